"""Who said what, in whose name, with which numbers: records from Indonesian news articles."""
