"""Fingerprints: each part changes with its own cause, and with no other."""

from __future__ import annotations

import pickle
from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

import pytest

from sitegen.incremental.fingerprint import Fingerprint, content_of, fingerprints
from sitegen.model.routes import CopiedFile, Draft, Page, PictureFile, PlainText, Route, ThemeFile
from sitegen.model.views import Frame, base

FRAME = Frame(
    title="江澜大学党建网",
    name="党建网",
    description="",
    language="zh-CN",
    base_url="",
    zone="Asia/Shanghai",
    menu=(),
    host="",
    address="",
    postcode="",
    phone="",
    mail="",
    icp="",
    police="",
    police_code="",
    copyright="",
    friends=(),
    logo="",
    accent="",
    accents="",
    styles="",
    dark=False,
    grey=False,
    preview=False,
    search=True,
    feed="",
    carousel=False,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    title: str


def page(title: str, address: str = "/a.html") -> Route:
    return Route(address=address, make=Page(template="article.html", view=View(title=title)))


def of(
    route: Route,
    frame: Frame = FRAME,
    templates: Mapping[str, str] | None = None,
    version: str = "0.1.0",
    known: Mapping[str, Fingerprint] = MappingProxyType({}),
) -> Fingerprint:
    digests = {"article.html": "t1"} if templates is None else templates
    return fingerprints([route], frame, digests, version, known)[route.address]


def changed(new: Fingerprint, old: Fingerprint) -> set[str]:
    return {name for name in ("content", "template", "frame", "version") if getattr(new, name) != getattr(old, name)}


def test_equal_inputs_have_equal_fingerprints() -> None:
    assert of(page("党课")) == of(page("党课"))


def test_each_part_changes_with_its_own_cause_alone() -> None:
    old = of(page("党课"))
    assert changed(of(page("调研")), old) == {"content"}
    assert changed(of(page("党课"), templates={"article.html": "t2"}), old) == {"template"}
    assert changed(of(page("党课"), frame=base.replace(FRAME, dark=True)), old) == {"frame"}
    assert changed(of(page("党课"), version="0.2.0"), old) == {"version"}


def test_another_template_of_no_concern_changes_nothing() -> None:
    assert of(page("党课"), templates={"article.html": "t1", "home.html": "x"}) == of(page("党课"))


@pytest.mark.parametrize(
    "make",
    [
        PictureFile(path="content/a.jpg", digest="d", width=800, height=600, format="webp"),
        CopiedFile(path="content/a.pdf", digest="d"),
        ThemeFile(name="css/site.css", digest="d"),
        PlainText(text="User-agent: *\n"),
    ],
)
def test_what_no_template_makes_depends_on_no_template_and_no_setting(make: PictureFile) -> None:
    route = Route(address="/x", make=make)
    found = of(route)
    assert (found.template, found.frame) == ("", "")
    assert of(route, frame=base.replace(FRAME, dark=True), templates={}) == found
    assert changed(of(route, version="0.2.0"), found) == {"version"}


def test_every_value_of_a_make_counts() -> None:
    one = PictureFile(path="content/a.jpg", digest="d", width=800, height=600, format="webp")
    makes = [
        one,
        replace(one, digest="e"),
        replace(one, width=400),
        replace(one, format="avif"),
        CopiedFile(path="content/a.jpg", digest="d"),
    ]
    assert len({of(Route(address="/x", make=make)).content for make in makes}) == len(makes)


def test_sources_and_dates_of_a_route_do_not_make_it_again() -> None:
    assert of(base.replace(page("党课"), sources=("content/a.md",), title="别的")) == of(page("党课"))


def test_a_template_without_digest_is_a_bug() -> None:
    with pytest.raises(KeyError):
        of(page("党课"), templates={})


@pytest.mark.parametrize(
    "make",
    [
        PictureFile(path="a/1.jpg", digest="d", width=4, height=3, format="jpg"),
        CopiedFile(path="a/1.pdf", digest="d"),
    ],
)
def test_a_file_that_is_moved_is_the_same_file(make: PictureFile | CopiedFile) -> None:
    moved = replace(make, path="b/1")
    assert of(Route(address="/m", make=make)) == of(Route(address="/m", make=moved))
    assert of(Route(address="/m", make=make)) != of(Route(address="/m", make=replace(make, digest="e")))


def draft(title: str, inputs: str) -> Draft:
    return Draft(template="article.html", inputs=inputs, draw=lambda: View(title=title))


def test_a_draft_is_drawn_only_where_its_inputs_are_others() -> None:
    route = Route(address="/a.html", make=draft("党课", "1"))
    first = base.replace(of(route), content=content_of(page("党课").make))
    again = Route(address="/a.html", make=draft("没有画", "1"))
    changed = Route(address="/a.html", make=draft("调研", "2"))

    assert of(route).content == "", "what is new is drawn by the process that makes it"
    assert of(again, known={"/a.html": first}) == first
    assert of(changed, known={"/a.html": first}).content == content_of(page("调研").make)
    assert of(again, version="0.2.0", known={"/a.html": first}).content == content_of(page("没有画").make)


def test_a_draft_that_goes_to_another_process_takes_its_page_along() -> None:
    gone = pickle.loads(pickle.dumps(draft("党课", "1")))

    assert gone.page == draft("党课", "1").page
    assert gone.inputs == "1"
