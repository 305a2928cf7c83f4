"""What does not fit is told with file, record and what to do, all of it at once, and nothing is half read."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from beritaextract.annotation import TARGETS, export, read_corrected
from beritaextract.cli.app import app
from beritaextract.errors import GoldError
from beritaextract.evaluation import GoldArticle
from tests.annotation.helpers import TEXT, article, submitted

Task = dict[str, Any]


@pytest.fixture
def tasks(tmp_path: Path) -> Path:
    """What Label Studio exports of one article."""
    export([article()], tmp_path / "studio", "labelstudio")
    return submitted(tmp_path / "studio" / "tasks.json")


@pytest.fixture
def lines(tmp_path: Path) -> Path:
    """What doccano exports of one article."""
    export([article()], tmp_path / "doccano", "doccano")
    return tmp_path / "doccano" / "articles.jsonl"


@pytest.fixture
def standoff(tmp_path: Path) -> Path:
    """The annotation of one article in brat."""
    export([article()], tmp_path / "out", "brat")
    return tmp_path / "out" / "a-1.ann"


def refused(*paths: Path, **how: Any) -> str:
    with pytest.raises(GoldError) as told:
        read_corrected(paths, **how)
    assert str(paths[-1]) in str(told.value)
    return str(told.value)


def _result(task: Task) -> list[Task]:
    return task["annotations"][0]["result"]  # type: ignore[no-any-return]


def _region(task: Task, label: str) -> Task:
    return next(one for one in _result(task) if one.get("value", {}).get("labels") == [label])


def _unsay(task: Task) -> None:
    """Takes the value of the figure away, and moves it to words without one."""
    where = _region(task, "percent")
    task["annotations"][0]["result"] = [
        one for one in _result(task) if one.get("id") != where["id"] or one["type"] == "labels"
    ]
    where["value"] |= {"start": TEXT.index("Harga"), "end": TEXT.index("Harga") + 5}


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda task: task["data"].pop("text"), "task 1: text is missing, a text is wanted"),
        (lambda task: task["data"].pop("article_id"), "task 1: it has no article_id"),
        (lambda task: task.pop("annotations"), "task 1: it has no annotations; export the project as JSON, not"),
        (lambda task: task["annotations"].clear(), "task 1: nobody has annotated it; submit it"),
        (lambda task: task["annotations"][0].update(was_cancelled=True), "nobody has annotated it"),
        (
            lambda task: _region(task, "percent")["value"].update(labels=["persen"]),
            r"persen '5 persen' \(\d+-\d+\): unknown label; take one of person, ",
        ),
        (
            lambda task: _region(task, "percent")["value"].update(end=9000),
            r"9000\): no stretch of a text of \d+ characters",
        ),
        (lambda task: _region(task, "percent")["value"].update(start="4"), "start is '4', a whole number is wanted"),
        (lambda task: _region(task, "percent")["value"].update(start=True), "start is True, a whole number is wanted"),
        (lambda task: _result(task).remove(_region(task, "person")), "has attributes and no label"),
        (lambda task: _result(task).remove(_region(task, "cue")), "leads to a span .* that is not there; draw"),
        (
            lambda task: _result(task)[-1].update(labels=["spoken_by"]),
            "unknown link 'spoken_by'; take one of said_by",
        ),
        (
            lambda task: _result(task)[-1].update(
                from_id=_result(task)[-1]["to_id"], to_id=_result(task)[-1]["from_id"]
            ),
            "a link '.*' leads from .* to .*; turn it",
        ),
        (_unsay, "percent 'Harga' .*: it has no value, and none can be read from its words; type it into the field"),
        (
            lambda task: next(one for one in _result(task) if one["from_name"] == "value")["value"].update(
                text=["lima"]
            ),
            r"task 1: figures\.0\.value: ",
        ),
        (
            lambda task: next(one for one in _result(task) if one["from_name"] == "value").update(from_name="amount"),
            "unknown attribute 'amount'; it may have value, low",
        ),
        (
            lambda task: task.update(data=[]),
            "task 1: data is \\[\\], an object is wanted",
        ),
    ],
)
def test_tasks_of_label_studio(change: Callable[[Task], None], message: str, tasks: Path) -> None:
    data = json.loads(tasks.read_text(encoding="utf-8"))
    change(data[0])
    tasks.write_text(json.dumps(data), encoding="utf-8")
    with pytest.raises(GoldError, match=message):
        read_corrected([tasks])


def test_a_post_that_nothing_is_linked_to(tasks: Path) -> None:
    data = json.loads(tasks.read_text(encoding="utf-8"))
    data[0]["annotations"][0]["result"] = [one for one in _result(data[0]) if one.get("labels") != ["role"]]
    tasks.write_text(json.dumps(data), encoding="utf-8")
    assert "role 'Bupati' (20-26): nothing is linked to it; link it, or delete it" in refused(tasks)


def test_two_annotators_on_one_article(tasks: Path) -> None:
    data = json.loads(tasks.read_text(encoding="utf-8"))
    (first,) = data[0]["annotations"]
    second = first | {"completed_by": {"id": 2, "email": "rina@example.org"}, "result": []}
    data[0]["annotations"] = [first, second]
    tasks.write_text(json.dumps(data), encoding="utf-8")
    assert "task 1: 2 annotations (by 1, rina@example.org); choose with --annotator" in refused(tasks)
    assert read_corrected([tasks], annotator="1").articles[0].claims
    assert not read_corrected([tasks], annotator="rina@example.org").articles[0].claims
    assert "not annotated by 'tono', but by 1, rina@example.org" in refused(tasks, annotator="tono")
    second["ground_truth"] = True
    tasks.write_text(json.dumps(data), encoding="utf-8")
    assert not read_corrected([tasks]).articles[0].claims


def test_one_article_in_two_files(lines: Path, tmp_path: Path) -> None:
    other = tmp_path / "rina.jsonl"
    other.write_bytes(lines.read_bytes())
    told = refused(lines, other)
    assert "the article 'a/1' stands in" in told and "as when two annotators have had it" in told


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda line: line.pop("text"), ":1: text is missing"),
        (lambda line: line.pop("relations"), ":1: relations is missing, a list is wanted"),
        (lambda line: line["entities"][0].update(start_offset=1), "cuts a character in two; mark it again in doccano"),
        (lambda line: line["relations"][0].update(to_id=99), "leads to a span '99' that is not there"),
        (lambda line: line.update(attributes=[1]), "attributes is no object"),
        (lambda line: line.update(Comments=[{"comment": "“5 persen”: lima"}]), "'lima' is no attribute; write name="),
        (lambda line: line.update(entities=7), "entities is 7, a list is wanted"),
    ],
)
def test_lines_of_doccano(change: Callable[[Task], None], message: str, lines: Path) -> None:
    line = json.loads(lines.read_text(encoding="utf-8"))
    change(line)
    lines.write_text(json.dumps(line) + "\n", encoding="utf-8")
    with pytest.raises(GoldError, match=message):
        read_corrected([lines])


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("direct", "quote", ": quote 'Stok aman' .*: unknown label"),
        ("direct 3 12", "direct 3 1200", "ann:1: 3 1200 is no stretch of a text of"),
        ("direct 3 12", "direct 4 13", "ann:1: at 4 13 stands .* not 'Stok aman'; the text was changed"),
        ("direct 3 12", "direct 3 5;9 12", "a span of several parts; mark one stretch"),
        ("direct 3 12", "direct", "ann:1: 'direct' is no label with offsets"),
        ("T2\t", "T1\t", "T1 stands twice"),
        ("Arg1:", "Arg0:", "is no link, such as"),
        ("value=5", "value 5", "'value 5' is no attribute; write name=value"),
        ("value=5", "value=5; value=6", "value stands twice; leave it one value"),
        ("AnnotatorNotes T", "AnnotatorNotes T9", "which is no span there; take the lines out"),
        ("R1\t", "E1\t", "is no span, link, attribute or note; take the line out"),
    ],
)
def test_standoff_edited_by_hand(old: str, new: str, message: str, standoff: Path) -> None:
    written = standoff.read_text(encoding="utf-8")
    assert old in written
    standoff.write_text(written.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(GoldError, match=message):
        read_corrected([standoff])


def test_standoff_without_its_text(standoff: Path) -> None:
    standoff.with_suffix(".txt").unlink()
    assert "there is no a-1.txt beside it; put the text there" in refused(standoff)


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.json", b"{}", "a list of tasks is wanted; export the project as JSON"),
        ("a.json", b"[" * 100_000, "no JSON"),
        ("a.json", b"[1]", "task 1: an object is wanted"),
        ("a.jsonl", b"{", "no JSON"),
        ("a.ann", b"\xff", "there is no a.txt"),
        ("a.spacy", b"spacy", "no DocBin; write it with"),
        ("a.xml", b"<a/>", "unknown ending; known are .json"),
    ],
)
def test_files_that_are_no_export(name: str, content: bytes, message: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert message in refused(path)


def test_xmi_without_its_layers_or_damaged(tmp_path: Path) -> None:
    pytest.importorskip("cassis")
    export([article()], tmp_path / "out", "inception")
    xmi = tmp_path / "out" / "a-1.xmi"
    xmi.write_text(xmi.read_text(encoding="utf-8")[:-200], encoding="utf-8")
    assert "it cannot be read" in refused(xmi)
    xmi.with_name("TypeSystem.xml").unlink()
    assert "there is no TypeSystem.xml beside it" in refused(xmi)


def test_everything_wrong_is_told_and_nothing_is_written(standoff: Path, lines: Path, tmp_path: Path) -> None:
    standoff.write_text("T1\tquote 3 12\tStok aman\nT2\tmoney 3 12\tStok aman\n", encoding="utf-8")
    lines.write_text(json.dumps({"text": TEXT}) + "\n", encoding="utf-8")
    out = tmp_path / "gold.jsonl"
    result = CliRunner().invoke(app, ["gold", str(standoff), str(lines), "-o", str(out)])
    assert result.exit_code == 2
    for told in (
        "quote 'Stok aman' (3-12): unknown label",
        "articles.jsonl:1: id: Field required",
        "nothing was written",
    ):
        assert told in result.output
    assert not out.exists()


def test_a_value_that_nobody_gave_is_read_and_told(standoff: Path) -> None:
    written = standoff.read_text(encoding="utf-8").splitlines(keepends=True)
    standoff.write_text("".join(line for line in written if "value=5" not in line), encoding="utf-8")
    read = read_corrected([standoff])
    assert read.articles[0].figures and read.articles[0].figures[0].value == 5
    assert "'5 persen' was given no value by hand; it has what the library reads" in read.notes[0]


@pytest.mark.parametrize("target", TARGETS)
def test_corrections_are_never_written_over(target: str, tmp_path: Path) -> None:
    if target == "inception":
        pytest.importorskip("cassis")
    (tmp_path / "a.ann").write_text("T1\tcue 0 1\tx\n", encoding="utf-8")
    with pytest.raises(GoldError, match="is not empty, and may hold corrections; choose another folder"):
        export([article()], tmp_path, target)
    with pytest.raises(GoldError, match="there are no articles"):
        export([], tmp_path / "empty", target)


def test_called_wrongly(tmp_path: Path) -> None:
    gold = tmp_path / "gold.jsonl"
    gold.write_text(article().model_dump_json() + "\n", encoding="utf-8")
    with pytest.raises(ValueError, match="unknown target 'prodigy'"):
        export([article()], tmp_path / "out", "prodigy")
    for arguments, message in (
        (["gold", str(gold), "--from", "prodigy"], "--from prodigy: known are labelstudio"),
        (["gold", str(tmp_path / "no.jsonl")], "No such file"),
        (["gold", str(tmp_path / "no.json")], "No such file"),
        (["export", str(tmp_path / "no"), "--to", "brat"], "is no folder of a run"),
        (["export", str(gold), "--to", "datasette"], "is no folder of a run"),
    ):
        result = CliRunner().invoke(app, arguments)
        assert result.exit_code == 2 and message in result.output, arguments


@pytest.mark.usefixtures("quick_workers")
def test_a_run_without_texts(tmp_path: Path) -> None:
    texts, out = tmp_path / "a.txt", tmp_path / "out"
    texts.write_text(TEXT, encoding="utf-8")
    assert CliRunner().invoke(app, ["run", str(texts), "--out", str(out), "--workers", "1"]).exit_code == 0
    result = CliRunner().invoke(app, ["export", str(out), "--to", "brat"])
    assert result.exit_code == 2
    assert "keeps no texts, so there is nothing to annotate; run it again with --keep-text" in result.output
    assert not list((out / "brat").iterdir())


def test_gold_files_are_exported_and_read_too(tmp_path: Path) -> None:
    gold = tmp_path / "gold.jsonl"
    gold.write_text(article().model_dump_json() + "\n", encoding="utf-8")
    assert CliRunner().invoke(app, ["export", str(gold), "--to", "doccano"]).exit_code == 0
    assert read_corrected([tmp_path / "doccano"]).articles == (article(),)
    assert read_corrected([gold]).articles == (article(),)
    assert GoldArticle.model_validate_json(gold.read_text(encoding="utf-8")) == article()


def test_control_characters_in_an_id_do_not_stop_the_export(tmp_path):
    pytest.importorskip("cassis")
    from beritaextract.annotation.formats import inception
    from beritaextract.annotation.model import Annotated

    article = Annotated(id="a\0b", text="Harga naik.", title="Judul\x07")
    assert inception.write([article], tmp_path)["*.xmi"] == 1
