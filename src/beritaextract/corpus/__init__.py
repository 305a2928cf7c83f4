"""Tables that need many articles: the same utterance in several of them, indicators over time, one happening.

Each command of this room reads the tables of a run and writes its own beside them.
"""
