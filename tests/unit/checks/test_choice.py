"""Which rules hold where."""

from __future__ import annotations

import json

import pytest

HEADER = "---\n标题: 会议\n日期: {day}\n单位: jx\n体裁: 消息\n{more}---\n会议强调,要抓好落实，，再抓。\n"


@pytest.fixture
def found(small_site, capsys):
    from sitegen.cli.main import run

    def check(checks: str, *, more: str = "", day: str = "2026-05-02") -> list[tuple[str, str]]:
        (small_site / "content/yaowen/2026-05-02-a.md").write_text(HEADER.format(day=day, more=more), "utf-8")
        settings = small_site / "site.yml"
        first = [line for line in settings.read_text("utf-8").splitlines() if not line.startswith("检查")]
        settings.write_text("\n".join([*first, f"检查: {checks}", ""]), "utf-8")
        run(["check", "--site", str(small_site), "--today", "2026-06-01", "--format", "json", "--ignore", "DUE"])
        problems = json.loads(capsys.readouterr().out)
        return [(problem["code"], problem["severity"]) for problem in problems]

    return check


BOTH = [("TYP145", "warning"), ("TYP150", "error")]


@pytest.mark.parametrize(
    ("checks", "expected"),
    [
        ("{}", BOTH),
        ("{忽略: TYP}", []),
        ("{启用: TYP150}", BOTH[1:]),
        ("{级别: {TYP: 提示}}", [("TYP145", "info"), ("TYP150", "info")]),
        ("{级别: {TYP: 提示, TYP150: 错误}}", [("TYP145", "info"), ("TYP150", "error")]),
        ("{分别规定: [{栏目: yaowen, 忽略: TYP150}]}", BOTH[:1]),
        ("{分别规定: [{栏目: tongzhi, 忽略: TYP150}]}", BOTH),
        ("{忽略: TYP, 分别规定: [{栏目: [yaowen], 启用: TYP150}]}", BOTH[1:]),
        ("{分别规定: [{忽略: TYP, 启用: TYP145}]}", BOTH[:1]),
        ("{分别规定: [{止: 2026-05-01, 忽略: TYP}]}", BOTH),
        ("{分别规定: [{止: 2026-05-02, 忽略: TYP}]}", []),
        ("{分别规定: [{起: 2026-05-02, 级别: {TYP150: 提醒}}]}", [("TYP145", "warning"), ("TYP150", "warning")]),
        ("{分别规定: [{忽略: TYP}, {栏目: yaowen, 启用: TYP}]}", BOTH),
    ],
)
def test_the_site_chooses(found, checks, expected):
    assert found(checks) == expected


@pytest.mark.parametrize(
    ("checks", "place"),
    [
        ("{忽略: TYP999}", (3, 10)),
        ("{启用: TXT999}", (3, 10)),
        ("{级别: {XYZ: 提示}}", (3, 11)),
        ("{分别规定: [{栏目: yaowne, 忽略: TYP}]}", (3, 18)),
        ("{分别规定: [{忽略: TYP999}]}", (3, 18)),
    ],
)
def test_what_is_none_is_told_with_its_place(found, small_site, capsys, checks, place):
    found(checks)
    from sitegen.cli.main import run

    run(
        ["check", "site.yml", "--site", str(small_site), "--today", "2026-06-01", "--format", "json", "--ignore", "DUE"]
    )
    (problem,) = json.loads(capsys.readouterr().out)
    assert (problem["code"], problem["line"], problem["column"]) == ("FM055", *place)


def test_an_article_ignores_one_rule(found):
    assert found("{}", more="忽略: [{规则: typ150, 理由: 引用原文}]\n") == BOTH[:1]


def test_what_ignores_nothing_is_told(found):
    assert ("FM065", "warning") in found("{}", more="忽略: [{规则: TYP151, 理由: 引用原文}]\n")


@pytest.mark.parametrize("rule", ["TYP", "TYP999", "TXT999", "x1"])
def test_an_article_names_whole_codes(found, rule):
    assert [*BOTH, ("FM066", "error")] == sorted(
        found("{}", more=f"忽略: [{{规则: {rule}, 理由: 引用原文}}]\n"), key=lambda one: one[0] == "FM066"
    )
