"""稿件: what is held back and why, which reviews are missing or doubtful, which pictures no text tells of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from sitegen.model.held import HeldBack
from sitegen.model.value import Value
from sitegen.model.views import Link
from sitegen.model.views.board import BoardEntry, BoardSection, BoardView
from sitegen.plan.board.parts import ARTICLES, days_left, page, section
from sitegen.plan.figures.pictures import untold_pictures
from sitegen.plan.figures.reviews import Remark, doubtful_reviews, lacking_reviews
from sitegen.plan.library import Library
from sitegen.plan.selection import is_past


class Mending(Value):
    """What is to be mended in articles. Two pages tell of it; it is looked for once, in all articles there are."""

    reviews: BoardSection
    reviewers: BoardSection
    held: BoardSection
    pictures: BoardSection


def mending(library: Library) -> Mending:
    """Return what is to be mended in the articles of *library*, the one of the preview."""
    return Mending(
        reviews=_reviews(library), reviewers=_reviewers(library), held=_held(library), pictures=_pictures(library)
    )


def articles_page(library: Library, found: Mending) -> BoardView:
    """Return the page of all that is to be mended in articles."""
    sections = (found.reviews, found.reviewers, found.pictures, found.held, _expired(library))
    return page(library, ARTICLES, "稿件", "待审和定时的稿件也算在内，草稿只列在“暂不发布”里。", sections)


def _held(library: Library) -> BoardSection:
    """Return what production does not show yet: what has a day ahead first, by that day, then the newest first."""
    today = library.site.today
    dated = [(item, _day(library, item)) for item in library.site.held if not _is_past(library, item)]
    ahead = sorted((pair for pair in dated if pair[1] > today), key=lambda pair: pair[1])
    others = sorted((pair for pair in dated if pair[1] <= today), key=lambda pair: pair[1], reverse=True)
    entries = (_held_entry(library, item, day) for item, day in (*ahead, *others))
    return section("held", "暂不发布", "没有暂不发布的内容。", entries)


def _expired(library: Library) -> BoardSection:
    """Return what has had its time, the newest first: nobody waits for it."""
    past = [(item, _day(library, item)) for item in library.site.held if _is_past(library, item)]
    entries = (_held_entry(library, item, day) for item, day in sorted(past, key=lambda pair: pair[1], reverse=True))
    return section("expired", "到期撤下", "没有到期撤下的稿件。", entries)


def _is_past(library: Library, item: HeldBack) -> bool:
    article = library.article_at.get(item.path)
    return article is not None and is_past(article, library.site.today)


def _day(library: Library, item: HeldBack) -> date:
    """Return the day from which the article could come out; the first of all days for what is no article."""
    article = library.article_at.get(item.path)
    return max(article.date.day, article.publish_at or article.date.day) if article else date.min


def _held_entry(library: Library, item: HeldBack, day: date) -> BoardEntry:
    return BoardEntry(
        title=Link(text=item.title, address=library.site.addresses.get(item.path, "")),
        note=item.reason,
        day=None if day == date.min else day,
        days=days_left(library, day) if day > library.site.today else None,
        path=item.path,
    )


def _reviews(library: Library) -> BoardSection:
    """Return the articles that lack a review which the site requires."""
    required = library.config.review
    well = f"要求的{'、'.join(required)}都有了。" if required else "site.yml 没有写“审核”，不要求三审。"
    return section("reviews", "待审", well, _remarks(library, lacking_reviews(library)))


def _reviewers(library: Library) -> BoardSection:
    """Return the articles of which one hand did what two should do."""
    well = "没有一人兼两审，也没有作者审自己的稿件。"
    return section("reviewers", "审核人重复", well, _remarks(library, doubtful_reviews(library)))


def _remarks(library: Library, remarks: Iterable[Remark]) -> Iterator[BoardEntry]:
    for remark in remarks:
        article = remark.article
        yield BoardEntry(
            title=Link(text=article.title, address=library.address(article)),
            note="；".join(remark.texts),
            day=article.date,
            path=article.document.path,
        )


def _pictures(library: Library) -> BoardSection:
    """Return the files with pictures of which no text tells."""
    entries = (
        BoardEntry(
            title=Link(text=item.title, address=library.site.addresses[item.path]),
            note=f"{len(item.pictures)} 张没有说明：{'、'.join(item.pictures)}",
            day=article.date if (article := library.article_at.get(item.path)) else None,
            path=item.path,
        )
        for item in untold_pictures(library)
    )
    well = "正文里的图片都有文字说明。"
    note = "方括号里写画面上有什么：![党员在社区修家电](维修.jpg)。空着或者照抄文件名，看不见图的读者就不知道画面。"
    return section("pictures", "图片说明", well, entries, note=note)
