"""Tell how large the search index of a built site is, and what queries load and take in Chromium.

    python benchmarks/search.py OUTPUT [WORDS …]

Each query is asked by a reader who comes for the first time, and again once its shards are there. Bytes are those of
shards, compressed as a web server would. The time runs from the key press to the list on the screen.
"""

from __future__ import annotations

import functools
import gzip
import http.server
import shutil
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Page, sync_playwright

WORDS = ("党建", "党员", "支部", "361", "党", "样板支部", "结对共建", "理论学习 支部", "没有这样的词")
ASK = """async (words) => {
  const field = document.querySelector("[name=q]");
  const told = document.querySelector("[data-found]");
  field.value = words;
  const start = performance.now();
  field.form.requestSubmit();
  await new Promise((done) => {
    const look = () => (/没有找到|部分/.test(told.textContent) || document.querySelector("[data-results] mark") ? done() : requestAnimationFrame(look));
    look();
  });
  return [performance.now() - start, told.textContent];
}"""


class Quiet(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: Any) -> None:
        pass


@contextmanager
def served(folder: Path) -> Iterator[str]:
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def tell_size(output: Path) -> None:
    kinds: dict[str, list[int]] = {}
    for path in (output / "search").rglob("*.js"):
        data = path.read_bytes()
        known = kinds.setdefault(path.stem.split("-")[0], [0, 0, 0])
        for n, size in enumerate((1, len(data), len(gzip.compress(data, 6)))):
            known[n] += size
    kinds["total"] = [sum(column) for column in zip(*kinds.values(), strict=True)]
    for kind, (count, raw, packed) in kinds.items():
        print(f"{kind:10}{count:7} files{raw / 1e6:9.2f} MB{packed / 1e6:9.2f} MB compressed")


def ask(page: Page, output: Path, words: str) -> None:
    loaded: list[Path] = []
    page.on("request", lambda request: loaded.append(output / urlsplit(request.url).path.lstrip("/")))
    first, told = page.evaluate(ASK, words)
    shards = {path for path in loaded if "search" in path.parts and path.suffix == ".js"}
    packed = sum(len(gzip.compress(path.read_bytes(), 6)) for path in shards)
    page.evaluate("document.querySelector('[data-results]').textContent = ''")
    again, _ = page.evaluate(ASK, words)
    print(f"{words:14} {told:16}{len(shards):4} shards{packed / 1e3:7.0f} KB{first:7.0f} ms, again{again:6.0f} ms")


def main(output: Path, queries: tuple[str, ...]) -> None:
    tell_size(output)
    with served(output) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for words in queries:
            page = browser.new_page()
            page.goto(f"{address}search.html")
            ask(page, output, words)
            page.close()
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve(), tuple(sys.argv[2:]) or WORDS)
