"""``sitegen find``."""

from __future__ import annotations

import json

import pytest

from sites import picture

PATH = "content/yaowen/2026-05-20-xuexi/index.md"
TEXT = (
    "---\n标题: 柳泉同志先进事迹报告会\n日期: 2026-05-20\n单位: jlu\n摄影: [柳　泉]\n附件: [{文件: a.pdf, 名称: 柳泉事迹}]\n---\n"
    '**柳**泉作报告，柳\n泉的同事参加。\n\n![柳泉在台上](柳泉.png "柳泉（左一）")\n'
)


@pytest.fixture
def site(small_site):
    folder = small_site / "content/yaowen/2026-05-20-xuexi"
    folder.mkdir()
    (folder / "index.md").write_text(TEXT, "utf-8")
    (folder / "柳泉.png").write_bytes(picture())
    (folder / "a.pdf").write_bytes(b"%PDF-1.4\n")
    (small_site / "content/honours.yml").write_text("- {名称: 优秀党员, 获奖者: 柳泉}\n", "utf-8")
    (small_site / "reviews").mkdir()
    (small_site / "reviews/a.yml").write_text('- 姓名: "柳泉"\n', "utf-8")
    return small_site


def test_every_place_is_told_with_its_line(call, site):
    found = call("find", "柳泉", "--site", site)
    assert found.code == 0
    assert found.out.splitlines() == [
        "content/honours.yml:1:19 清单 - {名称: 优秀党员, 获奖者: 柳泉}",
        f"{PATH}:2:5 头部 标题: 柳泉同志先进事迹报告会",
        f"{PATH}:5:6 头部 摄影: [柳　泉]",
        f"{PATH}:6:22 头部 附件: [{{文件: a.pdf, 名称: 柳泉事迹}}]",
        f"{PATH}:8:3 正文 **柳**泉作报告，柳",
        f"{PATH}:8:11 正文 **柳**泉作报告，柳",
        *(f'{PATH}:11:{column} 正文 ![柳泉在台上](柳泉.png "柳泉（左一）")' for column in (3, 10, 18)),
        "content/yaowen/2026-05-20-xuexi/柳泉.png 文件名",
        'reviews/a.yml:1:8 清单 - 姓名: "柳泉"',
    ]
    assert found.err == "4 个文件里有 11 处。\n"


def test_json_is_the_list_alone(call, site):
    found = call("find", "PDF", "--site", site, "--format", "json")
    assert json.loads(found.out) == [
        {
            "path": "content/yaowen/2026-05-20-xuexi/a.pdf",
            "line": 0,
            "column": 0,
            "where": "文件名",
            "passage": "a.pdf",
        },
        {
            "path": PATH,
            "line": 6,
            "column": 13,
            "where": "头部",
            "passage": "附件: [{文件: a.pdf, 名称: 柳泉事迹}]",
        },
    ]


def test_nothing_found_is_1(call, site):
    found = call("find", "没有的字", "--site", site)
    assert (found.code, found.out, found.err) == (1, "", "没有找到“没有的字”。\n")
    assert json.loads(call("find", "没有的字", "--site", site, "--format", "json").out) == []
    assert call("find", "　", "--site", site).code == 2


def test_a_file_that_cannot_be_read_is_named(call, site):
    (site / PATH).write_bytes(TEXT.encode("gbk"))
    found = call("find", "柳泉", "--site", site)
    assert found.code == 0
    assert f"“{PATH}”读不了，没有找；请用 sitegen check 查看原因。" in found.err


def test_long_lines_are_cut_around_what_was_found(call, site):
    (site / PATH).write_text(TEXT + "甲" * 100 + "范舟" + "乙" * 100 + "\n", "utf-8")
    line = call("find", "范舟", "--site", site).out.strip()
    assert line == f"{PATH}:12:101 正文 …{'甲' * 30}范舟{'乙' * 58}…"
