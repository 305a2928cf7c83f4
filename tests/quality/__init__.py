"""The project's own annotated articles, the scorer that measures against them, and the gate that keeps what was won."""
