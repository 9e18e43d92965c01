"""Take the film of README.md: an article of the demonstration site is written, and its pages follow each save.

Usage: python tools/take_film.py — needs Chromium and Chinese fonts (apt-get install chromium fonts-noto-cjk). Each save
is a real build of a preview, as of a fixed day; what the windows show are its pages, at 1280 and 390 pixels.
"""

from __future__ import annotations

import base64
import shutil
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from jinja2 import Environment, FileSystemLoader
from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from filming.script import ARTICLE, Take, coloured, takes
from sitegen.pipeline.build import build
from sitegen.pipeline.request import Request
from take_pictures import PICTURES, ROOT, TODAY

FILM = PICTURES / "writing.webp"
SIZE = (1280, 792)
DESKTOP, TELEPHONE = (1280, 1152), (390, 840)
LARGEST = 500 * 1024
SCENE = Path(__file__).parent / "filming"


def save(folder: Path, text: str) -> int:
    """Write the article, build the preview, and return how many files that changed."""
    (folder / ARTICLE).write_text(text, "utf-8")
    outcome = build(Request(root=folder, output=folder / "preview", today=TODAY, preview=True))
    if not outcome.published:
        raise SystemExit("\n".join(f"{item.path}:{item.line} {item.message}" for item in outcome.problems))
    return len(outcome.changes)


def look(browser: Browser, page: Path, size: tuple[int, int], heading: str = "") -> str:
    """Return what a window of *size* shows of *page*, from *heading* on where there is one, as an address of data."""
    shown = browser.new_page(viewport={"width": size[0], "height": size[1]})
    shown.goto(page.as_uri(), wait_until="load")
    if heading:
        shown.locator("h2", has_text=heading).evaluate("heading => heading.scrollIntoView()")
    shown.wait_for_function("""() => [...document.images].every(image => image.complete && image.naturalWidth
        || !image.currentSrc || image.getBoundingClientRect().top > innerHeight)""")
    data = shown.screenshot()
    shown.close()
    return "data:image/png;base64," + base64.b64encode(data).decode("ascii")


def frames(browser: Browser, folder: Path) -> Iterator[tuple[Image.Image, Take]]:
    """Yield the pictures of the film."""
    scene = Environment(loader=FileSystemLoader(SCENE), autoescape=True).get_template("scene.html")
    shown: dict[str, str] = {}
    before = ""
    for take in takes((ROOT / ARTICLE).read_text("utf-8")):
        if not take.typed:
            changed = save(folder, take.text)
            path = folder / "preview" / take.page
            shown = {
                "page": take.page,
                "desktop": look(browser, path, DESKTOP, take.heading),
                "telephone": look(browser, path, TELEPHONE),
                "status": f"sitegen serve：已更新 {changed:,} 个文件" if before else "sitegen serve：预览已开",
            }
            before = take.text
        page = browser.new_page(viewport={"width": SIZE[0], "height": SIZE[1]})
        page.set_content(
            scene.render(take=take, name="/".join(ARTICLE.parts[1:]), **editor(take.text, before), **shown)
        )
        yield Image.open(BytesIO(page.screenshot())).convert("RGB"), take
        page.close()


def editor(text: str, before: str) -> dict[str, object]:
    """Return the lines of *text* for the editor, and behind which one the cursor is."""
    lines = text.rstrip("\n").split("\n")
    end = lines.index("---", 1)
    new = [at for at, line in enumerate(lines, 1) if line and line not in before.split("\n")]
    pieces = [coloured(line, header=0 < at < end) for at, line in enumerate(lines)]
    return {"lines": pieces, "cursor": max(new, default=0)}


def main() -> None:
    """Take the film."""
    executable = shutil.which("chromium") or shutil.which("chromium-browser")
    if executable is None:
        raise SystemExit("Chromium is not installed (apt-get install chromium fonts-noto-cjk)")
    with TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        for part in ("content", "fonts"):
            shutil.copytree(ROOT / part, folder / part)
        shutil.copy(ROOT / "site.yml", folder)
        browser = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox", "--disable-gpu"])
        pictures, shown = zip(*frames(browser, folder), strict=True)
        browser.close()
    data = BytesIO()
    durations = [take.milliseconds for take in shown]
    pictures[0].save(data, "WEBP", save_all=True, append_images=pictures[1:], duration=durations, loop=0,
                     quality=90, method=6, minimize_size=True)  # fmt: skip
    if data.tell() > LARGEST:
        raise SystemExit(f"{FILM.name} has {data.tell():,} bytes, more than {LARGEST:,}")
    FILM.write_bytes(data.getvalue())
    print(f"{data.tell() / 1024:6.0f} KB  {FILM.name}")


if __name__ == "__main__":
    main()
