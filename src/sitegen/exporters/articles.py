"""An article as a part of a paper: its titles, facts, pictures, the whole of its text, who made it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sitegen.exporters.bodies import body_text, file_paths, image_at, site_address
from sitegen.exporters.paper import Block, Facts, Image, Paragraph, Part, Pictures
from sitegen.exporters.source import Source
from sitegen.model.content import Article
from sitegen.model.views import CreditLine
from sitegen.model.vocabulary import Genre
from sitegen.plan.articles import ai_text, author_lines, credit_lines, shown_cover


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """The *part*, and the *files* of the content that the article shows or links to, in order."""

    part: Part
    files: tuple[str, ...]


def article_part(source: Source, article: Article, id: str, facts: Iterable[tuple[str, str]] = ()) -> Printed:
    """Return *article* whole, with further *facts* behind its own; *id* tells it from others of the same paper."""
    library, path = source.library, article.document.path
    text = body_text(source, path, f"p{id}")
    cover = shown_cover(library, article)
    covers = tuple(file_paths(source, path, (article.cover,))) if cover else ()
    blocks: list[Block] = [Facts(rows=tuple(told(*_facts(source, article), *facts)))]
    if article.note:
        blocks.append(Paragraph(text=f"编者按：{article.note}", quiet=True))
    blocks += pictures(image_at(source, file, article.title, article.caption) for file in covers)
    if text.markup:
        blocks.append(text.markup)
    blocks += [Paragraph(text=line, quiet=True) for line in closing(article)]
    part = Part(title=titled(source, article), kicker=article.kicker, subtitle=subtitle(article), blocks=tuple(blocks))
    return Printed(part=part, files=tuple(dict.fromkeys((*covers, *text.files))))


def titled(source: Source, article: Article) -> str:
    """Return the title of *article* behind the label of its 专栏, as its page has it."""
    label = "".join(source.library.content.series[id].title_prefix for id in article.series[:1])
    return f"{label}{article.title}"


def subtitle(article: Article) -> str:
    """Return the 副题 of *article*, behind a dash where it is a 通讯."""
    dash = "——" if article.genre is Genre.FEATURE and article.subtitle else ""
    return f"{dash}{article.subtitle}"


def closing(article: Article) -> Iterator[str]:
    """Who made *article*, in brackets as newspapers print it, and the label that 人工智能 requires."""
    if names := "　".join(map(_credit, credit_lines(article))):
        yield f"（{names}）"
    if label := ai_text(article):
        yield label


def told(*rows: tuple[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the *rows* that say anything."""
    return ((name, value) for name, value in rows if value)


def pictures(images: Iterable[Image | None]) -> tuple[Block, ...]:
    """Return what shows those of *images* that there are."""
    shown = tuple(image for image in images if image)
    return (Pictures(images=shown),) if shown else ()


def _facts(source: Source, article: Article) -> Iterator[tuple[str, str]]:
    library = source.library
    authors = "；".join(_credit(line) for line in author_lines((*article.authors, *article.correspondents)))
    yield "来源", article.source or source.frame.title
    yield "日期", article.date.chinese
    yield "单位", "、".join(library.content.units[id].name for id in article.all_units)
    yield "作者", authors.removeprefix("作者：")
    yield "网址", site_address(source, library.address(article))


def _credit(line: CreditLine) -> str:
    return f"{line.label}：{line.names}"
