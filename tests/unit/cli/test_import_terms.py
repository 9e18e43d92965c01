"""``sitegen import terms``: a table of wordings becomes entries of content/terms.yml."""

from __future__ import annotations

import pytest

from wordings import phrases_in

HEAD = "id,级别,类别,正则,建议,理由,依据,例外,应命中样例,不应命中样例\n"
TABLE = HEAD + (
    "TXT901,error,错字,甲乙,写“乙甲”,次序颠倒,本校规定,引文可以,开展甲乙活动,开展乙甲活动\n"
    'TXT902,warn,简称,"(?<!机)械院|械学院",机械学院,简称不全,,,械院召开会议,机械院\n'
    "TYP145,warn,标点,x,y,z,,,,\n"
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk"])
def test_a_table_as_any_program_saves_it(call, small_site, tmp_path, encoding):
    (tmp_path / "t.csv").write_text(TABLE.replace("\n", "\r\n"), encoding, newline="")
    found = call("import", "terms", tmp_path / "t.csv", "--site", small_site)
    assert (found.code, found.out) == (0, "")
    assert found.err == (
        "content/terms.yml：新增 2 条，替换 0 条，没有变化 0 条；编号不以 TXT 开头、没有导入的 1 条。\n"
    )
    first, second = phrases_in((small_site / "content/terms.yml").read_bytes())
    assert (first.id, first.gravity, first.forms, first.note) == ("TXT901", "错误", ("甲乙",), "引文可以")
    assert (second.pattern, second.advice, second.misses) == ("(?<!机)械院|械学院", "机械学院", ("机械院",))
    assert "TXT901" in call("explain", "TXT901", "--site", small_site).out


def test_entries_of_the_same_code_are_replaced_and_nothing_else_is(call, small_site, tmp_path):
    own = small_site / "content/terms.yml"
    other = "- {编号: TXT800, 写法: [丙], 理由: 别的}\n\n# 下面是错字\n"
    own.write_text(f"# 本校用语\n- 编号: TXT901\n  写法: [旧]\n  理由: 旧的\n\n# 简称\n{other}", "utf-8")
    (tmp_path / "t.csv").write_text(TABLE, "utf-8")
    found = call("import", "terms", tmp_path / "t.csv", "--site", small_site)
    assert "新增 1 条，替换 1 条，没有变化 0 条" in found.err
    text = own.read_text("utf-8")
    assert text.startswith("# 本校用语\n- 编号: TXT901\n  写法: [甲乙]\n")
    assert f"\n\n# 简称\n{other}" in text
    again = call("import", "terms", tmp_path / "t.csv", "--site", small_site)
    assert "新增 0 条，替换 0 条，没有变化 2 条" in again.err
    assert own.read_text("utf-8") == text


def test_a_table_with_mistakes_writes_nothing(call, small_site, tmp_path):
    wrong = HEAD + (
        "TXT901,error,,(甲,,坏的,,,,\nTXT902,error,,甲,,例句不成立,,,乙,\nTXT903,很重,,甲,,级别不对,,,,\n"
        "TXT904,error,,甲,,,,,,\nTXT904,error,,甲,,重复,,,,\n"
    )
    (tmp_path / "t.csv").write_text(wrong, "utf-8")
    found = call("import", "terms", tmp_path / "t.csv", "--site", small_site)
    lines = found.out.splitlines()
    assert found.code == 1
    assert lines[0].startswith("第 2 行：TXT901 的“正则”不能用（")
    assert lines[1] == "第 3 行：TXT902 的“应命中”例句“乙”查不出来。"
    assert lines[2].startswith("第 4 行：") and lines[3].startswith("第 5 行：")
    assert lines[4] == "第 6 行：编号 TXT904 在第 5 行用过了。"
    assert found.err == "表里有 5 处不对，什么都没有写。改好保存后再运行一次。\n"
    assert not (small_site / "content/terms.yml").exists()


def test_a_table_that_is_none(call, small_site, tmp_path):
    (tmp_path / "t.csv").write_text("甲,乙\n1,2\n", "utf-8")
    found = call("import", "terms", tmp_path / "t.csv", "--site", small_site)
    assert (found.code, found.out) == (1, "第 1 行：表头里没有“理由、编号”这一列。\n")


def test_a_dry_run_writes_nothing(call, small_site, tmp_path):
    (tmp_path / "t.csv").write_text(TABLE, "utf-8")
    found = call("import", "terms", tmp_path / "t.csv", "--site", small_site, "--dry-run")
    assert found.err.endswith("这次没有写入（--dry-run）。\n")
    assert not (small_site / "content/terms.yml").exists()


def test_a_list_in_one_line_is_not_touched(call, small_site, tmp_path):
    own = small_site / "content/terms.yml"
    own.write_text("[{编号: TXT901, 写法: [旧], 理由: 旧的}]\n", "utf-8")
    (tmp_path / "t.csv").write_text(TABLE, "utf-8")
    found = call("import", "terms", tmp_path / "t.csv", "--site", small_site)
    assert (found.code, "第 1 行起的写法特别" in found.err) == (1, True)
    assert own.read_text("utf-8").startswith("[{")


def test_check_reports_an_entry_that_cannot_be_used(call, small_site):
    (small_site / "content/terms.yml").write_text(
        "- 编号: TXT901\n  正则: '(甲'\n  理由: 坏的\n- 编号: TXT902\n  写法: [甲]\n  理由: 试\n  应命中: [乙]\n",
        "utf-8",
    )
    found = call("check", "--site", small_site, "--today", "2026-06-01", "--select", "FM")
    assert found.code == 1
    assert "content/terms.yml:1:7 错误 FM063 TXT901 的“正则”不能用" in found.out
    assert "content/terms.yml:4:7 错误 FM064 TXT902 的“应命中”例句“乙”查不出来。" in found.out
