"""A university's news site that is not: articles of some 1,500 characters, the same for the same number and seed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from random import Random

from . import words

PICTURES = 20
_FIRST = datetime(2020, 1, 1, 8, 0)
_MINUTES = 6 * 365 * 24 * 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    number: int
    title: str
    date: datetime
    unit: str
    brand: str
    project: str
    tags: tuple[str, ...]
    author: str
    source: str
    summary: str
    body: str

    @property
    def id(self) -> str:
        return f"{self.number:06d}"


@dataclass(frozen=True, kw_only=True)
class Corpus:
    """What there is how many of. Articles are made when they are asked for: nothing of them is kept."""

    articles: int
    units: int = len(words.UNITS)
    brands: int = len(words.BRANDS)
    projects: int = len(words.PROJECTS)
    tags: int = len(words.TAGS)
    seed: int = 20240701

    @property
    def label(self) -> str:
        """A name for it in names of folders."""
        return f"{self.articles}-{self.units}-{self.brands}-{self.projects}-{self.tags}"

    @cached_property
    def unit_names(self) -> tuple[str, ...]:
        return _names(words.UNITS, self.units)

    @cached_property
    def brand_names(self) -> tuple[str, ...]:
        return _names(words.BRANDS, self.brands)

    @cached_property
    def project_names(self) -> tuple[str, ...]:
        return _names(words.PROJECTS, self.projects)

    @cached_property
    def tag_names(self) -> tuple[str, ...]:
        return _names(words.TAGS, self.tags)

    def __iter__(self) -> Iterator[Article]:
        return map(self.article, range(self.articles))

    def article(self, number: int) -> Article:
        """Return the article *number*, from the oldest on; ``self.articles`` is the next that will be written."""
        draw = Random(f"{self.seed}:{number}")
        title = f"{_clause(draw)}（第{number + 1}期）"
        place = min(number + draw.random(), self.articles)
        date = _FIRST + timedelta(minutes=int(_MINUTES * place / self.articles))
        # A few units write most of the news.
        unit = self.unit_names[int(draw.random() ** 1.3 * self.units)]
        brand = draw.choice(self.brand_names) if draw.random() < 0.5 else ""
        project = draw.choice(self.project_names) if draw.random() < 0.2 else ""
        return Article(
            number=number,
            title=title,
            date=date,
            unit=unit,
            brand=brand,
            project=project,
            tags=tuple(draw.sample(self.tag_names, draw.randint(1, 4))),
            author=draw.choice(words.FAMILY_NAMES) + draw.choice(words.GIVEN_NAMES) + draw.choice(words.GIVEN_NAMES),
            source=draw.choice(words.SOURCES),
            summary=_sentence(draw) + _sentence(draw) if draw.random() < 0.5 else "",
            body=_body(draw),
        )

    @cached_property
    def latest(self) -> tuple[Article, ...]:
        """The ten latest, the newest first."""
        return tuple(map(self.article, reversed(range(max(0, self.articles - 10), self.articles))))

    @cached_property
    def renamed(self) -> tuple[Article, ...]:
        """All articles of the brand that is renamed: the next behind the middle article that is not its own."""
        first, *others = map(self.article, range(self.articles // 2, self.articles))
        brand = next(article.brand for article in others if article.brand not in ("", first.brand))
        return tuple(article for article in self if article.brand == brand)


def _names(known: Sequence[str], count: int) -> tuple[str, ...]:
    """Return *count* names: the *known*, then the same with numbers."""
    rounds = range(-(-count // len(known)))
    return tuple(f"{name}{turn + 1 if turn else ''}" for turn in rounds for name in known)[:count]


def _clause(draw: Random) -> str:
    return "".join(map(draw.choice, (words.SUBJECTS, words.ADVERBS, words.VERBS, words.OBJECTS)))


def _sentence(draw: Random) -> str:
    text = draw.choice(words.OPENINGS) if draw.random() < 0.45 else ""
    text += _clause(draw)
    if draw.random() < 0.6:
        text += "，" + "".join(map(draw.choice, (words.ADVERBS, words.VERBS, words.OBJECTS)))
    if draw.random() < 0.5:
        text += "，" + draw.choice(words.ENDINGS)
    return text + "。"


def _marked(draw: Random, sentence: str) -> str:
    """Return *sentence*, some with emphasis, a link or code."""
    chance = draw.random()
    if chance < 0.10:
        return sentence.replace("，", f"，**{draw.choice(words.OBJECTS)}**与", 1)
    if chance < 0.16:
        text = draw.choice(words.OBJECTS)
        return f"{sentence[:-1]}，详见[{text}](https://www.example.edu.cn/dj/{draw.randrange(9999)}.html)。"
    if chance < 0.19:
        return f"{sentence[:-1]}（`{draw.randrange(2018, 2026)}`年第*{draw.randrange(1, 9)}*批）。"
    return sentence


def _paragraphs(draw: Random, length: int) -> Iterator[str]:
    while length > 0:
        text = "".join(_marked(draw, _sentence(draw)) for _ in range(draw.randint(2, 4)))
        length -= len(text)
        yield text


def _body(draw: Random) -> str:
    """Return the Markdown of an article of 800 to 2,000 characters in three to six sections."""
    length = draw.randint(800, 2000)
    count = draw.randint(3, 6)
    headings = draw.sample(words.HEADINGS, count)
    share = length // (count + 1)
    has_picture = draw.random() < 0.30
    picture = draw.randrange(count)
    table = draw.randrange(count) if draw.random() < 0.15 else -1
    quotation = draw.randrange(count) if draw.random() < 0.5 else -1
    items = draw.randrange(count) if draw.random() < 0.8 else -1
    has_note = draw.random() < 0.04
    parts = [*_paragraphs(draw, share)]
    if has_note:
        parts[-1] += "[^1]"
    for section, heading in enumerate(headings):
        parts.append(f"## {heading}")
        used = 0
        if section == items:
            parts.append(_list(draw))
            used += len(parts[-1].replace("\n", ""))
        if section == quotation:
            parts.append(f"> {_sentence(draw)}")
            used += len(parts[-1]) - 2
        if section == table:
            parts.append(_table(draw))
            used += 60
        if has_picture and section == picture:
            parts.append(f"![{draw.choice(words.OBJECTS)}](/images/{draw.randrange(PICTURES):02d}.jpg)")
        parts += _paragraphs(draw, max(40, share - used))
    if has_note:
        parts.append(f"[^1]: {_sentence(draw)}")
    return "\n\n".join(parts) + "\n"


def _list(draw: Random) -> str:
    numbered = draw.random() < 0.4
    lines = []
    for number in range(1, draw.randint(3, 5) + 1):
        label = f"**{draw.choice(words.OBJECTS)}**：" if draw.random() < 0.5 else ""
        lines.append((f"{number}. " if numbered else "- ") + label + _sentence(draw))
    return "\n".join(lines)


def _table(draw: Random) -> str:
    rows = ["| 序号 | 支部 | 任务 | 完成时间 |", "| --- | --- | --- | --- |"]
    for number in range(1, draw.randint(3, 6) + 1):
        branch, task = draw.choice(words.SUBJECTS), draw.choice(words.OBJECTS)
        rows.append(f"| {number} | {branch} | {task} | {draw.randint(1, 12)}月 |")
    return "\n".join(rows)
