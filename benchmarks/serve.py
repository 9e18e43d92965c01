"""How long it takes from a save to the reloaded page: ``sitegen serve`` before Chromium, on the corpus of speed/.

    python benchmarks/serve.py --work FOLDER [--articles 1000 10000] [--saves 50] [--json FILE]

Each save puts another sentence into the article that is open in the browser. The time runs from the end of the write
to the first frame with the new sentence; a save that does not show in ten seconds is lost.
"""

from __future__ import annotations

import argparse
import json
import math
import re
import shutil
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import takewhile
from pathlib import Path
from statistics import median

from playwright.sync_api import Page, sync_playwright

from speed.corpus import Corpus
from speed.generators import Generator, ours
from speed.sites import prepare, write

_LOST = 10.0
_PAUSE = 1.0
"""Seconds from one page to the next save, as of somebody who writes."""
_FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync"]
_LOOK = """(() => {
  let told = "";
  const look = () => {
    const [, number] = /第(\\d+)次保存/.exec(document.querySelector("article")?.textContent) ?? [];
    if (number && number !== told) {
      told = number;
      requestAnimationFrame(() => shown(Number(number), Date.now()));
    }
    requestAnimationFrame(look);
  };
  look();
})()"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Saves:
    """The seconds of the saves that showed, and how many there were in all."""

    articles: int
    seconds: tuple[float, ...]
    count: int

    @property
    def facts(self) -> dict[str, object]:
        """Return the figures; times are in milliseconds, none where no save showed."""
        times = [round(seconds * 1000) for seconds in self.seconds]
        rising = sorted(times)
        return {
            "articles": self.articles,
            "saves": self.count,
            "lost": self.count - len(times),
            "median": round(median(times)) if times else None,
            "p90": rising[math.ceil(0.9 * len(times)) - 1] if times else None,
            "longest": rising[-1] if times else None,
            "all": times,
        }


def measure(corpus: Corpus, saves: int, work: Path) -> Saves:
    generator = next(ours())
    site = work / f"serve-{corpus.label}"
    prepare(generator, corpus, site)
    with _served(generator, site) as home, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=_FLAGS)
        page = browser.new_page()
        seconds = tuple(_save_often(page, home, generator, corpus, saves, site))
        browser.close()
    return Saves(articles=corpus.articles, seconds=seconds, count=saves)


def _save_often(page: Page, home: str, generator: Generator, corpus: Corpus, saves: int, site: Path) -> Iterator[float]:
    """Yield the seconds of each save that shows."""
    shown: dict[int, float] = {}
    page.expose_function("shown", lambda number, moment: shown.setdefault(number, moment / 1000))
    page.add_init_script(_LOOK)
    article = corpus.article(corpus.articles // 2)
    page.goto(home + generator.dialect.page(article))
    for number in range(1, saves + 1):
        page.wait_for_timeout(_PAUSE * 1000)
        text = generator.dialect.text(replace(article, body=f"{article.body}\n这是第{number}次保存。\n"))
        write(site / generator.dialect.path(article), text)
        saved = time.time()
        while number not in shown and time.time() < saved + _LOST:
            page.wait_for_timeout(5)
        if number in shown:
            yield shown[number] - saved


@contextmanager
def _served(generator: Generator, site: Path) -> Iterator[str]:
    """Serve *site*, and give its address once the first build is done."""
    command = (*generator.program, "serve", "--port", "0")
    server = subprocess.Popen(
        command, cwd=site, env=generator.variables(), stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True
    )
    assert server.stderr
    try:
        lines = list(takewhile(lambda line: "已更新" not in line, server.stderr))
        threading.Thread(target=server.stderr.read, daemon=True).start()  # else it would wait for a reader
        yield next(found[0] for line in lines if (found := re.search(r"http://\S+?/", line)))
    finally:
        server.terminate()
        server.wait()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--articles", type=int, nargs="+", default=(1_000, 10_000))
    parser.add_argument("--saves", type=int, default=50)
    parser.add_argument("--json", type=Path)
    asked = parser.parse_args()
    found = []
    for count in asked.articles:
        facts = measure(Corpus(articles=count), asked.saves, asked.work.resolve()).facts
        found.append(facts)
        print(", ".join(f"{name} {value}" for name, value in facts.items() if name != "all"), "(ms)", flush=True)
    if asked.json:
        asked.json.write_text(json.dumps(found, indent=1), "utf-8")


if __name__ == "__main__":
    main()
