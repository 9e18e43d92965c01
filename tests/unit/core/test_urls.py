"""Addresses."""

from __future__ import annotations

import posixpath
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.core.urls import absolute, is_slug, normalize, relative, slug_of, slug_of_syllables, to_file


@pytest.mark.parametrize(
    ("address", "page", "link"),
    [
        ("/index.html", "/index.html", "index.html"),
        ("/yaowen/index.html", "/index.html", "yaowen/index.html"),
        ("/index.html", "/yaowen/2024/0313-x.html", "../../index.html"),
        ("/yaowen/2024/0313-y.html", "/yaowen/2024/0313-x.html", "0313-y.html"),
        ("/a/b.html#主要做法", "/a/b.html", "#%E4%B8%BB%E8%A6%81%E5%81%9A%E6%B3%95"),
        ("/media/申报书.docx", "/a/b.html", "../media/%E7%94%B3%E6%8A%A5%E4%B9%A6.docx"),
    ],
)
def test_links_are_relative_to_the_page(address: str, page: str, link: str) -> None:
    assert relative(address, page) == link


PATHS = st.lists(st.sampled_from(["/", "a", "ab", "甲", ".", "..", "index.html", "/a/", "/a/b/"]), max_size=8).map(
    "".join
)


@given(PATHS, PATHS)
def test_links_are_those_of_posixpath(address: str, page: str) -> None:
    address, page = f"/{address}", f"/{page}"
    target = "/index.html" if address == "/" else address
    assert relative(address, page) == quote(posixpath.relpath(target, posixpath.dirname(page)))


def test_absolute_addresses_leave_out_index_html() -> None:
    assert absolute("/yaowen/index.html", "https://a.example/b/") == "https://a.example/b/yaowen/"
    assert absolute("/index.html", "https://a.example/") == "https://a.example/"
    assert absolute("/yaowen/x.html", "https://a.example/") == "https://a.example/yaowen/x.html"


@pytest.mark.parametrize("text", ["../etc", "A", "a_b", "con", "nul", "com1", "a--b", "-a", "", "党建", "a/b"])
def test_what_may_not_stand_in_an_address_is_no_slug(text: str) -> None:
    assert not is_slug(text)


@given(st.text(max_size=40))
def test_a_slug_made_of_anything_is_a_slug_or_empty(text: str) -> None:
    slug = slug_of(text)
    assert slug == "" or is_slug(slug)


def test_a_slug_is_cut_at_a_syllable_within_sixty_characters() -> None:
    slug = slug_of_syllables(["zhuang"] * 20)
    assert len(slug) <= 60
    assert set(slug.split("-")) == {"zhuang"}


@pytest.mark.parametrize(
    ("address", "normal"),
    [
        ("/x/", "/x/index.html"),
        ("/", "/index.html"),
        ("/a/../b.html", "/b.html"),
        ("//a", "/a"),
        ("/a/./b/", "/a/b/index.html"),
    ],
)
def test_addresses_have_one_form(address: str, normal: str) -> None:
    assert normalize(address) == normal


def test_an_address_of_a_folder_is_the_file_index_html() -> None:
    assert to_file("/a/") == "a/index.html"
    assert to_file("/a/b.html") == "a/b.html"
