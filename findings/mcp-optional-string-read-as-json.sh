#!/usr/bin/env bash
# mcp 2.3.0 (the official Python SDK of the Model Context Protocol), Python 3.11.
#
# A tool with the parameter `title: str | None = None` is called with the string '{"a": 1}', and another time with the string 'null'.
# Both are strings, as the tool's own input schema asks. A good guess: the tool gets both as they were sent, as it does where the
# parameter is declared `title: str`.
# Seen: for any annotation but exactly `str`, a string is first tried as JSON. 'null' reaches the tool as None, in silence; '{"a": 1}' is
# refused with "Input should be a valid string" for a dict that nobody sent. '12' stays a string (JSON scalars other than null are left).
# So a headline, a comment or a JSON document cannot be passed faithfully to an optional string parameter; `title: str = ""` can take it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'mcp==2.3.0'
"$work/venv/bin/python" - <<'PY'
import asyncio

from mcp import Client
from mcp.server.mcpserver import MCPServer

server = MCPServer("probe", log_level="ERROR")


@server.tool()
def optional(title: str | None = None) -> str:
    return repr(title)


@server.tool()
def plain(title: str = "") -> str:
    return repr(title)


async def main() -> None:
    async with Client(server) as client:
        for tool in ("plain", "optional"):
            for sent in ("null", '{"a": 1}', "12"):
                answer = await client.call_tool(tool, {"title": sent})
                text = answer.content[0].text.splitlines()
                seen[tool, sent] = "refused" if answer.is_error else text[0]
                print(f"{tool:9} {sent!r:12} -> {seen[tool, sent]}")


seen: dict[tuple[str, str], str] = {}
asyncio.run(main())
assert seen["plain", "null"] == "'null'" and seen["plain", '{"a": 1}'] == repr('{"a": 1}')
assert seen["optional", "null"] == "None", "an optional string keeps 'null' now"
assert seen["optional", '{"a": 1}'] == "refused", "an optional string takes JSON text now"
assert seen["optional", "12"] == "'12'"
PY
echo "as described"
