"""Mutation testing of rooms: does any test notice a small slip in the code?

    python -m pip install "mutmut>=3.8,<4"
    python tools/mutation [--rooms speakers] [--only money.py figures/scan.py …] [--patterns|--words] [--sample N]
                          [--again|--out verdicts.tsv]

Runs the tests of the rooms once and notes which lines each of them reaches.  Every mutant then gets a fork of the warm
interpreter, which runs the tests of the mutated lines until one fails.  What mypy refuses needs no test.  Prints the
mutants that survive and that `explained.toml` does not explain.  One process; half an hour for all of a room.
"""

from __future__ import annotations

import argparse
import gc
import os
import random
import resource
import signal
import sys
import time
import tomllib
import warnings
from collections import Counter, defaultdict
from pathlib import Path
from types import CodeType, ModuleType

import pytest
import regex

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(HERE), str(ROOT), str(ROOT / "src")]

import mutants  # noqa: E402
import pattern_mutants  # noqa: E402
import types_of  # noqa: E402
import words  # noqa: E402
from mutants import Mutant  # noqa: E402
from tests_of import FewExamples, Reached, fails, names  # noqa: E402

ROOMS = ("numerals", "figures")
PACKAGE = ROOT / "src" / "beritaextract"
# Modules whose functions run once for all tests, for those that call them remember what they loaded.
LOADERS = ("lexicon.py", "phrases.py")
# Processor time that a mutant has beyond twice that of its tests; then it counts as killed, for it loops.
SECONDS = 1.0
MEMORY = 4 << 30


