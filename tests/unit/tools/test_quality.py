"""How much check finds and how often it is wrong: as good as is promised, and as docs/checks.md says."""

from __future__ import annotations

import shutil
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

import quality
from mistakes.lookalikes import LOOKALIKES
from mistakes.real import CHARACTERS, TRUE
from mistakes.seed import Written
from mistakes.trial import SEEDS, Tried
from sitegen.checks.lexicon import Lexicon
from sitegen.checks.review import review
from sitegen.core.diagnostics import Severity
from sitegen.pipeline.check import check
from sitegen.pipeline.request import Request
from texts import manuscript_of

REAL = Path(__file__).parents[4] / "shared" / "realsite"
ONCE = ("CNT", "ENC", "A11Y")


@pytest.fixture(scope="module")
def measured(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[Tried], tuple[quality.Alarms, ...]]:
    return quality.measured(tmp_path_factory.mktemp("quality"))


def test_the_document_is_fresh(measured) -> None:
    assert quality.CHECKS.read_text("utf-8") == quality.document(*measured), "run: python tools/quality.py"


def test_each_mistake_is_found_but_those_known_to_be_missed(measured) -> None:
    assert len(SEEDS) >= 150
    strange = [(one.seed.code, one.seed.what) for one in measured[0] if one.hit is bool(one.seed.missed)]
    assert strange == []


def test_of_each_family_enough_is_found(measured) -> None:
    for letters, (found, seeded) in quality.recall(measured[0]).items():
        assert found >= quality.WANTED * seeded, letters


def test_nothing_else_is_told_of_where_a_mistake_is(measured) -> None:
    assert [(one.seed.code, one.seed.what, one.false) for one in measured[0] if one.false] == []


def test_what_concerns_a_whole_text_is_told_once(measured) -> None:
    texts = [one for one in measured[0] if isinstance(one.seed, Written) and one.seed.code.startswith(ONCE)]
    assert [(one.seed.code, one.seed.what) for one in texts if len(one.found) > 1] == []


def test_no_error_is_false_and_hardly_a_warning(measured) -> None:
    for alarms in measured[1]:
        assert alarms.errors.total() == 0, alarms
        assert quality.per_10_000(alarms.warnings, alarms) <= quality.ALLOWED, alarms


@pytest.mark.parametrize("text", LOOKALIKES)
def test_what_resembles_a_mistake_is_left_alone(text: str) -> None:
    assert [one.code for one in review(manuscript_of(text), Lexicon(())) if one.code.startswith(ONCE)] == []


@pytest.mark.skipif(not REAL.is_dir(), reason="the real input (../shared/realsite) is not at hand")
def test_what_published_articles_are_told_is_true(tmp_path: Path) -> None:
    site = Path(shutil.copytree(REAL, tmp_path / "site", copy_function=shutil.copyfile))
    for folder in (site, *filter(Path.is_dir, site.rglob("*"))):
        folder.chmod(0o755)
    for mangled in (REAL / "rejected").glob("*.md"):
        shutil.copyfile(mangled, site / "content/yaowen" / mangled.name)
    found = check(Request(root=site, output=site / "output", today=date(2026, 6, 1), jobs=1))
    assert Counter(one.code for one in found if one.severity is not Severity.INFO) == TRUE
    bodies = [path.read_text("utf-8").split("---\n", 2)[-1] for path in (site / "content").rglob("*.md")]
    assert sum(map(quality.characters, bodies)) == CHARACTERS
