"""What is changed between two builds: the same for every generator, in its own terms, and undone behind it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from .corpus import Article, Corpus
from .generators import Generator
from .sites import brand_file, brand_text, latest, write


@dataclass(frozen=True, slots=True, kw_only=True)
class Workplace:
    """The site of one generator, with what its files were before they were changed."""

    generator: Generator
    corpus: Corpus
    folder: Path
    originals: dict[Path, str | None] = field(default_factory=dict)

    @property
    def output(self) -> Path:
        return self.folder / self.generator.output

    @property
    def middle(self) -> Article:
        return self.corpus.article(self.corpus.articles // 2)

    def change(self, path: str, text: str) -> None:
        """Write *text* to *path*, and remember what was there."""
        whole = self.folder / path
        self.originals.setdefault(whole, whole.read_text("utf-8") if whole.exists() else None)
        write(whole, text)

    def change_article(self, article: Article) -> None:
        self.change(self.generator.dialect.path(article), self.generator.dialect.text(article))

    def shows(self, article: Article, text: str) -> bool:
        """Tell whether the page of *article* has *text*."""
        page = self.output / self.generator.dialect.page(article)
        return page.exists() and text in page.read_text("utf-8")

    def restore(self) -> None:
        """Undo all changes, and forget every build."""
        for path, text in self.originals.items():
            if text is None:
                path.unlink()
            else:
                write(path, text)
        self.originals.clear()
        for path in (self.output, *(self.folder / name for name in self.generator.caches)):
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink(missing_ok=True)


Seen = Callable[[], bool]
"""Tells, behind the build, whether the output shows the change."""
Change = Callable[[Workplace], Seen]


def build_cold(place: Workplace) -> Seen:
    place.restore()
    article = place.middle
    return lambda: place.shows(article, article.title)


def change_nothing(place: Workplace) -> Seen:
    article = place.middle
    return lambda: place.shows(article, article.title)


def edit_body(place: Workplace) -> Seen:
    """One sentence more in the middle article."""
    article = place.middle
    place.change_article(replace(article, body=f"{article.body}\n本文补充一句，以示改动。\n"))
    return lambda: place.shows(article, "以示改动")


def add_article(place: Workplace) -> Seen:
    """One article more, the newest of all."""
    article = place.corpus.article(place.corpus.articles)
    place.change_article(article)
    if place.generator.data:
        place.change("latest.json", latest((article, *place.corpus.latest[:9])))
    return lambda: place.shows(article, article.title)


def rename_brand(place: Workplace) -> Seen:
    """A brand gets another name: in its own file with sitegen, in the header of each of its articles elsewhere."""
    articles = place.corpus.renamed
    name = f"{articles[0].brand}新名"
    if place.generator.is_ours:
        brand = articles[0].brand
        place.change(brand_file(place.corpus, brand), brand_text(place.corpus, brand, name))
    else:
        for article in articles:
            place.change_article(replace(article, brand=name))
    return lambda: all(place.shows(article, name) for article in articles)


def change_template(place: Workplace) -> Seen:
    """Another word before the source, on every article page."""
    path = place.generator.template
    text = (place.folder / path).read_text("utf-8")
    place.change(path, text.replace("来源：", "稿件来源："))
    articles = [place.middle, *place.corpus.latest]
    return lambda: all(place.shows(article, "稿件来源：") for article in articles)


STEPS: dict[str, Change] = {
    "cold": build_cold,
    "no-op": change_nothing,
    "edit": edit_body,
    "add": add_article,
    "rename": rename_brand,
    "template": change_template,
}
"""In this order, each upon the builds before it."""
