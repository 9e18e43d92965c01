"""Texts that would keep Python-Markdown busy for minutes are refused at once; long honest ones are not."""

from __future__ import annotations

import time

import pytest

from sitegen.core.codes import CODES
from sitegen.markup.convert import convert

SECONDS = 10  # far above what is needed, below what a missed limit costs


def nested_list(depth: int) -> str:
    return "".join("    " * level + "- 项\n" for level in range(depth))


HOSTILE = {
    "unmatched brackets": ("[" * 13_000, "LNK092"),
    "nested brackets": ("[" * 800 + "]" * 800, None),
    "many nested brackets": ("[x" * 8000 + "]x" * 8000, "LNK092"),
    "links never closed": ("[a](" * 20_000, "LNK092"),
    "pictures never closed": ("![" * 20_000, "LNK092"),
    "strange links": ("[a](<" * 20_000, "LNK092"),
    "tags never closed": ("<a " * 20_000, "LNK092"),
    "declarations": ("<![CDATA[" * 20_000, "LNK092"),
    "deep tags": ("<div>" * 20_000, "LNK091"),
    "500 lists": (nested_list(500), "LNK091"),
    "21 lists": (nested_list(22), "LNK091"),
    "500 quotes": (">" * 500 + " 引", "LNK091"),
    "500 numbers": ("1. " * 500 + "项", "LNK091"),
    "indented quotes": ("　　" + "> " * 500 + "引", "LNK091"),
    "500 admonitions": ("".join("    " * level + "!!! note\n" for level in range(500)), "LNK091"),
    "500 containers": (":::甲\n" * 500, "LNK091"),
    "stars": ("*" * 100_000, "LNK092"),
    "emphasis": ("**a *b _c " * 100_000, "LNK092"),
    "emphasis closed": ("*a* " * 250_000, "LNK092"),
    "backticks": ("".join("`" * size + "a" for size in range(1, 990)), "LNK092"),
    "entities": ("&amp;" * 200_000, "LNK092"),
    "escapes": ("\\*" * 200_000, "LNK092"),
    "one footnote": ("[^1]" * 5_000 + "\n\n[^1]: 注", "LNK092"),
    "wide table": ("a|" * 5_000 + "\n" + "-|" * 5_000 + "\n" + "|\n" * 5_000, "LNK092"),
    "wide tables": (("a|" * 60 + "\n" + "-|" * 60 + "\n" + "|\n" * 300 + "\n\n") * 60, "LNK092"),
    "backticks in a table": ("a|b\n-|-\n" + "`a`|" * 20_000, "LNK092"),
    "headings in a block": ("# 题\n" * 20_000, "LNK092"),
    "blanks": ("a" + " " * 500_000 + "b", "LNK092"),
    "wide blanks": ("甲" + "　" * 300_000 + "乙", "LNK092"),
    "fences never closed": ("```a\n~~~b\n" * 15_000, None),
    "attribute lists": ("**a**{.a " * 20_000, "LNK092"),
    "empty lines": ("\n" * 1_000_000, "LNK090"),
    "short paragraphs": ("甲\n\n" * 200_000, "LNK090"),
    "too long": ("党建" * 200_000, "LNK090"),
    "one long line": ("党建引领，" * 69_000, None),
    "definitions": ("甲\n: 乙\n" * 15_000, None),
}


@pytest.mark.parametrize(("text", "code"), HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_is_refused_or_converted_soon(text: str, code: str | None) -> None:
    began = time.process_time()
    converted = convert(text)
    assert time.process_time() - began < SECONDS
    assert code is None or code in {problem.code for problem in converted.problems}
    assert code is None or converted.html == ""


HONEST = {
    "a list of 5,000 names": "- 张三，[介绍](zhangsan.md)\n" * 5_000,
    "a table of 3,000 rows": "| 序 | 名 | 处 | 数 |\n|---|---|---|---|\n"
    + "| 1 | **张三** | [甲](a.md) | 3 |\n" * 3_000,
    "a long article": ("党建**引领**，见[文件](a.pdf)。" * 20 + "\n\n") * 300,
    "20 lists": nested_list(20),
    "a rule of stars": "文\n\n" + "* " * 60 + "\n\n文",
    "a signature set with blanks": "文。\n\n" + " " * 90 + "某某党支部",
    "300 footnotes": "".join(f"文[^{n}]\n\n" for n in range(300)) + "".join(f"[^{n}]: 注\n\n" for n in range(300)),
    "a table from Word": "<table>" + "<tr><td>甲</td><td>乙</td><td>丙</td></tr>\n" * 1_000 + "</table>",
}


@pytest.mark.parametrize("text", HONEST.values(), ids=HONEST)
def test_long_honest_text_is_converted(text: str) -> None:
    converted = convert(text)
    assert converted.html and not converted.problems


def test_a_refusal_says_where() -> None:
    (problem,) = convert("文\n\n第二段" + "[" * 13_000).problems
    assert problem.needle.startswith("第二段[") and "“[”" in problem.message


def test_a_text_that_the_library_fails_on_is_told_and_does_no_lasting_harm() -> None:
    before = convert("甲[^1]\n\n[^1]: 注").html
    broken = convert("乙[^1]\n\n[^1]: [^2]: 丙\n\n[^3]: 丁")
    assert [problem.code for problem in broken.problems] == ["LNK096"] and broken.html == ""
    assert convert("甲[^1]\n\n[^1]: 注").html == before


@pytest.mark.parametrize("code", [f"LNK{number:03}" for number in range(90, 97)])
def test_every_code_is_in_the_catalogue(code: str) -> None:
    assert CODES[code].title and CODES[code].text
