"""A site that ``sitegen init`` made, in real Chromium: its one-page paper is one page, and no page is too wide."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from sitegen.cli.main import run

FOOTER = "  地址: 澜江市学府路1号\n  投稿: dangjian@jianglan.example\n  ICP备案号: 澜ICP备00000000号\n"


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("new") / "site"
    assert run(["init", str(root), "--name", "江澜大学党建网", "--colour", "藏青"]) == 0
    settings = root / "site.yml"
    settings.write_text(settings.read_text("utf-8").replace("页脚:\n", f"页脚:\n{FOOTER}"), "utf-8")
    assert run(["build", "--site", str(root)]) == 0
    return root / "output"


def test_what_every_writer_should_know_is_one_page_of_paper(output: Path, chromium: Any) -> None:
    page = chromium.new_page()
    page.goto((output / "xuzhi.html").as_uri())
    assert len(PdfReader(BytesIO(page.pdf(format="A4"))).pages) == 1
    page.close()


@pytest.mark.parametrize("width", [360, 768, 1440])
def test_no_page_is_wider_than_the_screen(output: Path, chromium: Any, width: int) -> None:
    page = chromium.new_page(viewport={"width": width, "height": 900})
    for path in sorted(output.rglob("*.html")):
        page.goto(path.as_uri())
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
    page.close()
