"""People, organisations and quotations of a Ray dataset are those of a run on one machine."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from beritaextract.corpus.quotations import quotation_tables, quotations_in_folder
from beritaextract.people import heard_in_folder, people_tables, write_people
from tests.batch.helpers import go
from tests.engines.said import ARTICLES, SAID, rows


@pytest.mark.filterwarnings("ignore")  # those of Ray
def test_equal_to_a_run_on_one_machine(ray: Any, tmp_path: Path) -> None:
    from beritaextract.corpus.ray import corpus_ray
    from beritaextract.engines.ray import extract_ray

    source, out = tmp_path / "in", tmp_path / "out"
    source.mkdir()
    texts = {
        f"{id_}.txt": text.format(said=SAID.format(place=place, tons=tons)) for id_, text, (place, tons) in ARTICLES
    }
    for name, text in texts.items():
        (source / name).write_text(text, encoding="utf-8")
    go(source, out, formats=("parquet",))
    heard = heard_in_folder(out)
    write_people(heard.people, out, organisations=heard.organisations)
    wanted = {
        **people_tables(heard.people, heard.organisations),
        **quotation_tables(quotations_in_folder(out)),
    }
    ids = {id_.partition("@")[0]: id_ for id_ in pq.read_table(out / "articles.parquet")["article_id"].to_pylist()}
    articles = pa.table({"id": [ids[name] for name in texts], "text": list(texts.values())})
    found = corpus_ray(extract_ray(ray.data.from_arrow(articles), workers=1))
    assert found.keys() == wanted.keys()
    for name, dataset in found.items():
        table = pa.concat_tables(ray.get(dataset.to_arrow_refs()))
        assert table.schema.names == wanted[name].schema.names
        assert wanted[name].num_rows and rows(table) == rows(wanted[name]), name
