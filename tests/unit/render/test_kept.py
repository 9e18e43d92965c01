"""Compiled templates kept from one process for the next."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from view_samples import FRAME, VIEWS

from sitegen.model.routes import Page
from sitegen.render import environment as environments
from sitegen.render.environment import make_environment
from sitegen.render.render import render_page
from sitegen.render.theme import load_theme


@pytest.fixture(autouse=True)
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder in which Python keeps what it compiles, empty at first."""
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "kept"))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return tmp_path / "kept"


@pytest.fixture(autouse=True)
def names(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Yield the names of the templates that have been compiled."""
    found: list[str] = []
    compile_linked = environments.compile_linked

    def noted(environment: environments.SiteEnvironment, name: str) -> object:
        found.append(name)
        return compile_linked(environment, name)

    monkeypatch.setattr(environments, "compile_linked", noted)
    yield found
    found.clear()


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "site/templates/partials").mkdir(parents=True)
    return tmp_path / "site"


def page(site: Path) -> str:
    made = make_environment(load_theme(site), FRAME, lambda digest: "")
    return render_page(made, Page(template="404.html", view=VIEWS["404.html"]), "/404.html").decode()


def files(kept: Path) -> list[Path]:
    return sorted(kept.rglob("*.html.*.pyc"))


def test_what_was_compiled_is_not_compiled_again(site: Path, kept: Path, names: list[str]) -> None:
    first = page(site)
    assert names == ["404.html", "base.html", "macros/parts.html"]
    assert [path.name.split(".")[0] for path in files(kept)] == ["404", "base", "parts"]
    names.clear()
    assert page(site) == first
    assert names == []


def test_nothing_is_kept_for_a_site_or_read_from_it(site: Path, kept: Path) -> None:
    (site / "templates/404.html").write_text(
        '{% extends "base.html" %}{% block content %}<p>自己的{% endblock %}', "utf-8"
    )
    assert "<p>自己的" in page(site)
    assert not any("404" in path.name for path in files(kept))
    assert [path.name for path in site.rglob("*") if path.is_file()] == ["404.html"]


def test_a_partial_of_the_site_is_compiled_into_nothing(site: Path, names: list[str]) -> None:
    before = page(site)
    names.clear()
    (site / "templates/partials/footer.html").write_text("<footer>自己的</footer>", "utf-8")
    assert "<footer>自己的</footer>" in page(site)
    assert names == ["base.html", "partials/footer.html"]
    (site / "templates/partials/footer.html").unlink()
    assert page(site) == before


@pytest.mark.parametrize("damage", [b"", b"nonsense", None])
def test_what_is_damaged_is_compiled_again(site: Path, kept: Path, names: list[str], damage: bytes | None) -> None:
    first = page(site)
    for path in files(kept):
        data = path.read_bytes()
        path.write_bytes(data[: len(data) // 2] if damage is None else damage)
    names.clear()
    assert page(site) == first
    assert len(names) == 3


def test_a_maker_that_has_changed_makes_all_again(
    site: Path, names: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from sitegen.render import kept

    page(site)
    names.clear()
    maker = tmp_path / "maker.py"
    maker.write_text("")
    monkeypatch.setattr(kept, "_MAKERS", (maker,))
    kept._makers.cache_clear()
    try:
        page(site)
        assert len(names) == 3
    finally:
        kept._makers.cache_clear()


def test_python_may_be_told_to_keep_nothing(site: Path, kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    page(site)
    assert not kept.exists()


def test_a_folder_that_cannot_be_written_keeps_nothing(site: Path, kept: Path, names: list[str]) -> None:
    kept.write_text("")  # a file where the folder should be
    assert page(site) == page(site)
    assert len(names) == 6


def test_a_draft_of_another_process_is_in_nobodys_way(site: Path, kept: Path, names: list[str]) -> None:
    page(site)
    for path in files(kept):
        path.with_name(f"{path.stem}.{os.getpid()}{path.suffix}").write_bytes(b"half")
        path.unlink()
    names.clear()
    page(site)
    assert len(names) == 3
    names.clear()
    page(site)
    assert names == []
