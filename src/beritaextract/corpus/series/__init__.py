"""Indicators over time: inflation, prices, wages, as articles state them, each value with its sentence."""

from beritaextract.corpus.series.find import points_in_folder
from beritaextract.corpus.series.indicators import Indicator, known_indicators, with_own
from beritaextract.corpus.series.model import Point
from beritaextract.corpus.series.page import series_page
from beritaextract.corpus.series.tables import SERIES_COLUMNS, series_tables, write_series

__all__ = [
    "SERIES_COLUMNS",
    "Indicator",
    "Point",
    "known_indicators",
    "points_in_folder",
    "series_page",
    "series_tables",
    "with_own",
    "write_series",
]
