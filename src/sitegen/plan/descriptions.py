"""What pages say of themselves to search engines and where they are shared: a sentence or two of their own content.

A page speaks only of what it shows, so that no article changes the description of a page that does not list it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice

from sitegen.core.text import summarize
from sitegen.model.content import Article
from sitegen.plan.paging import ListPage

_TITLES = 3
_NAMES = 12


def description(*texts: str) -> str:
    """Return the first of *texts* that says anything, in the length of a description."""
    return summarize(next(filter(None, texts), ""))


def page_description(page: ListPage, subject: str, *texts: str) -> str:
    """Return the description of one page of a list of *subject*: *texts* as above on the first, on others what it holds."""
    if not page.number:
        return description(*texts)
    return description(f"{subject}，{page.pager.label}，{_months(page.articles)}：{titles(page.articles)}。")


def titles(articles: Sequence[Article]) -> str:
    """Return the first titles of *articles*: ``《甲》《乙》《丙》等``."""
    shown = "".join(f"《{article.short or article.title}》" for article in articles[:_TITLES])
    return shown + ("等" if len(articles) > _TITLES else "")


def after(mark: str, text: str) -> str:
    """Return *text* behind *mark*, and nothing where it is empty."""
    return f"{mark}{text}" if text else ""


def names(words: Iterable[str]) -> str:
    """Return the first *words* as a list: ``甲、乙、丙等``."""
    found = list(islice(words, _NAMES + 1))
    return "、".join(found[:_NAMES]) + ("等" if len(found) > _NAMES else "")


def _months(articles: Sequence[Article]) -> str:
    first, last = (f"{article.date.day.year}年{article.date.day.month}月" for article in (articles[-1], articles[0]))
    return first if first == last else f"{first}至{last}"
