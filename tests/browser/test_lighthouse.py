"""Lighthouse gives every point for accessibility, best practices and SEO. Timings belong to benchmarks/lighthouse.py."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import lighthouse
import machine
from sites import build_site

POINTS = ("accessibility", "best-practices", "seo")
KB = 1000


@pytest.fixture(scope="module")
def address(source: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The site, served compressed at the root of the address that it names itself."""
    machine.chromium()
    machine.program("nodejs npm", "node")
    machine.package("lighthouse/cli/index.js")
    output = tmp_path_factory.mktemp("lighthouse") / "www"
    with lighthouse.served(output, port=0) as url:
        assert build_site(source, output, jobs=2, base_url=url).published
        yield url


@pytest.fixture(scope="module", params=lighthouse.PAGES, ids=lambda page: page or "home")
def report(request: pytest.FixtureRequest, address: str) -> lighthouse.Report:
    """What Lighthouse says of a page, asked once."""
    return lighthouse.ask(address + request.param, POINTS)


def test_a_page_has_every_point(report: lighthouse.Report) -> None:
    assert report.failed == {}
    assert report.scores == dict.fromkeys(POINTS, 100)


def test_a_page_loads_little_and_all_of_it_from_here(report: lighthouse.Report, address: str) -> None:
    assert [item["url"] for item in report.requests if not item["url"].startswith(address)] == []
    weight = {item["url"]: item["transferSize"] for item in report.requests if item["resourceType"] != "Image"}
    assert sum(weight.values()) <= 60 * KB, weight
    assert sum(size for url, size in weight.items() if url.endswith(".js")) <= 15 * KB, weight
    assert len(report.requests) <= 25
