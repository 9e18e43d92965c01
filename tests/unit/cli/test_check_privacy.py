"""What belongs to a person is found wherever it stands, and shown nowhere: in no format, in no memory of a check."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing

import pytest

TODAY = "2026-06-01"
HEADER = "---\n标题: 通知\n日期: 2026-05-02\n单位: jx\n{}---\n"
SECRETS = (
    "110101199003070011",
    "13800001234",
    "6222020000000000000",
    "2000123456",
    "2099000001",
    "abc0000@qq.com",
    "河西区柳荫路 8 号",
    "1998年5月12日",
    "E00000000",
)
BODY = (
    "张某某，身份证号 110101199003070011，电话(手机 13800001234,卡号 6222020000000000000)联系。\n\n"
    "| 姓名 | 号码 |\n|---|---|\n| 李某某 | １３８００００１２３４ |\n| 王某某 | 2099000001 |\n\n"
    "- 赵某某，1998年5月12日出生，学号：2000123456，护照号：E00000000，[坏](meiyou.md)\n\n"
    "邮箱 abc0000@qq.com，家庭住址：河西区柳荫路 8 号 201 室。\n"
)


@pytest.fixture
def site(small_site):
    with (small_site / "site.yml").open("a", encoding="utf-8") as settings:
        settings.write("检查:\n  学号: '2099\\d{6}'\n")
    return small_site


def write(site, body=BODY, header=""):
    (site / "content/tongzhi/2026-05-02-lianxi.md").write_text(HEADER.format(header) + body, "utf-8")


def report(call, site, form, code=1):
    found = call("check", "--site", site, "--today", TODAY, "--format", form)
    assert found.code == code, found.err
    return found.out


def leaks(text):
    narrow = text.translate(str.maketrans("０１２３４５６７８９", "0123456789"))
    return [secret for secret in SECRETS if secret in narrow or secret[-4:] in narrow]


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_no_report_shows_what_was_found(call, site, form):
    write(site)
    for _ in range(2):  # looked for, then remembered
        assert leaks(report(call, site, form)) == []


def test_each_kind_is_found_in_its_place(call, site):
    write(site)
    found = [(one["code"], one["line"]) for one in json.loads(report(call, site, "json"))]
    assert sorted(one for one in found if one[0].startswith("PII")) == [
        ("PII001", 6),
        ("PII003", 6),
        ("PII003", 10),
        ("PII004", 6),
        ("PII006", 13),
        ("PII007", 11),
        ("PII007", 13),
        ("PII008", 15),
        ("PII009", 15),
        ("PII010", 13),
    ]
    assert ("LNK001", 13) in found


def test_no_memory_of_a_check_holds_what_was_found(call, site):
    write(site, header="编者按: 请致电 13800001234\n")
    report(call, site, "json")
    with closing(sqlite3.connect(site / ".sitegen/store.db")) as store:
        kept = [
            value.decode("latin1") for (value,) in store.execute("SELECT value FROM store WHERE key LIKE 'remarks %'")
        ]
    assert any("PII003" in value for value in kept)
    assert not any(secret.encode().decode("latin1") in value for secret in SECRETS for value in kept)


def test_the_front_matter_is_read_too_and_its_line_is_not_shown(call, site):
    write(site, "正文。\n", "编者按: 请致电 13800001234，住址：河西区柳荫路 8 号\n")
    out = report(call, site, "text")
    assert "lianxi.md:5:6 错误 PII003 有手机号。" in out
    assert leaks(out) == []


def test_what_was_approved_is_ignored_with_a_reason(call, site):
    write(site, "请致电 13800001234。\n", "忽略: [{规则: PII003, 理由: 本人同意，学院审批}]\n")
    assert report(call, site, "text", code=0) == "没有发现问题。\n"
