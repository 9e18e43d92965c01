"""Lists over several pages, numbered from the oldest, so that one new article changes O(1) of them.

Page k holds items 20(k−1)+1 … 20k from the oldest and never changes again; the index shows the newest 20 to 39.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.model.content import Article
from sitegen.model.value import Value
from sitegen.model.views import Pager

PER_PAGE = 20


class ListPage(Value):
    """One page of a list: *number* 0 is the index."""

    number: int
    address: str
    articles: tuple[Article, ...]
    pager: Pager


def pages(articles: tuple[Article, ...], index: str, folder: str) -> Iterator[ListPage]:
    """Yield the index at address *index* and ``page-k.html`` below *folder*; *articles* are newest first."""
    last = max(0, len(articles) // PER_PAGE - 1)
    on_index = len(articles) - last * PER_PAGE

    def address(number: int) -> str:
        return f"{folder}page-{number}.html" if number else index

    yield ListPage(
        number=0,
        address=index,
        articles=articles[:on_index],
        pager=Pager(older=address(last) if last else ""),
    )
    for number in range(last, 0, -1):
        start = on_index + (last - number) * PER_PAGE
        yield ListPage(
            number=number,
            address=address(number),
            articles=articles[start : start + PER_PAGE],
            pager=Pager(
                newer=address(number + 1) if number < last else index,
                older=address(number - 1) if number > 1 else "",
                label=f"第 {number} 页",
            ),
        )