class Driver:
    """The pytest plugin that runs mutants in place of tests.

    Attributes:
        files: the modules under test, as `figures/kinds/money.py`, by path.
        loaded: the same modules as imported.
        by_line, by_code, by_pattern: which tests reach a line, and which a function, and which look at a pattern.
        seconds: how long each test takes.
        killers: which tests have killed how many mutants of a file; they are tried first.
    """

    def __init__(self, options: argparse.Namespace) -> None:
        self.options = options
        self.files = {str(path): path.relative_to(PACKAGE).as_posix() for path in _modules(options.rooms)}
        self.loaded: dict[str, ModuleType] = {}
        self.items: list[pytest.Item] = []
        self.by_line: defaultdict[tuple[str, int], set[int]] = defaultdict(set)
        self.by_code: defaultdict[CodeType, set[int]] = defaultdict(set)
        self.by_pattern: defaultdict[str, set[int]] = defaultdict(set)
        self.seconds: list[float] = []
        self.killers: defaultdict[str, Counter[int]] = defaultdict(Counter)

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Runs the tests once, then all mutants."""
        self.items = session.items
        for module in list(sys.modules.values()):
            if file := self.files.get(str(getattr(module, "__file__", None))):
                self.loaded[file] = module
        self._trace_tests()
        chosen = self._mutants()
        explained = _explanations()
        mistyped = types_of.refused(chosen, PACKAGE, ROOT)
        print(f"{len(self.items)} tests, {len(chosen)} mutants, {len(mistyped)} of them refused by mypy", flush=True)
        gc.collect()
        gc.freeze()
        gc.disable()
        warnings.simplefilter("error")
        verdicts: Counter[str] = Counter()
        for number, mutant in enumerate(chosen, 1):
            verdict = "mistyped" if mutant.key in mistyped else self._verdict(mutant)
            if verdict == "survived" and any(slip.search(mutant.told) for slip in explained):
                verdict = "explained"
            verdicts[verdict] += 1
            self._tell(mutant, verdict)
            if number % 200 == 0:
                print(f"… {number} of {len(chosen)}: {dict(verdicts)}, {time.monotonic() - STARTED:.0f} s", flush=True)
        print(f"{len(chosen)} mutants: {dict(verdicts)}")
        return True

    def _tell(self, mutant: Mutant, verdict: str) -> None:
        if verdict == "survived":
            print(f"{mutant.file} {mutant.where}\n  - {mutant.before}\n  + {mutant.after}", flush=True)
        if self.options.out:
            with Path(self.options.out).open("a", encoding="utf-8") as out:
                out.write(f"{verdict}\t{mutant.key}\n")

    # -- the tests, once

    def _trace_tests(self) -> None:
        """Notes which lines and functions each test reaches."""
        remembered = [
            value
            for module in self.loaded.values()
            for value in vars(module).values()
            if hasattr(value, "cache_clear") and not _runs_once(value)
        ]
        for index, item in enumerate(self.items):
            for cache in remembered:
                cache.cache_clear()  # else only the first test is seen to run the function
            reached = Reached(set(self.files))
            started = time.process_time()
            sys.settrace(reached.trace)
            failed = fails(item)
            sys.settrace(None)
            if item.path.parent.name == "patterns":
                self.by_pattern[item.callspec.params["name"]].add(index)
            self.seconds.append(time.process_time() - started)
            if failed:
                sys.exit(f"{item.nodeid} fails without any mutant")
            for path, line in reached.lines:
                self.by_line[self.files[path], line].add(index)
            for code in reached.codes:
                self.by_code[code].add(index)

    # -- the mutants

    def _mutants(self) -> list[Mutant]:
        """The mutants that the options ask for."""
        found: list[Mutant] = []
        only = set(self.options.only)
        for path, file in self.files.items():
            if file not in self.loaded or (only and not only & {file, Path(file).name}):
                continue
            if self.options.words:
                continue
            if self.options.patterns:
                found += pattern_mutants.mutants_of(self.loaded[file], Path(path), file)
            else:
                found += mutants.mutants_of(Path(path), file)
        for room in self.options.rooms if self.options.words else ():
            found += words.mutants_of(PACKAGE, room)
        if self.options.again:
            lines = Path(self.options.again).read_text(encoding="utf-8").splitlines()
            survived = {line.split("\t", 1)[1] for line in lines if line.startswith(("survived", "explained"))}
            found = [mutant for mutant in found if mutant.key in survived]
        if self.options.sample and len(found) > self.options.sample:
            kept = random.Random(0).sample(range(len(found)), self.options.sample)
            found = [found[index] for index in sorted(kept)]
        return found

    def _tests_of(self, mutant: Mutant) -> list[int]:
        """The tests that can notice the mutant, the likeliest first."""
        tests: set[int] = set()
        if mutant.file.endswith(".toml"):
            classes = words.with_class(PACKAGE / mutant.file, mutant.where)
            for code, users in self.by_code.items():
                if classes & words.strings(code):
                    tests |= users
        elif Path(mutant.file).name in LOADERS or _runs_once(vars(self.loaded[mutant.file]).get(mutant.where)):
            tests = set(range(len(self.items)))
        elif mutant.source.startswith("def "):
            for line in mutant.lines:
                tests |= self.by_line.get((mutant.file, line), set())
        else:
            changed = mutants.made_with(mutant.where, self.loaded[mutant.file])
            for code, users in self.by_code.items():
                if changed & names(code):
                    tests |= users
            tests = tests or set(range(len(self.items)))
        if not mutant.source:
            room, _, file = mutant.file.partition("/")
            tests |= self.by_pattern.get(f"{room}/{file} {mutant.where}", set())
        killers = self.killers[mutant.file]
        return sorted(tests, key=lambda index: (-killers[index], self.seconds[index]))

    def _verdict(self, mutant: Mutant) -> str:
        tests = self._tests_of(mutant)
        reader, writer = os.pipe()
        pid = os.fork()
        if not pid:
            os.close(reader)
            self._child(mutant, tests, writer)
        os.close(writer)
        with os.fdopen(reader) as said:
            killer = said.read()
        _, status = os.waitpid(pid, 0)
        if killer:
            self.killers[mutant.file][int(killer)] += 1
        if os.WIFSIGNALED(status):
            return "looped"
        return {0: "survived", 1: "killed"}.get(os.WEXITSTATUS(status), "broken")

    def _child(self, mutant: Mutant, tests: list[int], writer: int) -> None:
        """Puts the mutant in place, runs its tests, and ends with 0 where all pass, 1 where one fails."""
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        signal.setitimer(signal.ITIMER_PROF, SECONDS + 2 * sum(self.seconds[index] for index in tests))
        silent = os.open(os.devnull, os.O_WRONLY)
        os.dup2(silent, 1)
        os.dup2(silent, 2)
        try:
            module = self.loaded.get(mutant.file)
            if module is None:
                words.put_in_place(mutant)
            else:
                mutants.put_in_place(mutant, module)
            everything = module is None or Path(mutant.file).name in LOADERS
            for loaded in self.loaded.values():
                for value in list(vars(loaded).values()):
                    if hasattr(value, "cache_clear") and (everything or loaded is module or not _runs_once(value)):
                        value.cache_clear()
        except BaseException:
            os._exit(2)
        for index in tests:
            if fails(self.items[index]):
                os.write(writer, str(index).encode())
                os._exit(1)
        os._exit(0)


def _runs_once(function: object) -> bool:
    """Whether a function remembers its only answer: then the first test alone is seen to run it."""
    return hasattr(function, "cache_info") and function.cache_info().maxsize == 1


def _modules(rooms: list[str]) -> list[Path]:
    return [path for room in rooms for path in sorted((PACKAGE / room).rglob("*.py"))]


def _explanations() -> list[regex.Pattern[str]]:
    classes = tomllib.loads((HERE / "explained.toml").read_text(encoding="utf-8"))
    return [regex.compile(slip) for each in classes.values() for slip in each["slips"]]


if __name__ == "__main__":
    STARTED = time.monotonic()
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rooms", nargs="*", default=list(ROOMS), help="the rooms, numerals and figures by default")
    parser.add_argument("--only", nargs="*", default=[], help="names of files")
    parser.add_argument("--patterns", action="store_true", help="mutants of regular expressions in place of code")
    parser.add_argument("--words", action="store_true", help="mutants of word classes: a word less")
    parser.add_argument("--sample", type=int, default=0, help="so many at random")
    parser.add_argument("--again", help="a file of verdicts: only the mutants that survived there")
    parser.add_argument("--out", help="a file to which all verdicts are added")
    arguments = parser.parse_args()
    quiet = "-q -s -p no:xdist -p no:cacheprovider -p no:logging --assert=plain --tb=line".split()
    tests = [str(ROOT / "tests" / room) for room in [*arguments.rooms, "patterns"]]
    sys.exit(pytest.main([*tests, *quiet], plugins=[Driver(arguments), FewExamples()]))
