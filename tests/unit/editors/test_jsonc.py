"""JSON with comments: what is lacking is added, and everything else stays, to the letter."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.editors.jsonc import NotJson, parse, with_added

WANTED = {"a": 1, "b": {"c": [1, 2]}, "t": [{"label": "检查", "command": "sitegen"}]}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", '{\n  "x": 1\n}\n'),
        ("// 只有注释\n", '// 只有注释\n{\n  "x": 1\n}\n'),
        ("{}", '{\n  "x": 1\n}'),
        ("{\n}\n", '{\n  "x": 1\n}\n'),
        ('{"a": 1}', '{"a": 1,\n  "x": 1\n}'),
        ('{\n    "a": 1\n}\n', '{\n    "a": 1,\n    "x": 1\n}\n'),
        ('{\n\t"a": 1, // 尾注\n}\n', '{\n\t"a": 1, // 尾注\n\t"x": 1\n}\n'),
        ('{\n\t"a": 1 // 尾注\n\t/* 还有 */\n}\n', '{\n\t"a": 1, // 尾注\n\t/* 还有 */\n\t"x": 1\n}\n'),
        ('{\r\n  "a": 1\r\n}\r\n', '{\r\n  "a": 1,\r\n  "x": 1\r\n}\r\n'),
        ('\ufeff{"a": "//"}', '\ufeff{"a": "//",\n  "x": 1\n}'),
        ('{"x": 2}', '{"x": 2}'),
    ],
)
def test_a_key_that_is_lacking_is_added_and_nothing_else_touched(text, found):
    assert with_added(text, {"x": 1}) == found


def test_objects_and_lists_in_both_are_gone_into():
    text = '{\n  "b": {"d": 1, "c": [2, 3]}, // 我的\n  "t": [{"label": "检查", "command": "mine"}]\n}\n'
    assert parse(with_added(text, WANTED)) == {
        "b": {"d": 1, "c": [2, 3, 1]},
        "t": [{"label": "检查", "command": "mine"}],
        "a": 1,
    }
    assert "// 我的" in with_added(text, WANTED)


def test_adding_twice_is_adding_once():
    once = with_added("{}", WANTED)
    assert with_added(once, WANTED) == once
    assert parse(once) == WANTED


@pytest.mark.parametrize(
    "text",
    ["{", '{"a" 1}', '{"a": 1 "b": 2}', '{"a": 1}}', "[1]", "{a: 1}", '{"a": }', "{,}", '{"a": 1,, }', "[" * 9999],
)
def test_what_cannot_be_read_is_refused(text):
    with pytest.raises(NotJson, match="。"):
        with_added(text, {"x": 1})


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=12,
)


@given(st.dictionaries(st.text(), VALUES, max_size=4), st.dictionaries(st.text(), VALUES, max_size=4), st.booleans())
def test_what_was_there_stays_whatever_is_wanted(given_, wanted, wide):
    text = json.dumps(given_, ensure_ascii=False, indent=4 if wide else None)
    found = parse(with_added(text, wanted))
    assert found.keys() == given_.keys() | wanted.keys()
    for name, value in given_.items():
        if not isinstance(value, (dict, list)):
            assert found[name] == value
        elif isinstance(value, list):
            assert found[name][: len(value)] == value
