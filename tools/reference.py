"""Write the generated references: docs/front-matter.md from the model, docs/rules/ from codes, rules and wordings.

``python tools/reference.py`` writes them; a test holds that they are fresh.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Iterator
from datetime import date
from enum import EnumType
from functools import cache, partial
from pathlib import Path

from sitegen.checks.known import pages_of
from sitegen.core.codes.catalogue import Code
from sitegen.core.dates import Stamp
from sitegen.core.diagnostics import Severity
from sitegen.load.phrases import starter_phrases
from sitegen.model.branding import Brand, Project, Standard
from sitegen.model.config import Config
from sitegen.model.content import Article, PlainPage, Section, Series, Topic, Unit
from sitegen.model.group import Member
from sitegen.model.keys import is_content, keys_of
from sitegen.model.parts import AiUse, Pin
from sitegen.model.phrases import Phrase
from sitegen.model.registers import ChecklistItem, GlossaryTerm, Honour, MediaReport, Pairing, Post, Withdrawn
from sitegen.report.overview import FAMILIES, family_of

DOCS = Path(__file__).parent.parent / "docs"
PLACES: tuple[tuple[type, str], ...] = (
    (Article, "content/<栏目>/**/x.md"),
    (Section, "content/<栏目>/_index.md"),
    (Unit, "content/units/*.md"),
    (Brand, "content/brands/*.md"),
    (Project, "content/projects/*.md"),
    (Series, "content/series/*.md"),
    (Topic, "content/topics/*.md"),
    (PlainPage, "content/*.md"),
    (Pairing, "content/pairings.yml"),
    (ChecklistItem, "content/checklists.yml"),
    (Honour, "content/honours.yml"),
    (MediaReport, "content/media.yml"),
    (Withdrawn, "content/withdrawn.yml"),
    (Post, "content/people.yml"),
    (Standard, "content/standards.yml"),
    (GlossaryTerm, "content/glossary.yml"),
    (Phrase, "content/terms.yml"),
    (Config, "site.yml"),
    (Member, "sites.yml"),
)
WORDS: dict[type, str] = {
    str: "文本",
    int: "整数",
    float: "数",
    bool: "是/否",
    date: "日期",
    Stamp: "日期",
    dict: "对照表",
}
SEVERITIES = {Severity.ERROR: "错误", Severity.WARNING: "提醒", Severity.INFO: "提示"}


def front_matter() -> str:
    """Return the reference of every key of every kind of content."""
    lines = [
        "# 头部字段",
        "",
        "由 `python tools/reference.py` 生成。键名的中文与英文写法等价；“必填”缺了是错误，“应填”缺了只提醒。",
    ]
    shown: list[type] = []
    for kind, place in PLACES:
        lines += ["", f"## {kind.KIND}：`{place}`", "", *_table(kind, shown)]  # type: ignore[attr-defined]
    lines += ["", "## 嵌套的部分"]
    for kind in shown:
        title = (kind.__doc__ or "").partition(":")[0].strip(". ")
        short = getattr(kind, "SHORTHAND", "")
        note = [f"只写一个值时，就是“{keys_of(kind)[short].label}”。", ""] if short else []
        lines += ["", f"### {title}", "", *note, *_table(kind, shown)]
    return "\n".join(lines) + "\n"


def _table(kind: type, shown: list[type]) -> Iterator[str]:
    hints = typing.get_type_hints(kind)
    yield "| 键 | 别的写法 | 类型 | 必填 | 说明 |"
    yield "|---|---|---|---|---|"
    for name, declared in keys_of(kind).items():
        others = "、".join((*declared.names[1:], name))
        need = "必填" if declared.required else "应填" if declared.expected else ""
        limit = f"，不超过 {declared.limit} 字" if declared.limit else ""
        yield f"| {declared.label} | {others} | {_words(hints[name], shown)} | {need} | {declared.help}{limit} |"


def _words(hint: typing.Any, shown: list[type]) -> str:
    origin, arguments = typing.get_origin(hint), [a for a in typing.get_args(hint) if a not in (type(None), Ellipsis)]
    if origin is tuple:
        return f"{_words(arguments[0], shown)}，可多个"
    if origin in (typing.Union, types.UnionType):
        return _words(arguments[0], shown)
    if origin is dict:
        return WORDS[dict]
    if isinstance(hint, EnumType):
        return "之一：" + "、".join(str(member.value) for member in hint)
    if hint is Pin:
        return "是/否，或日期"
    if is_content(hint):
        if hint not in shown and hint is not AiUse:
            shown.append(hint)
        names = "、".join(declared.label for declared in keys_of(hint).values())
        return f"{{{names}}}"
    return WORDS[hint]


def rules() -> str:
    """Return the list of the families of rules."""
    lines = [
        "# 检查规则",
        "",
        "由 `python tools/reference.py` 生成；`sitegen explain 代码` 显示同样的内容。"
        "这里有错误的写法，这些页面不是网站的一部分。",
        "",
        "| 类别 | 规则 | 条数 |",
        "|---|---|---|",
    ]
    for letters, pages in _families().items():
        lines.append(f"| [{letters}]({letters}.md) | {FAMILIES[letters]} | {len(pages)} |")
    return "\n".join(lines) + "\n"


def family(letters: str) -> str:
    """Return the page of every code of a family."""
    lines = [f"# {letters} {FAMILIES[letters]}", "", "由 `python tools/reference.py` 生成。"]
    for code in _families()[letters]:
        lines += ["", f"## {code.code} {code.title}（{SEVERITIES[code.severity]}）"]
        lines += ["", code.text] if code.text else []
        for label, sample in (("反例", code.wrong), ("正例", code.right)):
            if sample:
                lines += ["", f"{label}：", "", "```", sample, "```"]
    return "\n".join(lines) + "\n"


@cache
def _families() -> dict[str, list[Code]]:
    """Return the pages by family, in the order in which families are told of; those of wordings that come with us."""
    found: dict[str, list[Code]] = {letters: [] for letters in FAMILIES}
    for page in pages_of(starter_phrases()).values():
        found[family_of(page.code)].append(page)
    return {letters: pages for letters, pages in found.items() if pages}


REFERENCES = {"front-matter.md": front_matter, "rules/index.md": rules} | {
    f"rules/{letters}.md": partial(family, letters) for letters in _families()
}

if __name__ == "__main__":
    for name, write in REFERENCES.items():
        (DOCS / name).parent.mkdir(exist_ok=True)
        (DOCS / name).write_text(write(), "utf-8")
