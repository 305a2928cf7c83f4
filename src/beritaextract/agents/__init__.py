"""For programs that use language models: a check of what a model cites, a schema for it, and a server of tools.

- `verify(text, output)`: which quotations and numbers of somebody else's output stand in the article.
- `model_schema()`: a small JSON schema of records for a model to fill in.
- `server`: the tools extract, explain, check and verify over the Model Context Protocol (extra `mcp`).
"""

from beritaextract.agents.model_schema import model_schema
from beritaextract.agents.verification import Check, Verification, verify

__all__ = ["Check", "Verification", "model_schema", "verify"]
