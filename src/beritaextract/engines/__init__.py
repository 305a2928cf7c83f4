"""Spark and Ray over the same pure function that works on Arrow batches.

>>> from beritaextract.engines import extract_batches  # any engine that speaks Arrow
>>> from beritaextract.engines.spark import extract_spark
>>> from beritaextract.engines.ray import extract_ray
"""

from beritaextract.engines.batches import OUTPUT_SCHEMA, extract_batches
from beritaextract.engines.preparing import INPUT_COLUMNS

__all__ = ["INPUT_COLUMNS", "OUTPUT_SCHEMA", "extract_batches"]
