"""The corpus as a site: that of each generator in its own folder, with the same articles and pictures."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from PIL import Image

from .corpus import PICTURES, Article, Corpus
from .generators import PEERS, ROOT, Generator

_SETTINGS = "标题: 党建新闻与品牌展示\n网址: https://dj.example.edu.cn/\n"
_SECTION = "---\n标题: 党建新闻\nslug: news\n---\n"


def prepare(generator: Generator, corpus: Corpus, folder: Path) -> None:
    """Make the site at *folder* anew."""
    shutil.rmtree(folder, ignore_errors=True)
    if generator.is_ours:
        _prepare_ours(corpus, folder)
    else:
        _prepare_peer(generator, corpus, folder)
    for article in corpus:
        write(folder / generator.dialect.path(article), generator.dialect.text(article))


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8", newline="\n")


def latest(articles: tuple[Article, ...]) -> str:
    """Return the data file of the latest articles, for generators that need one."""
    facts = [{"id": article.id, "title": article.title, "date": f"{article.date:%Y-%m-%d}"} for article in articles]
    return json.dumps(facts, ensure_ascii=False)


def brand_file(corpus: Corpus, name: str) -> str:
    """Return where sitegen's site describes the brand *name*."""
    return f"content/brands/b{corpus.brand_names.index(name):03d}.md"


def brand_text(corpus: Corpus, name: str, called: str = "") -> str:
    """Return that description; where it is *called* otherwise now, the articles may keep its former name."""
    unit = corpus.brand_names.index(name) % corpus.units
    former = f"曾用名: [{name}]\n" if called else ""
    return f"---\n名称: {called or name}\n{former}单位: u{unit:03d}\n模式: 一院一品\n阶段: 创建\n---\n"


def _prepare_peer(generator: Generator, corpus: Corpus, folder: Path) -> None:
    shutil.copytree(PEERS / generator.skeleton, folder, ignore=shutil.ignore_patterns("__pycache__"))
    static = folder / generator.static
    (static / "css").mkdir(parents=True, exist_ok=True)
    shutil.copy(PEERS / "site.css", static / "css")
    _draw_pictures(static / "images")
    if generator.data:
        write(folder / "latest.json", latest(corpus.latest))
    if generator.modules:
        (folder / "node_modules").symlink_to(generator.modules)


def _prepare_ours(corpus: Corpus, folder: Path) -> None:
    write(folder / "site.yml", _SETTINGS)
    write(folder / "content/news/_index.md", _SECTION)
    # A template of its own from the first build on, so that a change of it is no more than that.
    write(folder / "templates/article.html", (ROOT / "templates/article.html").read_text("utf-8"))
    for name, text in _entities(corpus):
        write(folder / "content" / name, text)
    for name in corpus.brand_names:
        write(folder / brand_file(corpus, name), brand_text(corpus, name))
    _draw_pictures(folder / "content/images")


def _entities(corpus: Corpus) -> Iterator[tuple[str, str]]:
    for number, name in enumerate(corpus.unit_names):
        yield f"units/u{number:03d}.md", f"---\n名称: {name}\n类型: 二级党委\n---\n"
    for number, name in enumerate(corpus.project_names):
        header = (
            f"名称: {name}\n单位: u{number % corpus.units:03d}\n类型: 样板支部\n级别: 校级\n批次: 1\n状态: 培育创建\n"
        )
        span = "起止: [2024-01, 2026-01]\n节点: [{名称: 立项, 实际: 2024-01}]\n"
        yield f"projects/p{number:03d}.md", f"---\n{header}{span}---\n"


def _draw_pictures(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(PICTURES):
        drawn = BytesIO()
        Image.new("RGB", (32, 20), (number * 12, 90, 60)).save(drawn, "JPEG")
        (folder / f"{number:02d}.jpg").write_bytes(drawn.getvalue())
