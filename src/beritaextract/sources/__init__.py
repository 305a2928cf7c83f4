"""Readers: files and folders of news, as scrapers leave them, to articles."""

from beritaextract.errors import Problem
from beritaextract.sources.article import Item, SourceArticle
from beritaextract.sources.options import ReadOptions
from beritaextract.sources.reader import opened, read_bytes, read_file, read_paths

__all__ = ["Item", "Problem", "ReadOptions", "SourceArticle", "opened", "read_bytes", "read_file", "read_paths"]
