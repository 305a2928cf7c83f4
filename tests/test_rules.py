"""Every rule is declared once, has examples that fire it, and its counterexamples do not."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import pytest

from beritaextract import explain
from beritaextract.rules import Rule, declared_rules, where_declared

from .quality.gold import articles


@lru_cache(maxsize=1)
def _rules() -> dict[str, Rule]:
    explain("Jakarta")  # rules of data files are declared when their file is first read
    return dict(sorted(declared_rules().items()))


def _fired(text: str) -> set[str]:
    return {decision.rule for decision in explain(text).decisions}


def _texts(kind: str) -> Iterator[object]:
    for rule in _rules().values():
        for text in getattr(rule, kind):
            yield pytest.param(rule, text, id=f"{rule.id}-{text[:40]}")


@pytest.mark.parametrize(("rule", "text"), list(_texts("examples")))
def test_an_example_fires_its_rule(rule: Rule, text: str) -> None:
    assert rule.id in _fired(text)


@pytest.mark.parametrize(("rule", "text"), list(_texts("counterexamples")))
def test_a_counterexample_does_not(rule: Rule, text: str) -> None:
    assert rule.id not in _fired(text)


@pytest.mark.parametrize("rule", list(_rules().values()), ids=lambda rule: rule.id)
def test_a_rule_can_be_found_and_seen(rule: Rule) -> None:
    assert where_declared(rule.id), f"the id of {rule.id} stands in no file of its room"
    assert rule.examples, f"{rule.id} has no example that fires it"


def test_every_decision_names_a_declared_rule() -> None:
    seen = {decision.rule for article in articles() for decision in explain(article.text).decisions}
    assert seen <= set(_rules()), sorted(seen - set(_rules()))


def test_two_rules_cannot_share_an_id() -> None:
    known = next(iter(_rules().values()))
    with pytest.raises(ValueError, match="two rules"):
        Rule(known.id, "another reason")
