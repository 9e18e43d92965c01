"""What writers do to a header, and what is said of what cannot be read."""

from __future__ import annotations

import frontmatter
import pytest
import yaml

from sitegen.load import yaml_text
from sitegen.load.faults import Fault
from sitegen.load.header import LenientHandler, read_document, read_list


def _values(header: str) -> object:
    return read_document(f"---\n{header}\n---\n正文").values


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("标题：甲", "甲"),
        ("标题 ：  甲", "甲"),
        ("标题：甲：乙：丙", "甲：乙：丙"),
        ("标题：甲: 乙", "甲: 乙"),
        ("标题：甲 # 乙", "甲 # 乙"),
        ("标题：#甲", "#甲"),
        ("标题：@甲", "@甲"),
        ("标题：- 甲", "- 甲"),
        ("标题：[快讯]甲", "[快讯]甲"),
        ("标题：*甲*", "*甲*"),
        ('标题："甲"和"乙"', '"甲"和"乙"'),
        ("标题：'甲", "'甲"),
        ('标题："甲: 乙"', "甲: 乙"),
        ("标题：[甲, 乙]", ["甲", "乙"]),
        ("标题：{甲: 乙}", {"甲": "乙"}),
        ("标题：\n  - 甲", ["甲"]),
        ("标题：|\n  甲\n  乙", "甲\n乙\n"),
        ("标题：甲\n  乙", "甲 乙"),
        ("标题: 甲：乙", "甲：乙"),
    ],
)
def test_the_first_full_width_colon_counts_and_the_value_stands_as_it_is(line: str, value: object) -> None:
    assert _values(line) == {"标题": value}


@pytest.mark.parametrize("text", ["no", "010", "14:30", "1.10", "~", "2024-03-01", "0x10", "true"])
def test_scalars_stay_strings(text: str) -> None:
    assert _values(f"标题: {text}") == {"标题": text}


