"""How figures hang together, and where they disagree."""
