"""The demonstration site, built, served with a strict Content-Security-Policy, and opened in real Chromium."""

from __future__ import annotations

import functools
import http.server
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sites import build_site

ROOT = Path(__file__).parents[2]
CSP = "default-src 'self'"
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves a folder as a careful campus server would."""

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", CSP)
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        pass


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output folder of the demonstration site, below /a/b/ of its parent's parent."""
    folder = tmp_path_factory.mktemp("demonstration")
    shutil.copytree(ROOT / "content", folder / "site/content")
    shutil.copy(ROOT / "site.yml", folder / "site")
    outcome = build_site(folder / "site", folder / "www/a/b", jobs=2)
    assert outcome.published, [(p.path, p.line, p.message) for p in outcome.problems]
    return folder / "www/a/b"


@pytest.fixture(scope="session")
def preview(demonstration: Path) -> Path:
    """The preview of the same site, with the board, beside it."""
    folder = demonstration.parent / "preview"
    outcome = build_site(demonstration.parents[2] / "site", folder, preview=True, jobs=2)
    assert outcome.published, [(p.path, p.line, p.message) for p in outcome.problems]
    return folder


@pytest.fixture(scope="session")
def server(demonstration: Path, preview: Path) -> Iterator[str]:
    """The address of the site, served below a sub-path; the preview is at ../preview/."""
    handler = functools.partial(Handler, directory=str(demonstration.parents[1]))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as running:
        thread = threading.Thread(target=running.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{running.server_port}/a/b/"
        running.shutdown()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """A running Chromium."""
    executable = shutil.which("chromium") or shutil.which("chromium-browser")
    if executable is None:
        pytest.skip("Chromium is not installed (apt-get install chromium fonts-noto-cjk)")
    sync_api = pytest.importorskip("playwright.sync_api")
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=FLAGS)
        yield browser
        browser.close()
