"""``python -m benchmarks.speed``: the same site made by sitegen and by every peer that is installed, and compared."""

from __future__ import annotations

import argparse
import json
import os
import platform
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from . import growth
from .corpus import Corpus
from .generators import Generator, installed, ours
from .report import comparison, facts, tables
from .scenario import Conditions, Scenario


def main() -> None:
    asked = _arguments()
    rounds = asked.runs if asked.runs is not None else 1 if asked.grow else 5
    conditions = Conditions(work=asked.work.resolve(), rounds=rounds, slow=asked.slow, patience=asked.settle)
    if asked.grow:
        record = growth.measure(asked.articles or growth.SIZES, conditions, _say)
        print(f"\n{growth.tables(record['results'])}")
    else:
        record = _race(asked, conditions)
        print(f"\n{tables(record['results'])}")
        if asked.compare:
            earlier = json.loads(asked.compare.read_text("utf-8"))
            print(f"\nAgainst {asked.compare}\n\n{comparison(earlier['results'], record['results'])}")
    if asked.json:
        asked.json.write_text(json.dumps({**_machine(), **record}, ensure_ascii=False, indent=1), "utf-8")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed", description=__doc__)
    parser.add_argument("--articles", type=int, nargs="+", help="sizes of the corpus (1000 10000)")
    parser.add_argument("--runs", type=int, help="rounds that count (5; to grow, 1)")
    parser.add_argument("--work", type=Path, required=True, help="folder for the sites, best on a memory file system")
    parser.add_argument("--env", type=Path, help="folder in which peers are installed, besides PATH")
    parser.add_argument(
        "--peers", help="generators by name, the first is the measure (every one installed, Hugo first)"
    )
    parser.add_argument("--slow", type=float, default=60, help="seconds from which three rounds are enough (60)")
    parser.add_argument(
        "--settle", type=float, default=10, help="seconds to wait for a quiet machine before a run (10)"
    )
    parser.add_argument("--grow", action="store_true", help="sitegen alone, at 1,000, 10,000 and 100,000, by stage")
    parser.add_argument("--json", type=Path, help="write all that was measured to this file")
    parser.add_argument("--compare", type=Path, help="compare with the JSON of an earlier run")
    return parser.parse_args()


def _race(asked: argparse.Namespace, conditions: Conditions) -> dict[str, Any]:
    generators = _chosen(asked.peers, asked.env)
    versions = {generator.name: generator.ask_version() for generator in generators}
    for name, version in versions.items():
        _say(f"{name}: {version}")
    results = [
        facts(result)
        for count in asked.articles or (1_000, 10_000)
        for result in Scenario(generators, Corpus(articles=count), conditions, _say).play()
    ]
    return {"versions": versions, "results": results}


def _chosen(names: str | None, folder: Path | None) -> Sequence[Generator]:
    """Return the generators of these *names* in their order, or all, with Hugo first if it is there."""
    peers, own = tuple(installed(folder)), tuple(ours())
    if names is None:
        return *peers[:1], *own, *peers[1:]
    known = {generator.name: generator for generator in (*own, *peers)}
    wanted = names.split(",")
    if unknown := [name for name in wanted if name not in known]:
        raise SystemExit(f"not installed: {', '.join(unknown)}; there are {', '.join(known)}")
    return tuple(known[name] for name in wanted)


def _machine() -> dict[str, Any]:
    return {
        "format": 1,
        "measured": datetime.now(UTC).isoformat(timespec="seconds"),
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.release()} {platform.machine()}",
        "processors": os.cpu_count(),
    }


def _say(text: str) -> None:
    print(f"# {text}", flush=True)


if __name__ == "__main__":
    main()
