"""The trained entity model: persons, organisations and places among the words of an article.

`tag` is the way in; the recipe behind the weights is `training/README.md`.
"""

from beritaextract.entities.tagger.tagger import Tagged, tag

__all__ = ["Tagged", "tag"]
