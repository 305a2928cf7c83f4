"""Ray Data over the common functions (extra `ray`)."""

from __future__ import annotations

import tempfile
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from beritaextract.config import Config
from beritaextract.engines.batches import OUTPUT_SCHEMA, extracted_batches
from beritaextract.engines.preparing import PREPARED_SCHEMA, prepared_batches, used_columns
from beritaextract.extras import needed
from beritaextract.sources import ReadOptions
from beritaextract.tables.scratch import IdRegister, Scratch

if TYPE_CHECKING:
    import pyarrow as pa


class ExtractActor:
    """An actor for `Dataset.map_batches` over prepared articles: keeps one extractor, loaded once, for all batches."""

    def __init__(self, config: Config | None = None, keep_text: bool = False) -> None:
        self._config = config
        self._keep_text = keep_text

    def __call__(self, articles: pa.Table) -> pa.Table:
        """The records of a table of articles, row by row."""
        import pyarrow as pa

        rows = extracted_batches(articles.to_batches(), config=self._config, keep_text=self._keep_text)
        return pa.Table.from_batches(rows, schema=OUTPUT_SCHEMA)


def extract_ray(
    articles: Any,
    *,
    workers: int | None = None,
    batch_size: int = 256,
    config: Config | None = None,
    keep_text: bool = False,
    read: ReadOptions | None = None,
    unique_ids: bool = True,
) -> Any:
    """The records of a Ray dataset of articles, as a Ray dataset: one row in, one row out.

    Args:
        articles: a dataset with a column of texts; see `extract_batches` for the others.
        workers: actors, each with its own extractor; one less than the cluster has CPUs by default.  However many are
            asked for, they leave a CPU for the tasks that read and write.
        batch_size: articles an actor gets at a time.
        config: settings of the extractor.
        keep_text: copy the texts into the output.
        read: how rows are read, such as which column holds what.
        unique_ids: make the second article with the id `x` to `x#2`, in the order of the dataset, as
            `beritaextract run` does.  For that the whole input is read before the first article is extracted, into
            the object store, which spills to disk.  With False it streams, and the ids must be unique already, or
            joins of the tables multiply.

    Raises:
        ValueError: no column of the dataset holds the text; or fewer than one worker.
        MissingExtra: Ray is not installed.
    """
    ray = needed("ray", "ray")
    data = needed("ray.data", "ray")
    if workers is not None and workers < 1:
        raise ValueError(f"workers must be at least 1, not {workers}")
    options = read or ReadOptions()
    columns = used_columns(articles.columns(), options)
    prepared = articles.select_columns(columns).map_batches(
        partial(_prepare, read=options), batch_format="pyarrow", batch_size=batch_size
    )
    if unique_ids:
        prepared = _with_unique_ids(prepared, ray)
    cpus = ray.cluster_resources().get("CPU", 1.0)
    count = workers or max(1, int(cpus) - 1)
    return prepared.map_batches(
        ExtractActor,
        fn_constructor_kwargs={"config": config, "keep_text": keep_text},
        batch_format="pyarrow",
        batch_size=batch_size,
        compute=data.ActorPoolStrategy(size=count),
        num_cpus=_cpus_of_actor(count, cpus),
    )


def _cpus_of_actor(workers: int, cpus: float) -> float:
    """How many CPUs each actor holds: one, or what leaves a CPU, of one alone a half, to everybody else."""
    free = cpus - 1 if cpus > 1 else cpus / 2
    return min(1.0, max(0.01, int(100 * free / workers) / 100))


def _prepare(articles: pa.Table, *, read: ReadOptions) -> pa.Table:
    import pyarrow as pa

    return pa.Table.from_batches(prepared_batches(articles.to_batches(), read), schema=PREPARED_SCHEMA)


def _with_unique_ids(prepared: Any, ray: Any) -> Any:
    """The second article with the id `x` becomes `x#2`: the blocks in order, those without such an id as they are."""
    prepared.context.execution_options.preserve_order = True
    ids_of, renamed = ray.remote(_ids_of), ray.remote(_renamed)
    blocks = prepared.materialize().to_arrow_refs()
    with (
        tempfile.TemporaryDirectory(prefix="beritaextract-") as folder,
        Scratch(Path(folder) / "ids.sqlite") as scratch,
    ):
        ids = IdRegister(scratch)
        for number, block in enumerate(blocks):
            found = ray.get(ids_of.remote(block))
            unique = [ids.unique(id_) for id_ in found]
            if unique != found:
                blocks[number] = renamed.remote(block, unique)
    return ray.data.from_arrow_refs(blocks)


def _ids_of(block: pa.Table) -> list[str]:
    return block.column("article_id").to_pylist()  # type: ignore[no-any-return]


def _renamed(block: pa.Table, ids: list[str]) -> pa.Table:
    import pyarrow as pa

    at = block.schema.get_field_index("article_id")
    return block.set_column(at, block.schema.field(at), pa.array(ids, pa.string()))
