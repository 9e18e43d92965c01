"""What README.md and docs/ say is true: examples build, links lead somewhere, commands and keys are those there are.

An example whose fence names a file (``` ```markdown content/units/x.md ```) is that file, whole. The examples of a page
are laid over the small site together, with those of the pages that they build on.
"""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import click
import pytest
from PIL import Image

from sitegen.checks.known import pages_of
from sitegen.cli.commands import COMMANDS
from sitegen.cli.groups import Commands
from sitegen.cli.main import run, sitegen
from sitegen.load.phrases import starter_phrases
from sitegen.model.branding import (
    Brand,
    BrandReview,
    Evidence,
    Method,
    Milestone,
    Project,
    Result,
    Standard,
    StandardItem,
    Task,
)
from sitegen.model.config import Checks, Config, Footer, GreyPeriod, MenuItem, Scoring, SpecialChecks, Theme
from sitegen.model.content import Article, PlainPage, Section, Series, Topic, Unit
from sitegen.model.group import Member
from sitegen.model.keys import keys_of
from sitegen.model.parts import AiUse, Attachment, Credit, Ignore
from sitegen.model.registers import (
    ChecklistItem,
    Decision,
    GlossaryTerm,
    Honour,
    LogEntry,
    Measure,
    MediaReport,
    Owner,
    Pairing,
    Party,
    PlannedArticle,
    Post,
    Withdrawn,
)
from sitegen.plan.opening import PUBLIC_CHOICES
from sitegen.report.text import entry
from sites import SMALL, Files, build_site, write_site

ROOT = Path(__file__).parents[2]
GUIDE = ROOT / "docs/guide"
FONT = ROOT / "fonts/NotoSerifCJKsc-Bold-subset.otf"
GUIDE_PAGES = sorted(GUIDE.glob("*.md"))
PAGES = (ROOT / "README.md", *GUIDE_PAGES, *sorted((ROOT / "docs/decisions").glob("*.md")))

