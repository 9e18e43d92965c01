"""The guide on the demonstration site is the one in docs/guide/."""

from __future__ import annotations

import re

from guide import CONTENT, GUIDE, NAME, pages


def test_the_pages_of_the_site_are_those_of_the_guide() -> None:
    there = {path.name: path.read_text("utf-8") for path in CONTENT.glob(f"{NAME}*.md")}
    assert there == pages(), "请运行 python tools/guide.py"


def test_nothing_of_an_example_is_lost() -> None:
    for source in GUIDE.glob("*.md"):
        name = f"{NAME}.md" if source.stem == "index" else f"{NAME}-{source.stem}.md"
        examples = re.findall(r"^```\w* ?[^\n]*\n(.*?)^```$", source.read_text("utf-8"), re.MULTILINE | re.DOTALL)
        assert all(example in pages()[name] for example in examples)
