"""Where nothing has changed, a build looks at sizes and times and reads nothing; whatever has changed, it sees."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from changes import ARTICLE, own_template, same_size, touch
from sitegen.load.files import walk
from sitegen.pipeline import generation
from sitegen.publish.target import UnusableOutput
from sites import TODAY, build_site, write_site


@pytest.fixture
def site(small_site: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site whose files are old enough to be trusted, built once."""
    monkeypatch.setattr("sitegen.pipeline.glance.TICK", -(10**18))
    build_site(small_site)
    return small_site


@pytest.fixture
def generated(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Every generation that is made from now on."""
    made: list[object] = []
    generate = generation.generate

    def counted(*given: Any) -> object:
        made.append(given)
        return generate(*given)

    monkeypatch.setattr(generation, "generate", counted)
    return made


def test_what_has_not_changed_is_not_read(site: Path, generated: list[object]) -> None:
    outcome = build_site(site)
    assert not generated
    assert (outcome.made, outcome.removed, outcome.changes) == (0, 0, ())
    assert outcome.kept == sum(path.is_file() for path in (site / "output").rglob("*")) - 1
    assert outcome.published


def test_what_is_wrong_and_what_is_held_back_is_said_again(site: Path, generated: list[object]) -> None:
    draft = "---\n标题: 草稿一篇\n日期: 2026-03-13\n单位: jx\n草稿: true\n---\n正文。\n"
    unclosed = (site / ARTICLE).read_text("utf-8") + "\n:::\n"
    write_site(site, {"content/yaowen/2026-03-13-cao.md": draft, ARTICLE: unclosed})
    first = build_site(site)
    assert first.problems and first.held
    second = build_site(site)
    assert len(generated) == 1
    assert (second.problems, second.held) == (first.problems, first.held)


def lost_output(site: Path) -> None:
    (site / "output/index.html").unlink()


def spoilt_output(site: Path) -> None:
    (site / "output/index.html").write_text("x")


@pytest.mark.parametrize("change", [touch, same_size, own_template, lost_output, spoilt_output])
def test_every_change_is_seen(site: Path, generated: list[object], change: Callable[[Path], None]) -> None:
    change(site)
    build_site(site)
    assert len(generated) == 1


def test_what_editors_leave_beside_the_text_is_no_change(site: Path, generated: list[object]) -> None:
    write_site(site, {"content/yaowen/.2026-03-12-dangke.md.swp": "x", "output/.DS_Store": "x"})
    build_site(site)
    assert not generated


def test_a_file_that_is_no_output_is_no_reason_to_say_that_all_is_well(site: Path) -> None:
    write_site(site, {"output/论文.docx": "x"})
    with pytest.raises(UnusableOutput, match="论文"):
        build_site(site)


def test_content_is_looked_at_once(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    looks: list[Path] = []
    monkeypatch.setattr("sitegen.load.files.walk", lambda root, *more: looks.append(root) or walk(root, *more))
    touch(site)
    assert build_site(site).published
    assert looks == [site]


@pytest.mark.parametrize(
    "options",
    [{"today": TODAY + timedelta(days=1)}, {"preview": True}, {"base_url": "https://a.example/"}, {"search": False}],
    ids=str,
)
def test_another_day_and_other_options_are_another_build(
    site: Path, generated: list[object], options: dict[str, Any]
) -> None:
    build_site(site, **options)
    assert len(generated) == 1


def test_a_clean_build_makes_everything(site: Path, generated: list[object]) -> None:
    assert build_site(site, clean=True).made
    assert generated


def test_files_as_young_as_the_look_itself_are_not_trusted(small_site: Path, generated: list[object]) -> None:
    build_site(small_site)
    build_site(small_site)
    assert len(generated) == 2


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"looked": 1}', "\x00"])
def test_a_damaged_record_costs_time_and_nothing_else(site: Path, generated: list[object], text: str) -> None:
    next((site / ".sitegen").glob("*.glance")).write_text(text)
    assert build_site(site).published
    assert len(generated) == 1