EXAMPLE = re.compile(r"^```(?:yaml|markdown|html|css) (\S+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"`[^`\n]+`")
LINK = re.compile(r"\]\(([^)\s]+)")
COMMAND = re.compile(r"(?:^|`|&& )sitegen ([a-z]+)((?: [^`\n]*)?)", re.MULTILINE)
OPTION = re.compile(r"--[a-z-]+")
PICTURES = {"jpg": "JPEG", "png": "PNG"}
PROBLEM = re.compile(r"\b[A-Z]{2,4}\d{3}\b")

KEYS: dict[str, tuple[type, ...]] = {
    "xiegao.md": (Article, Credit, Attachment, Ignore, AiUse),
    "danwei.md": (Unit,),
    "pinpai.md": (Brand, Method, Result, BrandReview),
    "qingdan-gongjian.md": (Pairing, Party, ChecklistItem, Measure, Owner, Decision, LogEntry, Honour, MediaReport),
    "shuangchuang.md": (Project, Milestone, Task, Evidence, Standard, StandardItem),
    "zhuanlan.md": (Series, Topic),
    "kanban.md": (PlannedArticle,),
    "shenjiao.md": (Post,),
    "chegao.md": (Withdrawn,),
    "tongji.md": (Scoring,),
    "zhanqun.md": (Member,),
    "shezhi.md": (
        Config,
        Theme,
        GreyPeriod,
        MenuItem,
        Footer,
        Checks,
        SpecialChecks,
        Scoring,
        Section,
        PlainPage,
        GlossaryTerm,
    ),
}
"""Which kinds of content a page of the guide explains, all of their keys."""

BUILT_ON = {"xiegao.md": ("qingdan-gongjian.md", "shuangchuang.md", "zhuanlan.md")}
"""The pages whose examples those of a page refer to."""


def read(page: Path) -> str:
    return page.read_text("utf-8")


def anchors(page: Path) -> set[str]:
    """The ids that GitHub and Gitee give the headings of *page*."""
    headings = re.findall(r"^#+ (.+)$", FENCE.sub("", read(page)), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


def examples(page: Path) -> dict[str, str]:
    found = EXAMPLE.findall(read(page))
    assert len({path for path, _ in found}) == len(found), "two examples are the same file"
    return dict(found)


def files_beside(given: Files) -> Files:
    """What lies beside the examples: the pictures, attachments, videos and fonts that they name."""
    found: dict[str, bytes] = {}
    for path, text in given.items():
        folder = "assets" if path == "site.yml" else path.rpartition("/")[0]
        for name, kind in re.findall(r"([\w-]+\.(jpg|png|pdf|mp4))\b", str(text)):
            found[f"{folder}/{name}"] = picture(kind) if kind in PICTURES else f"{path} {name}".encode()
        for name in re.findall(r"[\w-]+\.otf\b", str(text)):
            found[f"fonts/{name}"] = FONT.read_bytes()
    return found


def picture(kind: str) -> bytes:
    data = BytesIO()
    Image.new("RGB", (64, 48), "#8A1F11").save(data, PICTURES[kind])
    return data.getvalue()


@pytest.mark.parametrize("page", GUIDE_PAGES, ids=lambda page: page.stem)
def test_the_examples_of_a_page_build_without_a_problem(page: Path, tmp_path: Path) -> None:
    given: Files = {}
    for name in (*BUILT_ON.get(page.name, ()), page.name):
        given = given | examples(GUIDE / name)
    root = write_site(tmp_path, SMALL | given | files_beside(given))
    outcome = build_site(root, strict=True)
    assert [(item.path, item.line, item.code, item.message) for item in outcome.problems] == []
    assert outcome.published


def test_the_group_of_the_guide_builds_without_a_problem(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    group = write_site(tmp_path, examples(GUIDE / "zhanqun.md"))
    assert run(["build", "--all", "--strict", "--site", str(group), "--today", "2026-06-01"]) == 0
    assert [line[:3] for line in capsys.readouterr().err.splitlines()] == ["【xu", "完成：", "【ji", "完成："]


@pytest.mark.parametrize("page", KEYS)
def test_a_page_names_every_key_of_what_it_explains(page: str) -> None:
    text = read(GUIDE / page)
    labels = {declared.label for kind in KEYS[page] for declared in keys_of(kind).values()}
    assert sorted(label for label in labels if label not in text) == []


def test_the_page_of_settings_lists_what_can_be_made_public() -> None:
    table = read(GUIDE / "shezhi.md").partition("| 写 | 另外公开 |")[2].partition("\n\n")[0]
    assert set(re.findall(r"^\| (\w+) \|", table, re.MULTILINE)) == PUBLIC_CHOICES.keys()


@pytest.mark.parametrize("page", [ROOT / "README.md", GUIDE / "shouri.md"], ids=lambda page: page.stem)
def test_the_first_article_can_be_written_in_a_new_site(page: Path, tmp_path: Path) -> None:
    root = tmp_path / "dangjian"
    assert run(["init", str(root), "--name", "江澜大学党建网"]) == 0
    given = examples(page)
    assert given
    write_site(root, given | files_beside(given))
    outcome = build_site(root, strict=True)
    assert [(item.path, item.line, item.code, item.message) for item in outcome.problems] == []


def test_a_report_looks_as_the_guide_shows_it(tmp_path: Path) -> None:
    path = "content/yaowen/2026-05-10-beike.md"
    root = write_site(tmp_path, SMALL | {path: "---\n标题: 集体备课\n日期: 5月10日\n单位: jx\n---\n备课。\n"})
    assert entry(build_site(root).problems[0]) in read(GUIDE / "baocuo.md")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_to_files_of_the_repository(page: Path) -> None:
    text = CODE.sub("", FENCE.sub("", read(page)))
    targets = [href.partition("#") for href in LINK.findall(text) if not href.startswith(("https://", "http://"))]
    assert [path for path, _, _ in targets if not (page.parent / path).exists()] == []
    assert [(path, id) for path, _, id in targets if id and id not in anchors(page.parent / path)] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_commands_options_and_codes_are_those_there_are(page: Path) -> None:
    context = click.Context(sitegen)
    for name, rest in COMMAND.findall(read(page)):
        assert name in COMMANDS
        command = sitegen.get_command(context, name)
        if isinstance(command, Commands):
            command = command.get_command(context, rest.split()[0])
        assert command is not None
        known = {option for param in command.params for option in (*param.opts, *param.secondary_opts)}
        assert set(OPTION.findall(rest)) <= known, f"sitegen {name}{rest}"


@pytest.mark.parametrize("page", GUIDE_PAGES, ids=lambda page: page.stem)
def test_codes_of_problems_are_in_the_catalogue(page: Path) -> None:
    assert {code for code in PROBLEM.findall(FENCE.sub("", read(page)))} <= pages_of(starter_phrases()).keys()


def test_the_readme_lists_every_command() -> None:
    assert set(re.findall(r"^\| `([a-z]+)", read(ROOT / "README.md"), re.MULTILINE)) == COMMANDS.keys()
