"""Rounds of builds: in each, every step is taken by one generator after the other, so that all have the same weather."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from .changes import STEPS, Workplace
from .corpus import Corpus
from .generators import Generator
from .measure import Failed, Run, run, settle
from .sites import prepare

# sitegen trusts the times of files that are two seconds old; nobody builds sooner after a day's last change.
_PAUSE = 2.5

Files = dict[str, tuple[int, int, int]]
Say = Callable[[str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Conditions:
    """*rounds* are those that count; a generator whose cold build takes over *slow* seconds has three at most."""

    work: Path
    rounds: int
    slow: float = 60.0
    limit: float = 3600.0
    patience: float = 10.0


@dataclass(slots=True, kw_only=True)
class Result:
    """What one generator's *step* came to: its *runs*, the peak of memory in bytes, and the files it wrote."""

    articles: int
    generator: str
    step: str
    runs: list[Run] = field(default_factory=list)
    memory: int = 0
    written: int = 0
    files: int = 0


class Scenario:
    """One size of corpus. The first round warms up and looks at the memory; its times do not count."""

    def __init__(self, generators: Iterable[Generator], corpus: Corpus, conditions: Conditions, say: Say) -> None:
        self._conditions = conditions
        self._say = say
        self._corpus = corpus
        self._results: dict[tuple[str, str], Result] = {}
        self._rounds: dict[str, int] = {}
        self._places: list[Workplace] = []
        for generator in generators:
            folder = conditions.work / f"{generator.name}-{corpus.label}"
            say(f"{generator.name}: making the site at {folder}")
            prepare(generator, corpus, folder)
            self._places.append(Workplace(generator=generator, corpus=corpus, folder=folder))
            self._rounds[generator.name] = conditions.rounds

    def play(self) -> Sequence[Result]:
        """Return a result for each generator and step; a generator that fails has none behind its fault."""
        for turn in range(self._conditions.rounds + 1):
            for step in STEPS:
                for place in [*self._places]:
                    if turn <= self._rounds[place.generator.name]:
                        self._take(place, step, turn)
        return [result for result in self._results.values() if result.runs]

    def _take(self, place: Workplace, step: str, turn: int) -> None:
        name = place.generator.name
        seen = STEPS[step](place)
        before = files_in(place.output)
        os.sync()
        time.sleep(_PAUSE if step == "cold" else 0.5)
        settle(self._conditions.patience)
        try:
            done = run(
                place.generator.command,
                place.folder,
                place.generator.variables(),
                limit=self._conditions.limit,
                memory=turn == 0,
            )
            if not seen():
                raise Failed("the change is not in the output")
        except Failed as fault:
            self._say(f"{name}, {step}: {fault}")
            self._places.remove(place)
            return
        self._note(place, step, turn, done, before)

    def _note(self, place: Workplace, step: str, turn: int, done: Run, before: Files) -> None:
        name = place.generator.name
        key = (name, step)
        result = self._results.setdefault(key, Result(articles=self._corpus.articles, generator=name, step=step))
        after = files_in(place.output)
        result.files = len(after)
        result.written = sum(before.get(path) != found for path, found in after.items())
        if turn == 0:
            result.memory = done.memory
            if step == "cold" and done.wall > self._conditions.slow:
                self._rounds[name] = min(3, self._conditions.rounds)
        else:
            result.runs.append(done)
        memory = f", {done.memory / 1e6:.0f} MB" if done.memory else f", others {done.others:.2f}"
        self._say(
            f"round {turn}, {step}, {name}: {done.wall:.2f} s, CPU {done.cpu:.2f} s{memory}, wrote {result.written}"
        )


def files_in(folder: Path) -> Files:
    """Return the files below *folder* with what changes when one is written."""
    found: Files = {}
    waiting = [str(folder)] if folder.exists() else []
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(entry.path)
                else:
                    facts = entry.stat(follow_symlinks=False)
                    found[entry.path] = (facts.st_ino, facts.st_mtime_ns, facts.st_size)
    return found
