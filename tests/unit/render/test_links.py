"""Links of a page, which pages of one folder share, against each written for itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.core.urls import absolute, relative
from sitegen.render import filters
from sitegen.render.filters import Place

PAGES = ("/index.html", "/a/b.html", "/a/c.html", "/a/b/d.html", "/feed.xml")
OUTSIDE = ("https://x.cn/a#b", "HTTP://x.cn", "mailto:a@b.cn", "tel:1", "javascript:alert(1)", "b.html", "")
ADDRESSES = st.sampled_from(OUTSIDE) | st.builds(
    "".join, st.tuples(st.sampled_from((*PAGES, "/党.html")), st.sampled_from(("", "#甲", "#b=c")))
)


def plain(address: str, page: str, root: str) -> str:
    if not address.startswith("/"):
        return address if address.lower().startswith(("http://", "https://", "mailto:", "tel:")) else "#"
    return absolute(address, root) if root else relative(address, page)


@given(st.lists(st.tuples(st.sampled_from(PAGES), st.sampled_from(("", "https://y.cn/")), ADDRESSES)))
def test_a_link_is_the_same_whatever_was_linked_before(links: list[tuple[str, str, str]]) -> None:
    for page, root, address in links:
        assert Place(address=page, root=root).link_to(address) == plain(address, page, root)


def test_links_that_are_remembered_do_not_become_ever_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(filters, "_KEPT", 3)
    place = Place(address="/a/many.html")
    assert [place.link_to(f"/a/{number}.html") for number in range(9)] == [f"{number}.html" for number in range(9)]
    assert len(place._links) <= 3
