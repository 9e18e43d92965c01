"""A build that tells how long its stages took: ``python -m benchmarks.speed.stages RECORD DAY``, in the site's folder.

A stage is what the progress bar shows; it lasts until the next begins. Each build adds a line of JSON to RECORD.
"""

from __future__ import annotations

import json
import sys
import time
from datetime import date
from pathlib import Path

from sitegen.pipeline.build import build
from sitegen.pipeline.request import Request


class Stages:
    """A progress callback that notes when each stage begins."""

    def __init__(self) -> None:
        self._begun = {"": time.perf_counter()}

    def __call__(self, stage: str, done: int, total: int) -> None:
        self._begun.setdefault(stage, time.perf_counter())

    def seconds(self) -> dict[str, float]:
        """Return the seconds of each stage, what was before the first under no name; the last ends now."""
        ends = [*self._begun.values(), time.perf_counter()][1:]
        return {name: end - begun for (name, begun), end in zip(self._begun.items(), ends, strict=True)}


def main(record: Path, day: date) -> None:
    stages = Stages()
    site = Path.cwd()
    outcome = build(Request(root=site, output=site / "output", today=day, search=False, progress=stages))
    if not outcome.published:
        raise SystemExit("\n".join(f"{found.path}: {found.message}" for found in outcome.problems))
    with record.open("a", encoding="utf-8") as lines:
        print(json.dumps(stages.seconds(), ensure_ascii=False), file=lines)


if __name__ == "__main__":
    main(Path(sys.argv[1]), date.fromisoformat(sys.argv[2]))
