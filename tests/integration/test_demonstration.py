"""The demonstration site is what it promises to be: a whole fictional university, without a word to say against it."""

from __future__ import annotations

import json
import shutil
from datetime import date
from pathlib import Path

import pytest

from sitegen.load.phrases import starter_phrases
from sitegen.model.phrases import Gravity
from sitegen.model.site import Site
from sitegen.pipeline.reading import read_settings, read_site
from sitegen.pipeline.request import Request
from sitegen.plan.signing import latest
from sitegen.store.store import Store
from sites import build_site

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 21)
SHOWN = {".html", ".xml", ".json", ".js", ".txt", ".csv"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("demonstration")
    for name in ("content", "fonts", "reviews"):
        shutil.copytree(ROOT / name, root / name)
    shutil.copy(ROOT / "site.yml", root)
    return root


@pytest.fixture(scope="module")
def site(folder: Path) -> Site:
    request = Request(root=folder, output=folder / "output", today=TODAY, jobs=1)
    with Store(folder / ".sitegen/store.db") as store:
        return read_site(request, read_settings(request), store).site


def test_it_builds_without_an_error_or_a_warning(folder: Path) -> None:
    outcome = build_site(folder, today=TODAY, strict=True)
    assert [(item.path, item.line, item.code, item.message) for item in outcome.problems if item.code != "LNK004"] == []
    assert outcome.published


def test_its_signatures_hold(site: Site) -> None:
    """Whoever changes a signed article runs what this shows; its reviewers are as fictional as the site."""
    signed = {article: latest(site.content.signatures.get(article.id, ())) for article in site.content.articles}
    assert sum(len(signatures) == 3 for signatures in signed.values()) >= 2
    again = [
        f"sitegen sign {article.document.path} --step {step} --name {signed[article][step].name}"
        for article in signed
        for step in article.voided
    ]
    assert again == []


def test_it_is_as_large_as_a_real_site(site: Site) -> None:
    content = site.content
    assert len(content.articles) >= 80
    assert len({article.date.day.year for article in content.articles}) >= 3
    assert len(content.sections) >= 8
    assert any(section.parent for section in content.sections.values())
    assert len(content.units) >= 30
    assert max(len(line(site, unit)) for unit in content.units) == 4
    assert len(content.brands) == 12
    assert len(content.projects) >= 8
    assert len({project.type for project in content.projects.values()}) >= 4
    assert len({project.level for project in content.projects.values()}) >= 3
    assert len({project.status for project in content.projects.values()}) >= 4
    assert len(content.series) == 4
    assert any(series.parts for series in content.series.values())
    assert len(content.pairings) >= 25
    assert len({type for pairing in content.pairings.values() for type in pairing.types}) >= 5
    assert len(content.checklist) == 20
    assert len({item.state for item in content.checklist.values()}) == 5
    assert content.honours
    assert content.media


def line(site: Site, unit: str) -> list[str]:
    above = []
    while unit:
        above.append(unit)
        unit = site.content.units[unit].parent
    return above


def test_its_articles_are_as_long_as_news_is(site: Site) -> None:
    lengths = {article.id: site.prose[article.document.path].words for article in site.articles}
    # One shows what a long read is made of.
    assert 2000 <= lengths.pop("dongtai/2026-05-21-shier-dianwei") <= 4000
    assert {id: words for id, words in lengths.items() if not 180 <= words <= 1000} == {}


def test_every_article_leads_to_its_unit_and_every_unit_shows_it(folder: Path, site: Site) -> None:
    build_site(folder, today=TODAY)
    files = json.loads((folder / "output/manifest.json").read_text("utf-8"))["files"]
    for article in site.articles:
        page = (folder / "output" / site.addresses[article.document.path][1:]).read_text("utf-8")
        assert f"units/{article.units[0]}.html" in page
        assert f"units/{article.units[0]}.html" in files


def test_no_page_shows_what_the_pages_of_rules_show(folder: Path) -> None:
    build_site(folder, today=TODAY)
    wrong = [sample for phrase in starter_phrases() if phrase.gravity is Gravity.ERROR for sample in phrase.hits]
    assert len(wrong) > 50
    texts = [path for path in sorted((folder / "output").rglob("*")) if path.suffix in SHOWN]
    assert any(path.name == "feed.xml" for path in texts)
    written = "\n".join(path.read_text("utf-8") for path in texts)
    assert [sample for sample in wrong if sample in written] == []


def test_every_matter_of_the_board_has_something_to_show(folder: Path) -> None:
    build_site(folder, folder / "preview", today=TODAY, preview=True)
    pages = sorted((folder / "preview/_board").glob("*.html"))
    assert len(pages) == 7
    assert [page.name for page in pages if 'class="empty"' in page.read_text("utf-8")] == []


def test_what_came_to_nothing_and_what_is_no_more_is_there_too(folder: Path, site: Site) -> None:
    merged = [unit for unit in site.content.units.values() if unit.successor]
    assert [unit.successor in site.content.units for unit in merged] == [True]
    assert [item.reason for item in site.held if item.path.startswith("content/brands/")] == ["品牌已退出"]
    assert any(series.archived for series in site.content.series.values())
    assert any(topic.archived for topic in site.content.topics.values())
    assert any(item.internal for project in site.content.projects.values() for item in project.evidence)


def test_it_invents_no_number_of_a_document_or_a_filing(site: Site) -> None:
    assert not any(project.docno for project in site.content.projects.values())
    assert not site.config.footer.icp
    assert not site.config.footer.police
    assert not any("〔20" in path.read_text("utf-8") for path in (ROOT / "content").rglob("*.md"))
