"""Every broken site is refused, with a report that says where, what and how to mend it; the earlier site stands."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from invalid.case import ARTICLE, Case, answer, article, copy_with
from invalid.cases import FAMILIES
from sites import SMALL, build_site, snapshot, write_site

NOT_HERE = {
    "FM037": "root may read every file: see test_a_file_that_may_not_be_read",
}
"""Codes that no case can bring, and why."""

UNREADABLE = Case(
    name="unreadable",
    files={ARTICLE: article()},
    report="""\
""",
)


def params() -> list[object]:
    """Return every case as a parameter; names that only Linux can tell apart are for Linux."""
    only_linux = pytest.mark.skipif(sys.platform != "linux", reason="needs names and files that only Linux has")
    marks = {"files": [only_linux]}
    return [
        pytest.param(case, id=case.name, marks=marks.get(family, []))
        for family, cases in FAMILIES.items()
        for case in cases
    ]


@pytest.fixture(scope="session")
def earlier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small site, built."""
    site = write_site(tmp_path_factory.mktemp("earlier") / "site", SMALL)
    assert build_site(site).published
    return site


@pytest.mark.parametrize("case", params())
def test_a_broken_site_is_refused_in_these_words(case: Case, earlier: Path, tmp_path: Path) -> None:
    before = copy_with(earlier, tmp_path / "site", case)
    found = answer(tmp_path / "site", strict=case.strict)
    assert found.report == case.report
    assert not found.published
    assert snapshot(tmp_path / "site/output") == before
    assert answer(tmp_path / "site", strict=case.strict) == found, "a second build says the same"
