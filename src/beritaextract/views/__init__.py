"""Pages to look at: an article with its records, a corpus at a glance, an extraction in a notebook."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from beritaextract.views.article import article_page
    from beritaextract.views.notebook import extraction_html
    from beritaextract.views.report import report_page

__all__ = ["article_page", "extraction_html", "report_page"]

_LAZY = {
    "article_page": "beritaextract.views.article",
    "extraction_html": "beritaextract.views.notebook",
    "report_page": "beritaextract.views.report",
}


def __getattr__(name: str) -> Any:
    """Each name is imported when it is first asked for, so that a page of one article does without Arrow."""
    if name not in _LAZY:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_LAZY[name]), name)
