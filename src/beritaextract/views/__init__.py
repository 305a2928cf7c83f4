"""Pages to look at: an article with its records, a corpus at a glance, an extraction in a notebook."""

from beritaextract.views.article import article_page
from beritaextract.views.notebook import extraction_html
from beritaextract.views.report import report_page

__all__ = ["article_page", "extraction_html", "report_page"]
