"""``sitegen sign``, and what check, build and the preview make of a signature."""

from __future__ import annotations

import json

import pytest

from sites import picture

TODAY = "2026-06-01"
ARTICLE = "content/yaowen/2026-05-20-xuexi/index.md"
RECORD = "reviews/yaowen/2026-05-20-xuexi.yml"
TEXT = (
    "---\n标题: 党委理论学习中心组学习\n日期: 2026-05-20\n单位: jlu\n作者: 柳泉\n---\n"
    "5月20日，中心组学习。\n\n会后交流。\n\n![会场里的横幅](a.png)\n"
)


@pytest.fixture
def site(small_site):
    folder = small_site / "content/yaowen/2026-05-20-xuexi"
    folder.mkdir()
    (folder / "index.md").write_text(TEXT, "utf-8")
    (folder / "a.png").write_bytes(picture())
    return small_site


@pytest.fixture
def sign(call, site):
    def sign_as(step, name, today=TODAY):
        return call("sign", ARTICLE, "--site", site, "--step", step, "--name", name, "--today", today)

    return sign_as


@pytest.fixture
def told(call, site):
    def problems():
        found = call("check", "--site", site, "--today", TODAY, "--format", "json")
        return [
            (item["code"], item["line"], item["message"]) for item in json.loads(found.out) if item["code"][:3] == "REV"
        ]

    return problems


def test_three_people_sign_in_turn(call, site, sign, told):
    for step, name in (("一审", "程野"), ("二审", "范舟"), ("三审", "岳恒")):
        found = sign(step, name)
        assert (found.code, found.out) == (0, "")
        assert found.err.startswith(f"{step}已由“{name}”签审：党委理论学习中心组学习。")
    assert told() == []
    listed = call("sign", ARTICLE, "--site", site, "--list")
    assert listed.out.splitlines() == [
        "党委理论学习中心组学习",
        "  一审  程野  2026-06-01  有效",
        "  二审  范舟  2026-06-01  有效",
        "  三审  岳恒  2026-06-01  有效",
    ]


def test_the_time_is_that_of_the_site(call, site):
    call("sign", ARTICLE, "--site", site, "--step", "一审", "--name", "程野")
    line = next(line for line in (site / RECORD).read_text("utf-8").splitlines() if "时间" in line)
    assert len(line.removeprefix("  时间: ").strip('"')) == len("2026-06-01 10:00")


@pytest.mark.parametrize(
    ("signed", "step", "name", "reason"),
    [
        ([], "二审", "范舟", "还没有一审，不能二审。请先签一审。"),
        ([], "一审", "柳泉", "“柳泉”是这篇稿件的作者，不能审自己的稿件。请换一个人一审。"),
        ([("一审", "程野")], "二审", "程野", "一审已经是“程野”，任意两审不能由同一人担任。请换一个人二审。"),
        ([("一审", "程野")], "一审", "范舟", "一审已由“程野”签审，稿件没有改动，不必再签。"),
        ([], "一审", "程野、范舟", "姓名只写一个人的名字，不带标点。"),
    ],
)
def test_a_step_is_refused_with_a_reason(site, sign, signed, step, name, reason):
    for one in signed:
        sign(*one)
    before = (site / RECORD).read_bytes() if signed else None
    found = sign(step, name)
    assert (found.code, found.out) == (2, "")
    assert found.err.startswith(reason)
    assert ((site / RECORD).read_bytes() if signed else None) == before


def test_who_signs_is_who_the_header_names(site, sign, told):
    (site / ARTICLE).write_text(TEXT.replace("作者:", "一审: 程野\n作者:"), "utf-8")
    assert sign("一审", "范舟").err.startswith("稿件里写的一审是“程野”，不是“范舟”。")
    assert sign("一审", "程 野").code == 0
    (site / ARTICLE).write_text(TEXT.replace("作者:", "一审: 范舟\n作者:"), "utf-8")
    assert told() == [("REV007", 5, "稿件写的一审是“范舟”，签审的是“程野”。")]


