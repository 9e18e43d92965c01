"""公众号稿: an article for WeChat's editor. What is pasted, what is uploaded by hand, and what stands in its form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element, SubElement

from sitegen.core.text import summarize
from sitegen.exporters.articles import closing, subtitle, titled
from sitegen.exporters.bodies import body_text, file_paths, image_at, site_address
from sitegen.exporters.paper import Image
from sitegen.exporters.source import Source
from sitegen.exporters.tree import read_tree, text_of
from sitegen.exporters.wechat_body import Notes, adapt, listed, paragraph, styled, with_places
from sitegen.images.covers import drawn_cover, photograph_cover
from sitegen.images.faults import Unusable
from sitegen.images.published import widely_known
from sitegen.images.share import Shares
from sitegen.load.body import ChangedWhileReading
from sitegen.model.content import Article
from sitegen.model.derivatives import Size
from sitegen.model.value import replace as changed
from sitegen.plan.accents import site_accent
from sitegen.plan.articles import attachments, author_lines, shown_cover
from sitegen.plan.library import Library
from sitegen.plan.parts import picture_named, summary_of
from sitegen.plan.shares import share_picture, shared_article

TITLE_LIMIT, SUMMARY_LIMIT = 64, 120
COVERS: tuple[Size, ...] = ((900, 383), (500, 500))
"""The first article of a post, and the others and whatever is shared."""
# No picture of a post may be larger.
UPLOAD_LIMIT = 10 * 1024 * 1024
_CLAUSE_END = re.compile(r"[，、；：。！？,;:!?\s]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A field of the editor's form; a text longer than *limit* has a *proposal* within it."""

    name: str
    text: str
    limit: int = 0
    proposal: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """A cover: its *file*, its *data*, its *size*; *small* where the picture has fewer pixels than that."""

    file: str
    data: bytes
    size: Size
    small: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """The whole: *shown* is the article with its pictures, *copied* what is pasted, with places for them."""

    title: str
    byline: str
    entries: tuple[Entry, ...]
    shown: str
    copied: str
    pictures: tuple[Image, ...]
    covers: tuple[Cover, ...]
    videos: int

    @property
    def files(self) -> dict[str, bytes]:
        """What goes beside the page, by name."""
        found = {image.name: image.data for image in self.pictures}
        return found | {cover.file: cover.data for cover in self.covers}


def wechat_post(source: Source, article: Article) -> Post:
    """Return *article* as WeChat takes it."""
    text = body_text(source, article.document.path, "w")
    cover = _shown_cover(source, article)
    found: dict[str, Image] = {cover.name: cover} if cover else {}
    html = text.markup.html if text.markup else ""
    if text.markup:
        for element in read_tree(html).iter("img"):
            image = text.markup.images[element.get("src", "")]
            found.setdefault(element.get("src", ""), replace(image, alt=element.get("alt", "")))
    named = {key: _numbered(place, image) for place, (key, image) in enumerate(found.items(), start=1)}
    notes = Notes()
    body = adapt(html, notes, {key: image.name for key, image in named.items()})
    captions = dict(reversed(list(_captions(body))))  # a picture shown twice is uploaded once, told of by the first
    pictures = tuple(replace(image, caption=image.caption or captions.get(image.name, "")) for image in named.values())
    whole = Element("div")
    whole.extend(_opening(article, pictures[:1] if cover else ()))
    whole.extend(body)
    whole.extend(_ending(source, article, notes))
    shown = styled(whole, site_accent(source.library.config.theme))
    return Post(
        title=titled(source, article),
        byline=f"{source.frame.title}　{article.date.chinese}",
        entries=tuple(_entries(source, article)),
        shown=shown,
        copied=with_places(shown),
        pictures=pictures,
        covers=tuple(_covers(source, article)),
        videos=sum((link.text or "").startswith("视频：") for link in read_tree(html).iter("a")),
    )


