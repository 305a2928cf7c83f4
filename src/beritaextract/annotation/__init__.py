"""Out into annotation tools and back: what the library found, to be corrected by people.

    from beritaextract.annotation import articles_of, export, read_corrected

    export(articles_of(Path("out")), Path("to-annotate"), "labelstudio")
    gold = read_corrected(["export.json"]).articles

`model` is an article as tools see it; `gold_spans` and `gold_records` turn gold into it and back; `formats` has one
module for each tool, and `targets` lists them.
"""

from beritaextract.annotation.reading import Corrected, lines_of, read_corrected
from beritaextract.annotation.sources import articles_of, gold_of
from beritaextract.annotation.targets import GOLD, TARGETS
from beritaextract.annotation.writing import export

__all__ = ["GOLD", "TARGETS", "Corrected", "articles_of", "export", "gold_of", "lines_of", "read_corrected"]
