"""Everything that is said to the reader, in Indonesian and English, in one place.

- `pages.toml`: the words of the HTML pages.
- `series_page.toml`: the words of the page of series.
- `findings.toml`: what findings say.
- `warnings.toml`: what the warnings of an extraction say, by the English that stands in the code.
- `problems.toml`: what the table `errors` says of files and articles, by the English that stands in the code.
- `commands.toml`: what commands say at their end, by names.
- `catalogue.toml`: what else commands say, and their help, by the English that stands in the code.

In the last one, in that of warnings and in that of problems a key holds `{}` for each value that is filled in, and so
does the translation, in the same order.
"""

from beritaextract.messages.translation import Catalogue, catalogue, language_of, translated

__all__ = ["Catalogue", "catalogue", "language_of", "translated"]
