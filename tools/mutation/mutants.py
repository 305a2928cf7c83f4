"""Makes mutants: functions with one small slip each, by the operators of mutmut.

mutmut itself starts the tests anew for every mutant and leaves decorated functions (`@property`, `@lru_cache`) out; its
operators are all that is used here.
"""

from __future__ import annotations
import __future__

import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from types import CodeType, ModuleType

import libcst as cst
import regex
from libcst.metadata import MetadataWrapper, PositionProvider
from mutmut.mutation.mutators import mutation_operators

_UNTOUCHED_CALLS = ("len", "isinstance")
# Word lists are data, not grammar: the examples of the lexicons are tests of their own.
_LONGEST_STRING = 40


@dataclass(frozen=True)
class Mutant:
    """One slip.

    Attributes:
        file: module, as `figures/kinds/money.py`.
        where: function as `Numeral.read`, or the name of a constant.
        before, after: the lines that differ, or the patterns.
        lines: the lines of the mutated expression.
        source: the mutated function or, of a constant, the mutated module; empty for a pattern.
        nth: which of the mutants of this function that read alike.
    """

    file: str
    where: str
    before: str
    after: str
    lines: range
    source: str
    nth: int = 1

    @property
    def key(self) -> str:
        """What names this mutant, whatever line it stands on."""
        return "\t".join((self.file, self.where, str(self.nth), self.before, self.after))

    @property
    def told(self) -> str:
        """The mutant as the patterns of `explained.toml` look at it."""
        return f"{self.file} {self.where}: {self.before} → {self.after}"


class _Slips(cst.CSTVisitor):
    """Collects (node, mutated node, lines) below one statement."""

    METADATA_DEPENDENCIES = (PositionProvider,)

    def __init__(self, wrapper: MetadataWrapper, strings: bool) -> None:
        super().__init__()
        self.metadata = wrapper.resolve_many(self.METADATA_DEPENDENCIES)
        self.strings = strings
        self.found: list[tuple[cst.CSTNode, cst.CSTNode, range]] = []

    def on_visit(self, node: cst.CSTNode) -> bool:
        if isinstance(node, (cst.Annotation, cst.Decorator)):
            return False
        if isinstance(node, cst.Call) and isinstance(node.func, cst.Name) and node.func.value in _UNTOUCHED_CALLS:
            return False
        if isinstance(node, cst.BaseString) and (
            not self.strings or len(cst.Module([]).code_for_node(node)) > _LONGEST_STRING
        ):
            return False
        span = self.metadata[PositionProvider].get(node)
        for kind, operator in mutation_operators:
            if isinstance(node, kind):
                for mutated in list(operator(node))[: 1 if isinstance(node, cst.BaseString) else None]:
                    lines = range(span.start.line, span.end.line + 1) if span else range(0)
                    self.found.append((node, mutated, lines))
        return True


def mutants_of(path: Path, file: str) -> Iterator[Mutant]:
    """All mutants of the functions, methods and constants of a module."""
    alike: Counter[str] = Counter()
    for mutant in _all(MetadataWrapper(cst.parse_module(path.read_text(encoding="utf-8"))), file):
        alike[mutant.key] += 1
        yield replace(mutant, nth=alike[mutant.key])


def _all(wrapper: MetadataWrapper, file: str) -> Iterator[Mutant]:
    module = wrapper.module
    for statement in module.body:
        if isinstance(statement, cst.FunctionDef):
            yield from _of_function(wrapper, statement, file, statement.name.value)
        elif isinstance(statement, cst.ClassDef):
            for inner in statement.body.body:
                if isinstance(inner, cst.FunctionDef):
                    yield from _of_function(wrapper, inner, file, f"{statement.name.value}.{inner.name.value}")
        elif isinstance(statement, cst.SimpleStatementLine) and isinstance(statement.body[0], cst.Assign):
            yield from _of_constant(wrapper, statement, file)


