"""A flat header is read as the parser of YAML reads it: values, their order, lines, and nothing wrong with them."""

from __future__ import annotations

from pathlib import Path
from unittest.mock import patch

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from sitegen.load import yaml_text
from sitegen.load.faults import Fault
from sitegen.load.fences import split
from sitegen.load.flat import LONGEST, read_flat
from sitegen.load.header import read_mapping

CONTENT = Path(__file__).parents[2] / "content"

KEYS = (
    *("标题", "日期", "title", "unit", "AI", "old_urls", "a-b", "yes", "null", "标 题"),
    *("-", "a.b", "<<", "=", "é１", "٣", ""),
)
VALUES = (
    *(
        "支部讲党课",
        "2026-03-12 09:01:00",
        "A & B",
        "*重点*",
        "【文明巡礼】在车间",
        "“引文”：甲",
        "a:b",
        "C++",
        "3%",
        "~",
    ),
    *(
        '"引：号: 里"',
        '""',
        '" 空 "',
        "'it is'",
        "''",
        "[甲, 乙]",
        "[甲,乙]",
        "[ 甲 乙 , 2024-01 ]",
        "[a]",
        "",
        "  甲  ",
    ),
    *("a-b", "甲 - 乙", "a\\b", "...", "---", "true", "1_0", "0x1f", "2024-01", "a?b", "a,b", "a]", "http://a.cn/x?y"),
)
EDGES = (
    *(" ", "  ", "\t", "\n", "\n\n", "\r", "　", "\xa0", "\u2028", "\x85", "\ufeff", "\x00", "\ud800", "\U0001f600"),
    *(":", ": ", " :", "：", ":\n", "#", " #", "# ", "-", "- ", "\n- ", "\n  - ", "\n  ", "?", "? ", ",", ", "),
    *("[", "]", "[]", "{", "}", "&", "&a ", "*", "*a", "!", "!!int ", "|", ">", "|\n  ", "'", '"', "''", "\\", '\\"'),
    *("%", "@", "`", "---\n", "...\n", "\n标题: 乙\n", "~", "<<: ", "='"),
)


def entry(key: str, sign: str, values: list[str], indent: str) -> str:
    """Return a key with one value, or with a list of them, an item a line."""
    if len(values) == 1:
        return f"{key}{sign}{values[0]}\n"
    return f"{key}{sign.rstrip()}\n" + "".join(f"{indent}- {value}\n" for value in values)


ENTRY = st.builds(
    entry,
    st.sampled_from(KEYS[:8]) | st.sampled_from(KEYS),
    st.sampled_from((": ", ": ", ":   ", "：", "： ", ":")),
    st.lists(st.sampled_from(VALUES), min_size=1, max_size=3),
    st.sampled_from(("", " ", "  ", "  ", "    ")),
)
HEADER = st.lists(ENTRY, min_size=1, max_size=5).map("".join)
SPOILT = st.builds(
    lambda header, at, edge: header[: at % (len(header) + 1)] + edge + header[at % (len(header) + 1) :],
    HEADER,
    st.integers(0, 200),
    st.sampled_from(EDGES),
)
FRAGMENTS = st.lists(st.sampled_from(KEYS + VALUES + EDGES), max_size=12).map("".join)


def holds(header: str) -> None:
    """Assert that *header* is read in both ways as the same, where it is flat."""
    found = read_flat(header, 3)
    if found is None:
        return
    faults: list[Fault] = []
    for loader in (yaml_text.LOADER, yaml.BaseLoader):
        with patch.object(yaml_text, "LOADER", loader):
            parsed = read_mapping(header, 3, faults)
        assert faults == []
        assert list(found.items()) == list(parsed.items())
        assert found.lines == parsed.lines


@settings(max_examples=1500)
@given(HEADER | SPOILT | FRAGMENTS)
@example("标题: 甲\n  乙\n")
@example("标签:\n- 甲\n  - 乙\n")
@example("标题: 甲\n- 乙\n")
@example("标题: ''''\n")
@example('标题: "甲" 乙\n')
@example("标题：[甲\n")
@example("标签: [甲, ]\n")
def test_flat_headers_are_read_as_by_the_parser(header: str) -> None:
    holds(header)


@settings(max_examples=1500)
@given(st.characters(exclude_categories=()), st.integers(0, 40))
def test_any_character_in_any_place(character: str, at: int) -> None:
    header = '标题: 甲乙\n标签:\n  - "丙"\n单位: [jx, 丁]\n'
    holds(header[:at] + character + header[at:])


def test_headers_as_they_are_usually_written_are_flat() -> None:
    header = '标题: "甲：乙"\n日期：2026-03-12 10:00\n标签:\n  - 党课\n  - 调研\n单位: [jx, 车辆系]\n摘要:\n'
    found = read_flat(header, 1)
    assert found == {
        "标题": "甲：乙",
        "日期": "2026-03-12 10:00",
        "标签": ["党课", "调研"],
        "单位": ["jx", "车辆系"],
        "摘要": "",
    }
    assert found.lines == {"标题": 2, "日期": 3, "标签": 4, "单位": 7, "摘要": 8}


@pytest.mark.parametrize(
    "header", ["", "\n", "标题: 甲", "标题: 甲\n标题: 乙\n", "标题: 甲 # 注\n", f"标题: {'甲' * LONGEST}\n"]
)
def test_what_may_be_wrong_or_too_long_is_left_to_the_parser(header: str) -> None:
    assert read_flat(header, 1) is None


def test_no_flat_header_is_longer_than_the_parser_allows() -> None:
    assert LONGEST * 4 <= yaml_text.HEADER_LIMIT


def test_the_demonstration_site() -> None:
    headers = [split(path.read_text("utf-8")).header for path in sorted(CONTENT.rglob("*.md"))]
    for header in headers:
        holds(header)
    assert sum(read_flat(header, 1) is not None for header in headers) > len(headers) // 2
