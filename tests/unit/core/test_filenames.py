"""Which names of files travel from one system to another."""

from __future__ import annotations

import pytest

from sitegen.core.filenames import length_of, why_impossible


@pytest.mark.parametrize(
    "name", ["稿件.md", "con-1.md", "a.b.c", ".gitignore", "长" * 85, "控制.md", "console.log", "com0"]
)
def test_names_that_every_system_holds(name: str) -> None:
    assert why_impossible(name) == ""


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("CON", "是 Windows 的设备名"),
        ("Lpt1.tar.gz", "是 Windows 的设备名"),
        ("aux .md", "是 Windows 的设备名"),
        ("a|b", "含有“|”"),
        ("a\x07b", "含有控制字符"),
        ("省略...", "以点或空格结尾"),
        ("长" * 86, "太长"),
        ("x" * 256, "太长"),
    ],
)
def test_names_that_some_system_refuses(name: str, why: str) -> None:
    assert why_impossible(name) == why


def test_windows_counts_in_utf_16() -> None:
    assert length_of("党建a") == 3
    assert length_of("𠮷") == 2
