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

import machine
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
DRESS = """\
主题: {分享图字体: NotoSerifCJKsc-Bold-subset.otf, 深色: 是, 轮播: 是, 主色: "#1B5E8C", 辅色: "#C9A227"}
页脚:
  主办: 中共江澜大学委员会宣传部
  地址: 澜江市学府路1号
  邮编: "430000"
  电话: 027-12345678
  投稿: dangjian@jianglan.example
  ICP备案号: 澜ICP备00000000号
  公安备案号: 澜公网安备00000000000000号
  版权: © 江澜大学
  友情链接:
    - {名称: 江澜大学, 链接: https://www.jianglan.example/}
    - {名称: 临江职业学院, 链接: https://www.linjiang.example/}
"""
"""What the demonstration site does not ask for, in the place of its footer."""


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves a folder as a careful campus server would."""

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", CSP)
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        pass


def built(source: Path, output: Path, **options: Any) -> Path:
    """Build the site at *source* into *output* and return that."""
    outcome = build_site(source, output, jobs=2, base_url=f"https://dangjian.example/a/{output.name}/", **options)
    assert outcome.published, [(p.path, p.line, p.message) for p in outcome.problems]
    return output


@pytest.fixture(scope="session")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the demonstration site; what is remembered of one build serves the others too."""
    folder = tmp_path_factory.mktemp("demonstration") / "site"
    for name in ("content", "fonts"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "site.yml", folder)
    return folder


@pytest.fixture(scope="session")
def demonstration(source: Path) -> Path:
    """The output folder of the demonstration site, below /a/b/ of its parent's parent."""
    return built(source, source.parent / "www/a/b")


@pytest.fixture(scope="session")
def preview(source: Path, demonstration: Path) -> Path:
    """The preview of the same site, with the board, beside it."""
    return built(source, demonstration.parent / "preview", preview=True)


@pytest.fixture(scope="session")
def dressed(source: Path, demonstration: Path) -> Path:
    """The same site in colours of its own, light and dark, with a carousel and a full footer, beside it."""
    settings = source / "site.yml"
    plain = settings.read_text("utf-8")
    before, _, after = plain.partition("页脚:\n")
    before = before[: before.index("主题:")] + before[before.index("菜单:") :]
    settings.write_text(before + DRESS + after[after.index("审核:") :], "utf-8")
    output = built(source, demonstration.parent / "dressed")
    settings.write_text(plain, "utf-8")
    return output


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
    executable = machine.chromium()
    sync_api = pytest.importorskip("playwright.sync_api")
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=FLAGS)
        yield browser
        browser.close()