def shortened(text: str, limit: int) -> str:
    """Return *text* within *limit* characters, cut at the last mark of punctuation that leaves half of that."""
    if len(text) <= limit:
        return text
    ends = [found.start() for found in _CLAUSE_END.finditer(text, limit // 2, limit + 1)]
    return text[: ends[-1]] if ends else f"{text[: limit - 1]}…"


# -- what is pasted --------------------------------------------------------------------------------------------------


def _opening(article: Article, cover: tuple[Image, ...]) -> Iterator[Element]:
    """What stands above the text, but the title: that has a field of its own."""
    if article.kicker:
        yield paragraph(article.kicker, "kicker")
    if article.subtitle:
        yield paragraph(subtitle(article), "subtitle")
    if article.note:
        yield paragraph(f"编者按：{article.note}", "editor-note")
    for image in cover:
        figure = Element("section", {"class": "figure"})
        SubElement(figure, "img", {"src": image.name, "alt": image.alt})
        if image.caption:
            figure.append(paragraph(image.caption, "figcaption"))
        yield figure


def _ending(source: Source, article: Article, notes: Notes) -> Iterator[Element]:
    if article.source:
        yield paragraph(f"来源：{article.source}", "credits")
    yield from (paragraph(line, "credits") for line in closing(article))
    if files := [f"{item.name}（{item.kind}，{item.size}）" for item in attachments(source.library, article)]:
        yield listed("附件（点“阅读原文”下载）" if source.frame.base_url else "附件", files)
    if notes.addresses:
        yield listed("文中链接", (f"[{number}] {address}" for address, number in notes.addresses.items()))


# -- what is uploaded ------------------------------------------------------------------------------------------------


def _shown_cover(source: Source, article: Article) -> Image | None:
    if not shown_cover(source.library, article):
        return None
    paths = file_paths(source, article.document.path, (article.cover,))
    return next((image_at(source, path, article.title, article.caption) for path in paths), None)


def _numbered(place: int, image: Image) -> Image:
    """Return *image* under the name that it is uploaded by, in a format that WeChat takes."""
    ending, data = image.name.rpartition(".")[2], image.data
    if ending == "webp":
        ending, data = widely_known(data)
    return replace(image, name=f"图{place:02}.{ending}", data=data)


def _captions(body: Element) -> Iterator[tuple[str, str]]:
    for figure in body.iter("section"):
        image, caption = figure.find(".//img"), figure.find("*[@class='figcaption']")
        if image is not None and caption is not None:
            yield image.get("src", ""), text_of(caption)


def _covers(source: Source, article: Article) -> Iterator[Cover]:
    """The covers of the picture that stands for *article*, else of the one that it is shared with; none without both."""
    library, path = source.library, article.document.path
    href = picture_named(library, article)
    for file in file_paths(source, path, (href,)):
        if picture := library.site.pictures.get(file):
            for size in COVERS:
                try:
                    data = photograph_cover(source.root / file, size)
                except (FileNotFoundError, Unusable):
                    raise ChangedWhileReading(file) from None
                small = picture.width < size[0] or picture.height < size[1]
                yield Cover(file=_cover_name(size), data=data, size=size, small=small)
            return
    if drawn := _drawn(source, article):
        yield from (Cover(file=_cover_name(size), data=drawn_cover(drawn, size), size=size) for size in COVERS)


def _cover_name(size: Size) -> str:
    return f"封面-{size[0]}x{size[1]}.jpg"


def _drawn(source: Source, article: Article) -> bytes | None:
    """Return the share picture of *article*, as production has it."""
    library = Library(changed(source.library.site, preview=False))
    picture = share_picture(library, shared_article(library.site, article))
    return Shares(source.store, source.root).publish(library.shares[picture.address]) if picture else None


# -- the form --------------------------------------------------------------------------------------------------------


def _entries(source: Source, article: Article) -> Iterator[Entry]:
    title, summary = titled(source, article), summary_of(source.library, article)
    yield Entry(name="标题", text=title, limit=TITLE_LIMIT, proposal=_title_proposal(article, title))
    people = (line.names for line in author_lines((*article.authors, *article.correspondents)))
    if author := "、".join(people) or "、".join(article.text):
        yield Entry(name="作者", text=author)
    if summary:
        within = summarize(summary, SUMMARY_LIMIT) if len(summary) > SUMMARY_LIMIT else ""
        yield Entry(name="摘要", text=summary, limit=SUMMARY_LIMIT, proposal=within)
    if address := site_address(source, source.library.address(article)):
        yield Entry(name="阅读原文", text=address)


def _title_proposal(article: Article, title: str) -> str:
    """A title that fits: without the label of its 专栏, the one for lists, or cut."""
    if len(title) <= TITLE_LIMIT:
        return ""
    whole = (text for text in (article.title, article.short) if text and len(text) <= TITLE_LIMIT)
    return next(whole, shortened(title, TITLE_LIMIT))
