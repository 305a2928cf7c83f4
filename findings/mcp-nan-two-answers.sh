#!/usr/bin/env bash
# mcp 2.3.0 (the official Python SDK of the Model Context Protocol), Python 3.11.
#
# A tool returns {"mean": float("nan"), "most": float("inf")}. The result travels twice: as text for clients of the first protocol
# versions, and as structured content. A good guess: both hold the same JSON, or the call is an error.
# Seen: the text block says NaN and Infinity, which is no JSON (json.loads of Python takes it, parsers that keep to RFC 8259 refuse the
# whole block), and the structured content says null for both: infinity and "no number" cannot be told apart there. Declared as a bare
# `-> float`, the same NaN ends the call with an exception in the client ("Invalid structured content … None is not of type 'number'").
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'mcp==2.3.0' 'orjson==3.11.4'
"$work/venv/bin/python" - <<'PY'
import asyncio
from typing import Any

import orjson
from mcp import Client
from mcp.server.mcpserver import MCPServer

server = MCPServer("probe", log_level="ERROR")


@server.tool()
def both() -> dict[str, Any]:
    return {"mean": float("nan"), "most": float("inf")}


@server.tool()
def bare() -> float:
    return float("nan")


async def main() -> None:
    async with Client(server) as client:
        answer = await client.call_tool("both", {})
        text, structured = answer.content[0].text, answer.structured_content
        print("text      ", " ".join(text.split()))
        print("structured", structured)
        assert "NaN" in text and "Infinity" in text
        assert structured == {"mean": None, "most": None}
        try:
            orjson.loads(text)
        except orjson.JSONDecodeError:
            print("text is no JSON to a strict parser")
        else:
            raise AssertionError("the text block is JSON now")
        try:
            await client.call_tool("bare", {})
        except RuntimeError as error:
            print("bare float:", str(error).splitlines()[0])
        else:
            raise AssertionError("a bare NaN comes through now")


asyncio.run(main())
PY
echo "as described"
