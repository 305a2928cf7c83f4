"""The tools as a client of the protocol meets them."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest

pytest.importorskip("mcp", reason="the extra mcp is not installed")

from beritaextract.agents.server import make_server

TEXT = "“Stok aman,” kata Bupati Demak Eko Prasetyo. Dari 100 rumah, 40 rumah atau 50 persen rusak."


def ask(tool: str, **arguments: Any) -> Any:
    from mcp import Client

    async def asked() -> Any:
        async with Client(make_server()) as client:
            return await client.call_tool(tool, arguments)

    return asyncio.run(asked())


def test_the_tools_are_listed_with_what_they_do() -> None:
    from mcp import Client

    async def listed() -> Any:
        async with Client(make_server()) as client:
            return (await client.list_tools()).tools

    tools = {tool.name: tool for tool in asyncio.run(listed())}
    assert set(tools) == {"extract", "explain", "check", "verify"}
    assert all(tool.description for tool in tools.values())


def test_extract_gives_records() -> None:
    result = ask("extract", text=TEXT)
    assert not result.is_error
    found = json.loads(result.content[0].text)
    assert found["speakers"][0]["name"] == "Eko Prasetyo"


@pytest.mark.parametrize("title", ["null", '{"a": 1}', "12"])
def test_a_headline_arrives_as_it_was_sent(title: str) -> None:
    result = ask("extract", text=TEXT, title=title)
    assert not result.is_error
    assert json.loads(result.content[0].text)["title"] == title


def test_no_finding_is_an_answer_too() -> None:
    assert json.loads(ask("check", text="Harga naik 5 persen.").content[0].text) == {"findings": []}


def test_verify_tells_what_is_not_there() -> None:
    result = ask("verify", text=TEXT, output={"quote": "Stok habis"})
    assert json.loads(result.content[0].text)["all_found"] is False


def test_an_error_is_a_sentence() -> None:
    result = ask("extract", text=TEXT, published="kemarin")
    assert result.is_error
    assert "published" in result.content[0].text
