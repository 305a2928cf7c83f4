"""Label Studio: tasks with predictions out, its JSON export in.

Offsets count code points on both sides, see `docs/reference/annotation-tools.md`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TextIO
from xml.sax.saxutils import quoteattr

from beritaextract.annotation.formats.common import ReadError, Records, article_from, json_of
from beritaextract.annotation.model import ATTRIBUTES, CHOICES, COLOURS, LABELS, LINKS, Annotated, Link, Span
from beritaextract.errors import SourceError
from beritaextract.sources.json_stream import Stream
from beritaextract.sources.json_values import Decoder

ADVICE = "type it into the field `value` of the region"


def write(articles: Iterable[Annotated], folder: Path) -> dict[str, int]:
    """`tasks.json`, to be imported into a project, and `labels.xml`, its labelling interface."""
    number = 0
    with (folder / "tasks.json").open("w", encoding="utf-8", newline="\n") as file:
        file.write("[")
        for number, article in enumerate(articles, 1):
            file.write((",\n" if number > 1 else "\n") + json_of(_task(article)))
        file.write("\n]\n")
    (folder / "labels.xml").write_text(labelling_interface(), encoding="utf-8", newline="\n")
    return {"tasks.json": number, "labels.xml": len(LABELS)}


def labelling_interface() -> str:
    """The labelling interface of a project: labels, links, and a field for each attribute of a region."""
    lines = [
        "<View>",
        "  <Relations>",
        *(f"    <Relation value={quoteattr(label)}/>" for label in LINKS),
        "  </Relations>",
    ]
    lines.append('  <Labels name="label" toName="text">')
    lines += [f"    <Label value={quoteattr(label)} background={quoteattr(COLOURS[label])}/>" for label in LABELS]
    lines += ["  </Labels>", '  <Text name="text" value="$text" granularity="symbol"/>']
    for name, labels in ATTRIBUTES.items():
        shown = f'visibleWhen="region-selected" whenTagName="label" whenLabelValue={quoteattr(",".join(labels))}'
        lines.append(f"  <View {shown}>")
        lines.append(f'    <Header value={quoteattr(name)} size="6"/>')
        if name in CHOICES:
            lines.append(f'    <Choices name="{name}" toName="text" perRegion="true" choice="single-radio">')
            lines += [f"      <Choice value={quoteattr(choice)}/>" for choice in CHOICES[name]]
            lines.append("    </Choices>")
        else:
            lines.append(
                f'    <TextArea name="{name}" toName="text" perRegion="true" editable="true" maxSubmissions="1"/>'
            )
        lines.append("  </View>")
    return "\n".join([*lines, "</View>", ""])


def _task(article: Annotated) -> dict[str, Any]:
    result: list[dict[str, Any]] = []
    for span in article.spans:
        where = {"start": span.start, "end": span.end, "text": article.text[span.start : span.end]}
        region = {"id": span.id, "to_name": "text", "origin": "prediction"}
        result.append({**region, "from_name": "label", "type": "labels", "value": {**where, "labels": [span.label]}})
        for name, value in span.attributes.items():
            kind, key = ("choices", "choices") if name in CHOICES else ("textarea", "text")
            result.append({**region, "from_name": name, "type": kind, "value": {**where, key: [value]}})
    for link in article.links:
        ends = {"from_id": link.source, "to_id": link.target, "direction": "right"}
        result.append({**ends, "type": "relation", "labels": [link.label]})
    return {
        "data": {"text": article.text, **article.meta},
        "predictions": [{"model_version": "beritaextract", "result": result}],
    }


def read(path: Path, annotator: str | None) -> Iterator[Annotated]:
    """The articles of a JSON export, in order.

    Raises:
        ReadError: no such export, or a task that cannot be read; names task and what to do.
    """
    with path.open(encoding="utf-8-sig") as file:
        for number, task in enumerate(_tasks(file, path), 1):
            known = task.get("id") if isinstance(task, Mapping) else None
            yield _article(Records(task, f"{path}: task {number if known is None else known}"), annotator)


def _tasks(file: TextIO, path: Path) -> Iterator[Any]:
    """The tasks of an export, of which one at a time is in memory."""
    try:
        tasks = Stream(file.read, Decoder())
        for found in tasks.values():
            if not found.array:
                raise ReadError(f"{path}: a list of tasks is wanted; export the project as JSON")
            yield found.value
    except SourceError as error:
        raise ReadError(f"{path}: {error.message}; export fewer tasks, or without what is none of them") from None
    except (ReadError, UnicodeDecodeError):
        raise
    except (ValueError, RecursionError):
        raise ReadError(f"{path}: no JSON; export the project as JSON") from None
    if not tasks.arrays:
        raise ReadError(f"{path}: a list of tasks is wanted; export the project as JSON")


def _article(task: Records, annotator: str | None) -> Annotated:
    data = task.record("data")
    if "annotations" not in task.data:
        raise ReadError(f"{task.place}: it has no annotations; export the project as JSON, not as JSON-MIN")
    given = [Records(one, task.place) for one in task.list("annotations")]
    done = [one for one in given if not one.data.get("was_cancelled")]
    chosen = _chosen(done, task, annotator)
    spans: dict[str, dict[str, Any]] = {}
    attributes: dict[str, dict[str, str]] = {}
    links: list[Link] = []
    for result in (Records(one, task.place) for one in chosen.list("result")):
        kind = result.data.get("type")
        if kind == "relation":
            labels = result.data.get("labels") or [""]
            links += [Link(str(label), result.text("from_id"), result.text("to_id")) for label in labels]
            continue
        region = result.text("id")
        value = result.record("value")
        if kind == "labels":
            labels = value.list("labels")
            if len(labels) != 1:
                raise ReadError(f"{task.place}: region {region} has {len(labels)} labels; leave it one")
            spans[region] = {"label": str(labels[0]), "start": value.number("start"), "end": value.number("end")}
        elif kind in ("textarea", "choices"):
            said = value.data.get("text" if kind == "textarea" else "choices")
            words = [said] if isinstance(said, str) else said if isinstance(said, list) else []
            if len(words) > 1:
                raise ReadError(
                    f"{task.place}: region {region} says {result.data.get('from_name')} twice; leave it one"
                )
            if words and str(words[0]).strip():
                attributes.setdefault(region, {})[result.text("from_name")] = str(words[0]).strip()
        else:
            raise ReadError(f"{task.place}: a result of type {kind!r}; use the labelling interface of labels.xml")
    lost = sorted(attributes.keys() - spans.keys())
    if lost:
        raise ReadError(f"{task.place}: region {lost[0]} has attributes and no label; give it one, or delete it")
    found = [Span(region, **span, attributes=attributes.get(region, {})) for region, span in spans.items()]
    return article_from(data.data, data.text("text"), found, links, task.place)


def _chosen(done: Sequence[Records], task: Records, annotator: str | None) -> Records:
    """The annotation to be read: of the annotator asked for, else the ground truth, else the only one."""
    names = [_annotator(one) for one in done]
    if annotator is not None:
        done = [one for one, name in zip(done, names, strict=True) if annotator in name]
        if not done:
            who = ", ".join(sorted({name[0] for name in names})) or "nobody"
            raise ReadError(f"{task.place}: not annotated by {annotator!r}, but by {who}")
    truth = [one for one in done if one.data.get("ground_truth")]
    done = truth or done
    if not done:
        raise ReadError(f"{task.place}: nobody has annotated it; submit it, or delete the task before you export")
    if len(done) > 1:
        who = ", ".join(name[0] for name in names)
        raise ReadError(
            f"{task.place}: {len(done)} annotations (by {who}); choose with --annotator, or star one as ground truth"
        )
    return done[0]


def _annotator(one: Records) -> tuple[str, ...]:
    """The names by which an annotator can be asked for."""
    who = one.data.get("completed_by")
    if isinstance(who, Mapping):
        return tuple(str(who[name]) for name in ("email", "id") if who.get(name) is not None)
    return (str(who),)
