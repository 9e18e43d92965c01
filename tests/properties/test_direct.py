"""The direct way comes to what the plain way comes to: HTML, prose and problems, whatever is written."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from fragments import FRAGMENTS
from sitegen.markup.convert import convert
from sitegen.markup.direct import write_directly

CONTENT = Path(__file__).parents[2] / "content"

# Of each shape that the direct way knows: what it is made of, and what stands on its edge.
WORDS = (
    "学院党委召开会议",
    "，",
    "“引文”",
    "《书名》",
    "Word 2",
    "361",
    "2.5%",
    "表1　经费",
    "a  b",
    "（一）",
    "#",
    "C++",
)
SPANS = (
    *("**重点**", "*第5批*", "`2025`", "**“引”**", "[通知](../a_b.md)", "[网](https://www.a-b.cn/x_y?z=1#c:d)"),
    *("[信](mailto:a@b.cn)", "[附](表.pdf)", "[锚](#一)", "[码](a%20b)", "[括（一）](a（b）.md)"),
)
EDGES = (
    *(
        "　",
        " ",
        "  ",
        "\t",
        "\n",
        "\n\n",
        "\n \n",
        "\n    ",
        "  \n",
        "\n---\n",
        "\n===\n",
        "\xa0",
        "\u2028",
        "\x0c",
        "\x02",
        "\ufeff",
    ),
    *(
        "!",
        "#",
        "：",
        ":",
        "-",
        "~",
        "=",
        "+",
        "'",
        '"',
        "(",
        ")",
        "/",
        "^",
        "$",
        "@",
        "|",
        "&",
        "<",
        ">",
        "\\",
        "{.right}",
    ),
    *(
        "*",
        "**",
        "***",
        "_",
        "`",
        "``",
        "[",
        "]",
        "1. ",
        "2. ",
        "- ",
        "> ",
        "## ",
        "１. ",
        ":::",
        "：：：",
        ": ",
        "!!! ",
        "表：",
        "附表",
    ),
    *(
        "[坏](https://1.2.3)",
        "[坏](https://a..b)",
        "[坏](javascript:x)",
        "[空]()",
        "[括](a(b).md)",
        "[外](//a.cn)",
        "![图](a.jpg)",
    ),
    *(
        "[^1]",
        "[^2]",
        "[^1](x)",
        "[^1]: 注",
        "[甲][乙]",
        "[甲]",
        "[甲]: /u",
        "<b>",
        "&amp;",
        "&copy",
        "http://a.cn",
        "a@b.cn",
    ),
)
PICTURES = ('![会场](a.jpg "会场　罗远 摄")', "![](b_c.png)", "![b](b.jpg)", '![“甲”](../a/b.webp "图（一）")')
CELLS = ("1", "2.5", "", "-", "甲", "**3**", "3%", "`4`", "- 5", "[甲](a)", "无")


def lines(text: st.SearchStrategy[str], form: str) -> st.SearchStrategy[str]:
    """Return one to three lines of *text* in this *form*, which may count them."""
    numbered = st.lists(text, min_size=1, max_size=3)
    return numbered.map(lambda items: "\n".join(form.format(item, number) for number, item in enumerate(items, 1)))


def table(rules: list[str], rows: list[list[str]]) -> str:
    return "\n".join(f"| {' | '.join(row)} |" for row in (["序号", "**单位**", "数"], rules, *rows))


def three(*cells: str) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(cells), min_size=3, max_size=3)


LINE = st.builds(
    "{}{}".format, st.sampled_from(WORDS[:6]), st.lists(st.sampled_from(WORDS + SPANS), max_size=3).map("，".join)
)
BLOCK = st.one_of(
    st.builds("{}{}".format, st.sampled_from(("", "　　", "\xa0 ", "# ", "## ", "## ", "### ", "###", "> ")), LINE),
    *(lines(LINE, form) for form in ("{}", "　　{}", "- {}", "* {}", "{1}. {0}", "> {}")),
    lines(LINE, "> {}\n>").map(lambda text: text[:-2]),
    lines(st.sampled_from(PICTURES), "{}"),
    st.builds(table, three("---", ":-", "-:", ":-:"), st.lists(three(*CELLS), min_size=1, max_size=3)),
)
GAP = st.sampled_from(("\n\n", "\n\n", "\n\n", "\n\n", "\n\n\n", "\n"))


@st.composite
def usual(draw: st.DrawFn) -> str:
    """Draw a body of the shapes that the direct way knows, mostly; sometimes with footnotes."""
    text = "".join(draw(st.lists(st.builds("{}{}".format, BLOCK, GAP), min_size=1, max_size=5)))
    notes = draw(st.sampled_from((0, 0, 1, 2)))
    text += "".join(f"\n\n正文[^{number}]{draw(LINE)}" for number in range(1, notes + 1))
    return text + "\n" + "".join(f"\n[^{number}]: {draw(LINE)}" for number in range(1, notes + 1))


@st.composite
def marred(draw: st.DrawFn) -> str:
    """Draw such a body with one or two things put where they do not belong."""
    text = draw(usual())
    for edge in draw(st.lists(st.sampled_from(EDGES), min_size=1, max_size=2)):
        place = draw(st.integers(0, len(text)))
        text = text[:place] + edge + text[place + draw(st.integers(0, 1)) :]
    return text


def both_ways_agree(text: str) -> None:
    assert convert(text) == convert(text, plainly=True)


@settings(max_examples=300)
@example(text="段\n- 一\n- 二\n\n- 三")
@example(text="> 一\n\n> 二")
@example(text="表1　经费\n\n| a | b |\n|---|---|\n| 1 | 2 |")
@example(text="**表1　经费**\n| a | b |\n|---|---|\n| 1 | 2 |")
@example(text="甲[^2]乙[^1]\n\n[^1]: 一\n[^2]: 二")
@example(text="甲[^1]\n\n[^1]: 一[^2]\n[^2]: 二")
@example(text="甲[^3]\n\n[^3]: 一")
@example(text="甲[^1][^1]\n\n乙")
@example(text="１. 甲\n２. 乙")
@example(text="# fn-1\n\n甲[^1]\n\n[^1]: 一")
@example(text="**甲****乙***丙*")
@example(text="段，\n段\n　　段\nabc\ndef")
@given(text=usual())
def test_usual_bodies(text: str) -> None:
    both_ways_agree(text)


@settings(max_examples=400)
@given(text=marred())
def test_bodies_with_something_else(text: str) -> None:
    both_ways_agree(text)


@settings(max_examples=300)
@given(text=st.lists(st.sampled_from(FRAGMENTS + WORDS + SPANS + EDGES), max_size=16).map("".join))
def test_hostile_bodies(text: str) -> None:
    both_ways_agree(text)


@settings(max_examples=300)
@given(
    place=st.sampled_from(
        (
            *(
                "{}",
                "甲{}",
                "甲{}乙",
                "甲\n{}",
                "## {}",
                "- {}",
                "1. {}",
                "> {}",
                "**{}**",
                "*甲{}*",
                "`{}`",
                "[{}](a)",
            ),
            *("[甲]({})", "[甲](https://a.cn/{})", "![{}](a.jpg)", "![甲]({})", '![甲](a "{}")', "甲[^1]\n\n[^1]: {}"),
            "| a | b |\n|---|---|\n| 1 | {} |",
        )
    ),
    text=st.text(st.characters(exclude_categories=("Cs",)), max_size=3),
)
def test_any_character_anywhere(place: str, text: str) -> None:
    both_ways_agree(place.format(text))


def test_the_demonstration_site() -> None:
    for path in CONTENT.rglob("*.md"):
        both_ways_agree(path.read_text("utf-8").partition("\n---\n")[2])


@pytest.mark.parametrize(
    "text",
    [
        "## 一、标题\n段落。\n\n　　段**落**。\n　　又一段*落*，见[通知](../通知.md)与[网页](https://www.example.edu.cn/a_b.html)。",
        "要求：\n1. 一\n2. **二**：三\n\n> 引文\n\n- 甲\n- `乙`",
        '![会场](会场.jpg "会场。罗远 摄")\n\n![一](1.jpg)\n![二](2.jpg)\n![三](3.jpg)',
        "见下表。\n\n| 项目 | 数 | 备注 |\n|---|---:|:-:|\n| 甲 | 1.5 | **无** |\n| 乙 | - |  |",
        "正文[^1]又[^2]。\n\n[^1]: 一\n[^2]: 二",
    ],
)
def test_what_goes_the_direct_way(text: str) -> None:
    assert write_directly(text) is not None
    both_ways_agree(text)


@pytest.mark.parametrize("before", [0, 1, 499, 500, 501, 999, 1500])
@pytest.mark.parametrize("length", [499, 500, 999, 1000, 1001])
def test_long_runs_of_a_sign(before: int, length: int) -> None:
    both_ways_agree("甲" * before + "\n\n" + "—" * length + "乙")


@pytest.mark.parametrize("count", [800, 1100])
def test_about_as_many_signs_as_are_harmless(count: int) -> None:
    both_ways_agree("*甲*，" * count)


@pytest.mark.parametrize("text", ["", "<b>甲</b>", "甲\n===", "- 一\n    - 二", "[甲][乙]", "甲 {.right}", "—" * 1000])
def test_what_goes_the_plain_way(text: str) -> None:
    assert write_directly(text) is None
