"""Lists over several pages, numbered from the oldest."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from sitegen.core.dates import Stamp
from sitegen.model.content import Article
from sitegen.model.parts import Document
from sitegen.plan.paging import pages


def articles(count: int) -> tuple[Article, ...]:
    """Newest first: number *count* … 1."""
    return tuple(
        Article(
            id=str(n),
            document=Document(path=f"content/a/{n}.md"),
            title=str(n),
            date=Stamp(date(2024, 1, 1) + timedelta(days=n)),
            units=("u",),
        )
        for n in range(count, 0, -1)
    )


@pytest.mark.parametrize("count", [0, 1, 19, 20, 39, 40, 41, 59, 60, 100, 1234])
def test_the_index_shows_twenty_to_thirty_nine_and_every_article_stands_on_one_page(count: int) -> None:
    found = list(pages(articles(count), "/a/index.html", "/a/"))
    shown = [int(article.id) for page in found for article in page.articles]
    assert shown == list(range(count, 0, -1))
    assert len(found[0].articles) == count or 20 <= len(found[0].articles) <= 39
    assert all(len(page.articles) == 20 for page in found[1:])


def test_page_k_holds_the_kth_twenty_from_the_oldest() -> None:
    by_number = {
        page.number: [int(article.id) for article in page.articles] for page in pages(articles(75), "/a/", "/a/")
    }
    assert by_number[1] == list(range(20, 0, -1))
    assert by_number[2] == list(range(40, 20, -1))
    assert set(by_number) == {0, 1, 2}


def test_a_new_article_changes_no_older_page() -> None:
    before = {page.number: page for page in pages(articles(85), "/a/index.html", "/a/")}
    after = {page.number: page for page in pages(articles(86), "/a/index.html", "/a/")}
    assert [number for number in after if number and after[number] != before.get(number)] == []


def test_neighbours_lead_through_all_pages() -> None:
    found = {page.address: page for page in pages(articles(85), "/a/index.html", "/a/")}
    address, seen = "/a/index.html", []
    while address:
        seen.append(address)
        address = found[address].pager.older
    assert seen == ["/a/index.html", "/a/page-3.html", "/a/page-2.html", "/a/page-1.html"]
    assert found["/a/page-1.html"].pager.newer == "/a/page-2.html"
    assert found["/a/page-3.html"].pager.newer == "/a/index.html"