@pytest.mark.parametrize(
    ("old", "new", "line", "names"),
    [
        ("中心组学习\n日期", "中心组集体学习\n日期", 2, "“标题”"),
        ("会后交流", "会后讨论", 9, "“正文”"),
        ("会后交流。\n\n", "", 9, "“正文”"),
        ("a.png", "b.png", 11, "“正文”、“b.png”、“a.png”"),
        ("作者: 柳泉", "作者: 柳泉\n副题: 侧记", 6, "“副题”"),
    ],
)
def test_a_later_change_voids_it_and_is_named(site, sign, told, old, new, line, names):
    (site / "content/yaowen/2026-05-20-xuexi/b.png").write_bytes(picture(200))
    sign("一审", "程野")
    (site / ARTICLE).write_text(TEXT.replace(old, new), "utf-8")
    assert told() == [("REV006", line, f"一审（程野）签审以后，{names}有改动，签审作废。")]
    (site / ARTICLE).write_text(TEXT, "utf-8")
    assert told() == []


def test_another_picture_of_the_same_name_voids_it(call, site, sign, told):
    sign("一审", "程野")
    (site / "content/yaowen/2026-05-20-xuexi/a.png").write_bytes(picture(200))
    assert [(code, text) for code, _, text in told()] == [("REV006", "一审（程野）签审以后，“a.png”有改动，签审作废。")]
    assert call("sign", ARTICLE, "--site", site, "--list").out.splitlines()[1].endswith("已作废：a.png有改动")
    assert sign("二审", "范舟").err.startswith("一审（程野）签审以后稿件有改动，已经作废，请先重做一审。")
    assert sign("一审", "程野").code == 0
    assert told() == []


def test_housekeeping_voids_nothing(site, sign, told):
    sign("一审", "程野")
    (site / ARTICLE).write_text(TEXT.replace("作者:", "置顶: 是\n推荐位: [首页]\n作者:"), "utf-8")
    assert told() == []


def test_what_it_is_evidence_for_is_found_later_and_voids_nothing(site, sign, told):
    sign("一审", "程野")
    (site / ARTICLE).write_text(TEXT.replace("作者:", "双创项目: sj-ybzb\n对标: 教育党员有力\n作者:"), "utf-8")
    assert [code for code, _, _ in told()] == []


def test_a_build_counts_what_is_signed(call, site, sign):
    settings = site / "site.yml"
    settings.write_text(settings.read_text("utf-8") + "审核: [一审]\n", "utf-8")

    def published():
        assert call("build", "--site", site, "--today", TODAY).code == 0
        return (site / "output/yaowen/2026/0520-xuexi.html").exists()

    assert not published()
    sign("一审", "程野")
    assert published()
    (site / ARTICLE).write_text(TEXT.replace("会后交流", "会后讨论"), "utf-8")
    assert not published()
    sign("一审", "程野")
    assert published()


def test_steps_out_of_order_are_told(sign, told):
    sign("一审", "程野", "2026-05-30")
    sign("二审", "范舟", "2026-05-29")
    assert [(code, text) for code, _, text in told()] == [
        ("REV008", "二审的时间（2026-05-29）早于一审（2026-05-30）。")
    ]


def test_a_record_without_an_article_is_told(site, sign, told):
    sign("一审", "程野")
    (site / "content/yaowen/2026-05-20-xuexi").rename(site / "content/yaowen/2026-05-20-xuexihui")
    assert told() == [("REV009", 0, "没有“yaowen/2026-05-20-xuexi”这篇稿件。")]


def test_what_is_no_article_is_refused(call, site):
    found = call("sign", "content/yaowen/2026-05-20-xuexu/index.md", "--site", site, "--list")
    assert found.code == 2
    assert "是不是“content/yaowen/2026-05-20-xuexi/index.md”？" in found.err
    assert call("sign", ARTICLE, "--site", site).err.startswith("要写明是哪一审")
