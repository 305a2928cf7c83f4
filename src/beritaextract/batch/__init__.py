"""A folder of a million articles: many processes, bounded memory, resumed where it was killed."""

from beritaextract.batch.options import RunOptions
from beritaextract.batch.run import RunResult, run
from beritaextract.batch.store import RunError

__all__ = ["RunError", "RunOptions", "RunResult", "run"]