@pytest.mark.parametrize(
    ("header", "line", "column", "words"),
    [
        ("标题:学院\n日期: 2024-01-01", 2, 3, "“标题”的冒号后面缺一个空格"),
        ("日期: 2024\n标题:学院", 3, 3, "“标题”的冒号后面缺一个空格"),
        ("标题:学院", 2, 3, "“标题”的冒号后面缺一个空格"),
        ("标题: 关于: 通知", 2, 7, "值里又有一个“: ”"),
        ('标题: "党建"工作', 2, 9, '“"”后面还有文字'),
        ('标题: "党建', 2, 5, '引号“"”没有配对'),
        ("标签: [甲, 乙", 2, 5, "“[”没有配对的“]”"),
        ("标题: @甲", 2, 5, "值不能以“@”开头"),
        ("标题: %甲", 2, 5, "值不能以“%”开头"),
        ("标题: `甲`", 2, 5, "值不能以“`”开头"),
        ("标题: *甲*", 2, 5, "值不能以“*”开头"),
        ("标题: 甲\n  日期: 乙", 3, 1, "这一行多了缩进"),
        ("标题\n日期: 乙", 2, 1, "“标题”这一行没有冒号"),
        ("日期: 2024-01-01\n正文在这里\n\n第二段: 甲", 3, 1, "不是“键: 值”"),
        ("工作法:\n  - 名称: 甲\n   说明: 乙", 4, 4, "缩进与上面对不齐"),
        ("工作法:\n  - 名称：甲\n    说明: 乙", 3, 7, "“名称”后面的冒号是全角的"),
        ('标题: "C:\\甲"', 2, 8, "“\\”有特殊含义"),
    ],
)
@pytest.mark.parametrize("loader", ["CBaseLoader", "BaseLoader"])
def test_a_mistake_is_named_in_its_place(
    header: str, line: int, column: int, words: str, loader: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not hasattr(yaml, loader):
        pytest.skip("libyaml is not at hand")
    monkeypatch.setattr(yaml_text, "LOADER", getattr(yaml, loader))
    with pytest.raises(Fault) as caught:
        _values(header)
    assert words in caught.value.message
    assert caught.value.line == line
    assert abs(caught.value.column - column) <= 1  # the parsers differ by one behind a backslash
    assert caught.value.hint.endswith("。")


@pytest.mark.parametrize(
    ("header", "code"),
    [
        ("\t标题: 甲", "FM008"),
        ("标题: 甲\n\u3000日期: 乙", "FM008"),
        ("标题: &x 甲\n副题: *x", "FM006"),
        ("标题: !!python/object:os.system 甲", "FM006"),
        ("标题: !甲 乙", "FM006"),
        ('标题: "甲\\x08"', "ENC004"),
        ("标题: 甲\n标题: 乙", "FM005"),
        ("主色: #A61B1B", "FM017"),
        ("标题: 甲 #乙", "FM018"),
    ],
)
def test_yaml_that_means_something_else_is_diagnosed(header: str, code: str) -> None:
    try:
        codes = [fault.code for fault in read_document(f"---\n{header}\n---\n").faults]
    except Fault as fault:
        codes = [fault.code]
    assert codes == [code]


def test_a_comment_is_a_comment() -> None:
    assert read_document("---\n# 说明\n排序: 1 # 第一\n标题: '#甲'\n摘要: |\n  甲 #乙\n---\n").faults == ()


def test_a_key_written_twice_names_both_lines() -> None:
    (fault,) = read_document("\n---\n标题: 甲\n日期: 乙\n标题: 丙\n---\n").faults
    assert "第 3 行和第 5 行" in fault.message
    assert (fault.line, fault.column) == (5, 1)


def test_full_width_indentation_within_a_block_of_text_is_text() -> None:
    assert _values("摘要: |\n  \u3000\u3000甲\n  乙") == {"摘要": "\u3000\u3000甲\n乙\n"}


def test_columns_are_those_of_the_file_as_written() -> None:
    with pytest.raises(Fault) as caught:
        _values("标题 ：  [甲, 乙")
    assert (caught.value.line, caught.value.column) == (2, 7)


@pytest.mark.parametrize(
    "header",
    [
        "[" * 60_000,
        "标题: " + "[" * 60_000,
        "标题: " + "{a: " * 10_000,
        "- " * 20_000,
        "? " * 20_000,
        "\n".join(" " * depth + "甲:" for depth in range(300)),
        "\n".join("  " * depth + "- 甲:" for depth in range(100)),
        "甲: &a [x]\n乙: &b [*a, *a]\n丙: &c [*b, *b]",
        "甲: " + "乙" * 30_000,
    ],
)
def test_hostile_headers_are_refused_before_they_hurt(header: str) -> None:
    with pytest.raises(Fault) as caught:
        _values(header)
    assert caught.value.code in ("FM006", "FM007")


def test_a_number_of_five_thousand_digits_is_a_text() -> None:
    assert _values("排序: " + "9" * 5000) == {"排序": "9" * 5000}


def test_twenty_levels_are_enough() -> None:
    assert isinstance(_values("甲: " + "[" * 19 + "乙" + "]" * 19), dict)
    with pytest.raises(Fault):
        _values("甲: " + "[" * 20 + "乙" + "]" * 20)


def test_a_list_file_must_be_a_list() -> None:
    assert read_list("").values == []
    assert read_list("- 甲: 乙\n").values == [{"甲": "乙"}]
    with pytest.raises(Fault, match="列表"):
        read_list("甲: 乙\n")


def test_the_handler_works_with_python_frontmatter_itself() -> None:
    text = "——\n标题：甲\n标签: [乙]\n——\n\n正文\n"
    post = frontmatter.loads(text, handler=LenientHandler(text))
    assert post.metadata == {"标题": "甲", "标签": ["乙"]}
    assert post.content == "正文"
