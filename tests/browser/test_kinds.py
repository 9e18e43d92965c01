"""The list of kinds is whole: each page is made by the template it stands for, and no template is missing."""

from __future__ import annotations

from pathlib import Path

import pytest

from kinds import KINDS, PUBLISHED, REDIRECT
from sitegen.model.routes import Draft, Page
from sitegen.plan.plan import plan
from sites import library_of

TEMPLATES = Path(__file__).parents[2] / "templates"
SHARED = {"base.html"}


@pytest.mark.parametrize("preview", [False, True])
def test_a_page_is_made_by_the_template_that_it_stands_for(source: Path, preview: bool) -> None:
    routes = {route.address: route.make for route in plan(library_of(source, preview=preview), {})}
    for kind in KINDS:
        make = routes.get(f"/{kind.address}")
        if preview == (kind.folder == "preview"):
            assert isinstance(make, Page | Draft) and make.template == kind.template, kind.name
    redirect = routes[f"/{REDIRECT}"]
    assert isinstance(redirect, Page) and redirect.template == "redirect.html"


def test_no_template_is_missing() -> None:
    there = {path.name for path in TEMPLATES.glob("*.html")} - SHARED - {"redirect.html"}
    assert {kind.template for kind in KINDS} == there
    assert {template for template, _ in PUBLISHED.values()} == there - {"board.html"}