def _of_function(wrapper: MetadataWrapper, function: cst.FunctionDef, file: str, where: str) -> Iterator[Mutant]:
    slips = _Slips(wrapper, strings=True)
    function.visit(slips)
    plain = function.with_changes(decorators=[], leading_lines=[])
    original = cst.Module([plain]).code
    seen = {original}
    for node, mutated, lines in slips.found:
        source = cst.Module([plain.deep_replace(node, mutated)]).code
        if source not in seen:
            seen.add(source)
            yield Mutant(file, where, *_difference(original, source), lines, source)


def _of_constant(wrapper: MetadataWrapper, statement: cst.SimpleStatementLine, file: str) -> Iterator[Mutant]:
    target = statement.body[0].targets[0].target
    if not isinstance(target, cst.Name):
        return
    slips = _Slips(wrapper, strings=False)
    statement.body[0].value.visit(slips)
    module = wrapper.module
    seen = {module.code}
    for node, mutated, lines in slips.found:
        source = module.deep_replace(node, mutated).code
        if source not in seen and "compile(" not in cst.Module([]).code_for_node(statement):
            seen.add(source)
            yield Mutant(file, target.value, *_difference(module.code, source), lines, source)


def _difference(before: str, after: str) -> tuple[str, str]:
    """The lines that differ, without indentation."""
    old, new = before.splitlines(), after.splitlines()
    first = next(i for i, pair in enumerate(zip(old, new, strict=False)) if pair[0] != pair[1])
    last = 0
    while last < min(len(old), len(new)) - first - 1 and old[-1 - last] == new[-1 - last]:
        last += 1
    cut = [" ".join(line.strip() for line in lines[first : len(lines) - last]) for lines in (old, new)]
    return cut[0], cut[1]


def put_in_place(mutant: Mutant, module: ModuleType) -> None:
    """Gives a loaded function the mutated code, or a module its mutated constants."""
    if not mutant.source:
        old = vars(module)[mutant.where]
        made = old() if hasattr(old, "cache_info") else old
        engine = re if isinstance(made, re.Pattern) else regex
        named = getattr(made, "_named", {})
        mutated = engine.compile(mutant.after, made.flags, **named)
        set_everywhere(module, mutant.where, mutated if made is old else lambda: mutated)
        return
    flags = __future__.annotations.compiler_flag
    code = compile(mutant.source, mutant.file, "exec", flags=flags, dont_inherit=True)
    names = mutant.where.split(".")
    if not mutant.source.startswith(f"def {names[-1]}("):
        _put_constants(code, module)
        return
    scope = dict(vars(module))
    exec(code, scope)
    target = vars(module)[names[0]] if len(names) == 1 else vars(vars(module)[names[0]])[names[1]]
    target = getattr(target, "fget", None) or getattr(target, "__wrapped__", target)
    mutated = scope[names[-1]]
    target.__code__, target.__defaults__ = mutated.__code__, mutated.__defaults__
    target.__kwdefaults__ = mutated.__kwdefaults__


def _put_constants(code: CodeType, module: ModuleType) -> None:
    scope = {"__name__": module.__name__, "__file__": module.__file__}
    exec(code, scope)
    for name, value in list(vars(module).items()):
        if name.startswith("__") or callable(value) or name not in scope:
            continue
        if getattr(value, "pattern", value) != getattr(scope[name], "pattern", scope[name]):
            set_everywhere(module, name, scope[name])


def set_everywhere(module: ModuleType, name: str, value: object) -> None:
    """Sets a constant in its module and wherever it was imported."""
    old = vars(module)[name]
    for other in [loaded for key, loaded in sys.modules.items() if key.startswith("beritaextract.")]:
        if vars(other).get(name) is old:
            setattr(other, name, value)


def made_with(name: str, module: ModuleType) -> set[str]:
    """A constant of a module and those that are made with it, so far as one step tells."""
    source = Path(str(module.__file__)).read_text(encoding="utf-8")
    assigned = regex.findall(r"^(\w+)(?:: Final)? = (.*(?:\n[ )].*)*)", source, regex.M)
    return {name} | {other for other, made in assigned if name in made}
