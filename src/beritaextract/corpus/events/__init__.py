"""One happening in the articles of a few days, and the numbers on which they disagree."""

from beritaextract.corpus.events.find import Happenings, happenings_in_folder
from beritaextract.corpus.events.model import Disagreement, Event, EventArticle, Stated
from beritaextract.corpus.events.tables import EVENT_COLUMNS, event_tables, write_events

__all__ = [
    "EVENT_COLUMNS",
    "Disagreement",
    "Event",
    "EventArticle",
    "Happenings",
    "Stated",
    "event_tables",
    "happenings_in_folder",
    "write_events",
]
