"""People, organisations and quotations of a corpus that lies in Spark, equal to those of a run on one machine.

What needs every text is spread: claims are counted and joined by SQL, wordings are fingerprinted and compared batch by
batch.  What has to see the whole corpus at once, names, and the few claims that recur, goes through the functions of a
local run in one worker, which needs about 1.5 kB of memory for each speaker.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import pyarrow as pa

from beritaextract.corpus.candidates import MOST
from beritaextract.corpus.quotations.cluster import quotations_of
from beritaextract.corpus.quotations.find import form_key
from beritaextract.corpus.quotations.model import Utterance
from beritaextract.corpus.quotations.tables import QUOTATION_COLUMNS, quotation_tables
from beritaextract.corpus.quotations.wording import MIN_WORDS, fingerprints, overlap, words_of
from beritaextract.extras import needed
from beritaextract.people import SpeakerRow, heard_in_rows, people_tables
from beritaextract.people.tables import PEOPLE_COLUMNS
from beritaextract.tables.columns import Column, schema_of

Tables = Mapping[str, Any]

_KEYED: pa.Schema = pa.schema([("form", pa.int64()), ("text", pa.string()), ("prints", pa.list_(pa.int64()))])
_ALIKE: pa.Schema = pa.schema([("one", pa.int64()), ("other", pa.int64())])
_ROLES = "kind article_id id name role affiliation region_code aliases published claims counts".split()
_CLAIM = (
    "article_id claim_id form text kind day outlet original speaker_id speaker speaker_kind affiliations identity alike"
)


def people_spark(tables: Tables) -> dict[str, Any]:
    """The tables `people`, `people_posts`, `people_speakers`, `organisations` and `organisation_speakers`.

    Args:
        tables: data frames `articles`, `speakers` and `claims`, as `spark_tables` gives them or as a run wrote them.

    Returns:
        data frames by name; what they are made of is persisted.

    Raises:
        MissingExtra: pyspark is not installed.
    """
    f = needed("pyspark.sql.functions", "spark")
    said = tables["claims"].groupBy("article_id", f.col("speaker_id").alias("id")).agg(f.count("*").alias("claims"))
    articles = tables["articles"].select("article_id", "published", f.col("duplicate_of").isNull().alias("counts"))
    rows = tables["speakers"].join(articles, "article_id", "left").join(said, ["article_id", "id"], "left")
    rows = rows.fillna({"claims": 0, "counts": False}).select(*_ROLES)
    return _whole(rows, _people, PEOPLE_COLUMNS)


def quotations_spark(tables: Tables, people: Tables | None = None) -> dict[str, Any]:
    """The tables `quotations` and `quotation_claims`.

    Args:
        tables: data frames `articles`, `speakers` and `claims`, as `spark_tables` gives them or as a run wrote them.
        people: what `people_spark` gave, so that speakers are told apart by person, else by name.

    Returns:
        data frames by name; what they are made of is persisted.

    Raises:
        MissingExtra: pyspark is not installed.
    """
    f = needed("pyspark.sql.functions", "spark")
    claims = tables["claims"].select("article_id", f.col("id").alias("claim_id"), "kind", "text", "speaker_id")
    formed = _mapped(claims, _formed, _formed_schema()).persist()
    counts = formed.groupBy("form").agg(f.count("*").alias("n"), f.min("text").alias("text"))
    alike = _alike(counts.select("form", "text")).persist()
    lists = alike.groupBy(f.col("one").alias("form")).agg(f.sort_array(f.collect_list("other")).alias("alike"))
    wanted = counts.where("n > 1").select("form").union(lists.select("form")).distinct()
    days = tables["articles"].select(
        "article_id", f.substring("published", 1, 10).alias("day"), "outlet", f.col("duplicate_of").alias("original")
    )
    rows = formed.join(wanted, "form").join(days, "article_id").join(lists, "form", "left")
    rows = rows.join(_speakers(tables["speakers"], people), ["article_id", "speaker_id"], "left")
    return _whole(rows.select(*_CLAIM.split()), _quotations, QUOTATION_COLUMNS)


def _alike(texts: Any) -> Any:
    """The pairs of wordings that agree, each both ways."""
    f = needed("pyspark.sql.functions", "spark")
    keyed = _mapped(texts, _keyed, _KEYED)
    prints = keyed.select("form", f.explode("prints").alias("print")).distinct()
    telling = prints.groupBy("print").count().where(f.col("count").between(2, MOST)).select("print")
    prints = prints.join(telling, "print")
    others = prints.select("print", f.col("form").alias("other"))
    pairs = prints.join(others, "print").where("form < other").select("form", "other").distinct()
    other_texts = texts.select(f.col("form").alias("other"), f.col("text").alias("other_text"))
    found = _mapped(pairs.join(texts, "form").join(other_texts, "other"), _agreeing, _ALIKE)
    return found.union(found.select(f.col("other").alias("one"), f.col("one").alias("other")))


def _speakers(speakers: Any, people: Tables | None) -> Any:
    """Who says something, with all organisations that the corpus gives to the person."""
    f = needed("pyspark.sql.functions", "spark")
    known = speakers.select("article_id", f.col("id").alias("speaker_id"), "name", "kind", "affiliation")
    if people is None:
        known = known.withColumn("identity", f.lit(None).cast("string"))
    else:
        bodies = people["organisation_speakers"].where("speaks = 'itself'")
        identities = (
            people["people_speakers"]
            .select("article_id", "speaker_id", f.col("person_id").alias("identity"))
            .union(bodies.select("article_id", "speaker_id", f.col("organisation_id").alias("identity")))
        )
        known = known.join(identities, ["article_id", "speaker_id"], "left")
    person = f.col("kind") == "person"
    known = known.withColumn("who", f.when(person, f.coalesce("identity", "name", f.lit(""))))
    held = known.where(person).groupBy("who").agg(f.sort_array(f.collect_set("affiliation")).alias("affiliations"))
    return known.join(held, "who", "left").select(
        "article_id", "speaker_id", f.coalesce("name", f.lit("")).alias("speaker"), f.col("kind").alias("speaker_kind"),
        "affiliations", "identity",
    )  # fmt: skip


def _mapped(frame: Any, work: Any, schema: pa.Schema) -> Any:
    types = needed("pyspark.sql.pandas.types", "spark")
    return frame.mapInArrow(work, types.from_arrow_schema(schema))


def _whole(rows: Any, work: Any, tables: Mapping[str, tuple[Column, ...]]) -> dict[str, Any]:
    """Tables that one worker makes of all rows: it gives them as one, a column of structs for each."""
    types = needed("pyspark.sql.pandas.types", "spark")
    f = needed("pyspark.sql.functions", "spark")
    schema = pa.schema([pa.field(name, pa.struct(list(schema_of(columns)))) for name, columns in tables.items()])
    made = rows.groupBy().applyInArrow(work, types.from_arrow_schema(schema)).persist()
    return {name: made.where(f.col(name).isNotNull()).select(f"{name}.*") for name in tables}


def _as_one(tables: Mapping[str, pa.Table]) -> pa.Table:
    schema = pa.schema([pa.field(name, pa.struct(list(table.schema))) for name, table in tables.items()])
    pieces = []
    for name, table in tables.items():
        for batch in table.to_batches():
            columns = [
                batch.to_struct_array() if field.name == name else pa.nulls(batch.num_rows, field.type)
                for field in schema
            ]
            pieces.append(pa.RecordBatch.from_arrays(columns, schema=schema))
    return pa.Table.from_batches(pieces, schema)


def _people(table: pa.Table) -> pa.Table:
    rows = (
        SpeakerRow(**{**row, "aliases": tuple(row["aliases"] or ())})
        for batch in table.to_batches()
        for row in batch.to_pylist()
    )
    found = heard_in_rows(rows)
    return _as_one(people_tables(found.people, found.organisations))


def _quotations(table: pa.Table) -> pa.Table:
    alike: dict[int, list[int]] = {}
    utterances = []
    for batch in table.to_batches():
        for row in batch.to_pylist():
            others = row.pop("alike")
            if others:
                alike[row["form"]] = others
            if row["speaker_kind"] == "unnamed":
                row["speaker"] = None
            utterances.append(Utterance(**{**row, "affiliations": tuple(row["affiliations"] or ())}))
    return _as_one(quotation_tables(quotations_of(utterances, alike)))


def _formed_schema() -> pa.Schema:
    names = ("article_id", "claim_id", "kind", "text", "speaker_id")
    return pa.schema([*((name, pa.string()) for name in names), ("form", pa.int64())])


def _formed(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Claims that are long enough, with the key of their words."""
    for batch in batches:
        rows = [
            {**row, "form": form_key(words)}
            for row in batch.to_pylist()
            if len(words := words_of(row["text"] or "")) >= MIN_WORDS
        ]
        yield pa.RecordBatch.from_pylist(rows, schema=_formed_schema())


def _keyed(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    for batch in batches:
        rows = [{**row, "prints": fingerprints(words_of(row["text"]))} for row in batch.to_pylist()]
        yield pa.RecordBatch.from_pylist(rows, schema=_KEYED)


def _agreeing(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    for batch in batches:
        rows = [
            {"one": row["form"], "other": row["other"]}
            for row in batch.to_pylist()
            if overlap(words_of(row["text"]), words_of(row["other_text"])) is not None
        ]
        yield pa.RecordBatch.from_pylist(rows, schema=_ALIKE)
