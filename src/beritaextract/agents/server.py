"""The tools of the library over the Model Context Protocol, on stdin and stdout alone (extra `mcp`)."""

from __future__ import annotations

from importlib.metadata import version
from typing import Any

from beritaextract.agents.verification import verify
from beritaextract.config import Config
from beritaextract.errors import BeritaError
from beritaextract.extractor import Extractor
from beritaextract.extras import needed

_INSTRUCTIONS = (
    "Exact records from Indonesian news articles. Offsets count code points of the text as it was passed. Quote only "
    "what `extract` returns, and give what you write about an article to `verify` before you show it."
)


def make_server(config: Config | None = None) -> Any:
    """The server, an `mcp.server.mcpserver.MCPServer`; `run()` serves stdin and stdout until they close.

    Raises:
        MissingExtra: the package `mcp` is not installed.
    """
    server_class = needed("mcp.server.mcpserver", "mcp").MCPServer
    extractor = Extractor(config)
    # Of the SDK, mcp 2.3.0: an optional string parameter is read as JSON first, so that the headline `null` is lost; a
    # list becomes one block of content an item, none where it is empty.  So: `str = ""`, and objects as answers.
    server = server_class(
        "beritaextract", instructions=_INSTRUCTIONS, version=version("beritaextract"), log_level="ERROR"
    )

    def extract(text: str, published: str = "", title: str = "") -> dict[str, Any]:
        """Speakers, claims, figures and dates of one Indonesian news article, with offsets.

        published: publication date (ISO 8601), if known; title: headline, if it is not part of the text.
        """
        return extractor.extract(text, published=published or None, title=title or None).model_dump(mode="json")

    def explain(text: str, about: str = "") -> dict[str, list[str]]:
        """Which rule took or refused each candidate record, and why; about: only what concerns these words."""
        explanation = extractor.explain(text)
        kept = set(explanation.about(about)) if about else None
        lines = zip(explanation.decisions, explanation.lines(), strict=True)
        return {"decisions": [line for decision, line in lines if kept is None or decision in kept]}

    def check(text: str, published: str = "") -> dict[str, list[dict[str, Any]]]:
        """Stated figures of the article that do not fit together: shares, sums, changes, exchange rates."""
        findings = extractor.extract(text, published=published or None).findings
        return {"findings": [finding.model_dump(mode="json") for finding in findings]}

    def verify_output(text: str, output: str | dict[str, Any] | list[Any]) -> dict[str, Any]:
        """Whether quotations and numbers of `output` stand in the article.

        output: text that you wrote about it, or JSON with fields such as quote, name, text, value.
        """
        checks = verify(text, output).checks
        rows = [{"path": c.path, "kind": c.kind, "text": c.text, "places": c.places, "found": c.found} for c in checks]
        return {"all_found": all(check.found for check in checks), "checks": rows}

    for name, tool in (("extract", extract), ("explain", explain), ("check", check), ("verify", verify_output)):
        server.tool(name=name)(_told(tool))
    return server


def _told(tool: Any) -> Any:
    """The tool, whose errors reach the model as a sentence that says what to do."""
    from functools import wraps

    tool_error = needed("mcp.server.mcpserver.exceptions", "mcp").ToolError

    @wraps(tool)
    def told(*args: Any, **kwargs: Any) -> Any:
        try:
            return tool(*args, **kwargs)
        except (BeritaError, TypeError, ValueError) as error:
            raise tool_error(str(error)) from error

    return told
