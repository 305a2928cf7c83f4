"""Ray Data over the common function (extra `ray`)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from beritaextract.config import Config
from beritaextract.engines.batches import OUTPUT_SCHEMA, extract_batches

if TYPE_CHECKING:
    import pyarrow as pa


class ExtractActor:
    """An actor for `Dataset.map_batches`: keeps one extractor, loaded once, for all its batches."""

    def __init__(self, config: Config | None = None, keep_text: bool = False) -> None:
        self._config = config
        self._keep_text = keep_text

    def __call__(self, articles: pa.Table) -> pa.Table:
        """The records of a table of articles, row by row."""
        import pyarrow as pa

        rows = extract_batches(articles.to_batches(), config=self._config, keep_text=self._keep_text)
        return pa.Table.from_batches(rows, schema=OUTPUT_SCHEMA)


def extract_ray(
    articles: Any, *, workers: int = 1, batch_size: int = 256, config: Config | None = None, keep_text: bool = False
) -> Any:
    """The records of a Ray dataset of articles, as a Ray dataset: one row in, one row out.

    Args:
        articles: a dataset with the column `text`, and any of `id`, `title`, `published`, `url`, `source`.
        workers: actors, each with its own extractor.
        batch_size: articles an actor gets at a time.
        config: settings of the extractor.
        keep_text: copy the texts into the output.
    """
    return articles.map_batches(
        ExtractActor,
        fn_constructor_kwargs={"config": config, "keep_text": keep_text},
        batch_format="pyarrow",
        batch_size=batch_size,
        concurrency=workers,
    )
