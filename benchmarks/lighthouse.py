"""Ask Lighthouse what it says of pages of a built site, on a slow phone as it simulates one by default.

    python benchmarks/lighthouse.py OUTPUT [PAGE …]

OUTPUT is a site built with ``--base-url http://127.0.0.1:8361/``, so that canonical links are those that are served.
Needs Chromium and ``npm ci --ignore-scripts --prefix tests/browser``. Timings are those of this machine: run it where
nothing else runs.
"""

from __future__ import annotations

import functools
import gzip
import http.server
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
LIGHTHOUSE = ROOT / "tests/browser/node_modules/lighthouse/cli/index.js"
PORT = 8361
PAGES = ("", "anli/2024/1219-qingliu-xianfeng.html", "brands/chilun.html", "projects/sheng-jx-sj-ybzb.html")
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
TIMINGS = {
    "first-contentful-paint": "FCP",
    "largest-contentful-paint": "LCP",
    "speed-index": "SI",
    "total-blocking-time": "TBT",
    "cumulative-layout-shift": "CLS",
}
HEADERS = {
    "Content-Security-Policy": "default-src 'self'",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-cache",
}
PACKED = {".html", ".css", ".js", ".svg", ".xml", ".json", ".txt"}
# Without these Chromium looks up hosts of its maker, at every start.
FLAGS = (
    "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
)


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves a folder as the guide asks of a web server: compressed, under a strict policy, with a page for 404."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        found = path.is_file()
        path = path if found else Path(self.directory) / "404.html"
        data = path.read_bytes()
        self.send_response(HTTPStatus.OK if found else HTTPStatus.NOT_FOUND)
        self.send_header("Content-Type", self.guess_type(path))
        if path.suffix in PACKED:
            data = gzip.compress(data, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        for name, value in HEADERS.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: Any) -> None:
        pass


@contextmanager
def served(folder: Path, port: int = PORT) -> Iterator[str]:
    """Serve *folder* on this machine and give its address."""
    handler = functools.partial(Handler, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", port), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@dataclass(frozen=True, slots=True)
class Report:
    """What Lighthouse says of one page."""

    raw: dict[str, Any]

    @property
    def scores(self) -> dict[str, int]:
        """The categories with their points, of 100."""
        return {name: round(category["score"] * 100) for name, category in self.raw["categories"].items()}

    @property
    def failed(self) -> dict[str, str]:
        """The audits that cost points, with what they found, in the categories that do not measure time."""
        audits = self.raw["audits"]
        counted = {
            item["id"]
            for name, category in self.raw["categories"].items()
            if name != "performance"
            for item in category["auditRefs"]
            if item["weight"]
        }
        wrong = [audits[name] for name in sorted(counted) if audits[name]["score"] not in (None, 1)]
        return {audit["id"]: json.dumps(audit.get("details", {}).get("items", []))[:500] for audit in wrong}

    @property
    def requests(self) -> list[dict[str, Any]]:
        """What was loaded: url, resourceType, transferSize in bytes as they came over the wire."""
        items: list[dict[str, Any]] = self.raw["audits"]["network-requests"]["details"]["items"]
        return items

    def timing(self, name: str) -> str:
        """The figure of the audit *name* as Lighthouse words it."""
        return str(self.raw["audits"][name]["displayValue"]).replace("\xa0", " ")


def ask(url: str, categories: tuple[str, ...] = CATEGORIES) -> Report:
    """Run Lighthouse on *url*; raise RuntimeError with its own words where it gives up."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "report.json"
        command = ["node", LIGHTHOUSE, url, "--quiet", "--output=json", f"--output-path={target}"]
        command += [
            f"--only-categories={','.join(categories)}",
            "--only-audits=network-requests",
            f"--chrome-flags={FLAGS} --user-data-dir={folder}",
        ]
        chromium = shutil.which("chromium") or shutil.which("chromium-browser") or ""
        done = subprocess.run(
            [*command, "--no-enable-error-reporting"],
            env=os.environ | {"CHROME_PATH": chromium},
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise RuntimeError(done.stderr)
        report = Report(json.loads(target.read_text("utf-8")))
    if "runtimeError" in report.raw:
        raise RuntimeError(report.raw["runtimeError"]["message"])
    return report


def main(output: Path, pages: tuple[str, ...]) -> None:
    """Print a table: a line of points, bytes and timings for each page."""
    print(
        f"{'page':42}"
        + "".join(f"{name[:8]:>9}" for name in (*CATEGORIES, "requests", "KB", "no pics", *TIMINGS.values()))
    )
    with served(output) as address:
        for page in pages:
            report = ask(address + page)
            sizes = [(item["resourceType"], item["transferSize"]) for item in report.requests]
            row = [report.scores[name] for name in CATEGORIES]
            row += [len(sizes), sum(size for _, size in sizes) // 1000]
            row += [sum(size for kind, size in sizes if kind != "Image") // 1000]
            print(
                f"/{page:41}" + "".join(f"{value!s:>9}" for value in [*row, *map(report.timing, TIMINGS)]), flush=True
            )
            for name, found in report.failed.items():
                print(f"  {name}: {found}")


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve(), tuple(sys.argv[2:]) or PAGES)
