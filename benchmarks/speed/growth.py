"""How each step and stage of sitegen grows: with articles, and with units and tags among as many articles."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import replace
from statistics import median
from typing import Any

from .changes import STEPS
from .corpus import Corpus
from .generators import ROOT, TODAY, ours
from .report import Facts, facts, table
from .scenario import Conditions, Say, Scenario

SIZES = (1_000, 10_000, 100_000)
_BROAD = 10
"""How many times as many units, and tags, the second size of corpus is also measured with."""
_STAGED = ("cold", "edit")


def measure(sizes: Sequence[int], conditions: Conditions, say: Say) -> dict[str, Any]:
    """Return what sitegen takes for each of *sizes*: the results, each with the seconds of its stages."""
    return {"results": [result for corpus in _corpora(sizes) for result in _measured(corpus, conditions, say)]}


def tables(results: Sequence[Facts]) -> str:
    """Return the wall time of each step and the peak of memory, then the stages of a cold build and of an edit."""
    corpora = tuple(dict.fromkeys(_size(result) for result in results))
    found = {(_size(result), result["step"]): result for result in results}
    steps = [
        [*_labels(corpus), *(f"{found[corpus, step]['wall']:.2f}" for step in STEPS), _memory(found[corpus, "cold"])]
        for corpus in corpora
    ]
    parts = [table(["articles", "units", "tags", *(f"{step}, s" for step in STEPS), "cold, MB"], steps)]
    for step in _STAGED:
        names = tuple(dict.fromkeys(name for corpus in corpora for name in found[corpus, step]["stages"]))
        lines = [[*_labels(corpus), *(_stage(found[corpus, step], name) for name in names)] for corpus in corpora]
        head = ["articles", "units", "tags", *(name or "(start)" for name in names)]
        parts.append(f"{step}: seconds of each stage (microseconds an article)\n\n{table(head, lines)}")
    return "\n\n".join(parts)


def _corpora(sizes: Sequence[int]) -> list[Corpus]:
    corpora = [Corpus(articles=count) for count in sizes]
    usual = corpora[min(1, len(corpora) - 1)]
    return [*corpora, replace(usual, units=usual.units * _BROAD), replace(usual, tags=usual.tags * _BROAD)]


def _measured(corpus: Corpus, conditions: Conditions, say: Say) -> list[Facts]:
    record = conditions.work.absolute() / f"stages-{corpus.label}.jsonl"
    record.unlink(missing_ok=True)
    plain = next(ours())
    generator = replace(
        plain,
        name="sitegen-stages",
        command=(sys.executable, "-m", f"{__package__}.stages", str(record), TODAY),
        environment={"PYTHONPATH": f"{ROOT / 'src'}:{ROOT}"},
    )
    results = Scenario((generator,), corpus, conditions, say).play()
    builds = [json.loads(line) for line in record.read_text("utf-8").splitlines()]
    counted = builds[len(STEPS) :]  # the first round warms up
    size = {"units": corpus.units, "tags": corpus.tags}
    return [
        {**facts(result), **size, "stages": _medians(counted[number :: len(STEPS)])}
        for number, result in enumerate(results)
    ]


def _medians(builds: Sequence[dict[str, float]]) -> dict[str, float]:
    names = dict.fromkeys(name for build in builds for name in build)
    return {name: median(build.get(name, 0.0) for build in builds) for name in names}


def _size(result: Facts) -> tuple[int, int, int]:
    return result["articles"], result["units"], result["tags"]


def _labels(corpus: tuple[int, int, int]) -> list[str]:
    return [f"{count:,}" for count in corpus]


def _memory(result: Facts) -> str:
    return f"{result['memory'] / 1e6:.0f}"


def _stage(result: Facts, name: str) -> str:
    seconds = result["stages"].get(name, 0.0)
    return f"{seconds:.2f} ({seconds / result['articles'] * 1e6:.0f})"
