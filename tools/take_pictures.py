"""Take the pictures of README.md and the guide: pages of the demonstration site, as Chromium shows them.

Usage: python tools/take_pictures.py — needs Chromium and Chinese fonts (apt-get install chromium fonts-noto-cjk). The
site is built in a temporary folder, as of a fixed day, so that the pictures change only where the pages do.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from sitegen.pipeline.build import build
from sitegen.pipeline.request import Request

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "pictures"
TODAY = date(2026, 11, 21)
WIDTH = 1280
LARGEST = 200 * 1024
VISIBLE_PICTURES = """Promise.all([...document.images]
    .filter(image => image.getBoundingClientRect().top < innerHeight).map(image => image.decode()))"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shot:
    """The top of a *page*, *height* pixels of it, as published or as in a preview."""

    name: str
    page: str
    height: int
    preview: bool = False


SHOTS = (
    Shot(name="home.png", page="index.html", height=1400),
    Shot(name="wall.png", page="brands/index.html", height=1290),
    Shot(name="brand.png", page="brands/chilun.html", height=1890),
    Shot(name="project.png", page="projects/guo-hh-bgyx.html", height=1800),
    Shot(name="statistics.png", page="statistics.html", height=1140),
    Shot(name="board.png", page="_board/index.html", height=1125, preview=True),
)


def build_demonstration(folder: Path, *, preview: bool) -> Path:
    """Build the demonstration site, copied to *folder*, and return its output."""
    output = folder / ("preview" if preview else "output")
    outcome = build(Request(root=folder, output=output, today=TODAY, preview=preview))
    if not outcome.published:
        raise SystemExit("\n".join(f"{item.path}:{item.line} {item.message}" for item in outcome.problems))
    return output


def take(browser: Browser, site: Path, shot: Shot) -> bytes:
    """Return *shot* of a page of *site* as PNG."""
    page = browser.new_page(viewport={"width": WIDTH, "height": shot.height})
    page.goto((site / shot.page).as_uri(), wait_until="load")
    page.evaluate(VISIBLE_PICTURES)
    data = page.screenshot(clip={"x": 0, "y": 0, "width": WIDTH, "height": shot.height})
    page.close()
    return data


def slim(data: bytes) -> bytes:
    """Return the PNG *data* with 256 colours: a page has few, and it is a quarter of the size."""
    out = BytesIO()
    Image.open(BytesIO(data)).convert("RGB").quantize(256, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
    return out.getvalue()


def main() -> None:
    """Take every picture."""
    executable = shutil.which("chromium") or shutil.which("chromium-browser")
    if executable is None:
        raise SystemExit("Chromium is not installed (apt-get install chromium fonts-noto-cjk)")
    PICTURES.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        for name in ("content", "fonts"):
            shutil.copytree(ROOT / name, f"{folder}/{name}")
        shutil.copy(ROOT / "site.yml", folder)
        sites = {preview: build_demonstration(Path(folder), preview=preview) for preview in (False, True)}
        browser = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox", "--disable-gpu"])
        for shot in SHOTS:
            data = slim(take(browser, sites[shot.preview], shot))
            if len(data) > LARGEST:
                raise SystemExit(f"{shot.name} has {len(data):,} bytes, more than {LARGEST:,}")
            (PICTURES / shot.name).write_bytes(data)
            print(f"{len(data) / 1024:6.0f} KB  {shot.name}")
        browser.close()


if __name__ == "__main__":
    main()
