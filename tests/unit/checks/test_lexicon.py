"""Wordings are found where they stand, and nowhere else; few of them are tried."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.checks.lexicon import Lexicon
from sitegen.checks.needles import needles
from sitegen.model.passages import Kind, Passage
from sitegen.model.phrases import Exceptions, Gravity, Phrase
from wordings import STARTER, paragraph, phrases_in

SIGNS = "党建的一12"


def patterns() -> st.SearchStrategy[str]:
    """Patterns of all that lists of wordings are written with, and more."""
    single = st.sampled_from(
        [*SIGNS, "[党建]", "[^党]", "[一-二1]", r"\d", ".", "^", "$", "(?=党)", "(?<!的)", "(?!建)"]
    )

    def grown(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
        parts = st.lists(inner, min_size=1, max_size=4)
        times = st.sampled_from(["?", "*", "+", "{2}", "{1,2}", "{0,1}", "??", "+?"])
        return st.one_of(
            parts.map("".join),
            parts.map(lambda those: f"(?:{'|'.join(those)})"),
            parts.map(lambda those: f"({''.join(those)})"),
            st.tuples(inner, times).map(lambda both: f"(?:{both[0]}){both[1]}"),
            inner.map(lambda one: f"(?i:{one}a)"),
        )

    return st.recursive(single, grown, max_leaves=12)


def ids(lexicon: Lexicon, *passages: Passage, day: date | None = None) -> list[str]:
    return [phrase.id for phrase, _, _ in lexicon.find(passages, day)]


def field(text: str, *at: str | int) -> Passage:
    return Passage(kind=Kind.FIELD, text=text, at=at)


@given(patterns(), st.text(SIGNS + "aA\n", max_size=12))
def test_what_a_pattern_matches_holds_a_needle(pattern: str, text: str) -> None:
    wanted = needles(pattern)
    if any(found[0] for found in re.finditer(pattern, text, re.MULTILINE)):
        assert not wanted or any(needle in text for needle in wanted)


@pytest.mark.parametrize(
    ("pattern", "wanted"),
    [
        ("布署", ("布署",)),
        ("(?<!发)布署(?!名)", ("布署",)),
        ("为党育才、?为国育人", ("为党育才、为国育人", "为党育才为国育人")),
        ("(?:十八|十九)大", ("十九大", "十八大")),
        ("建国|解放", ("建国", "解放")),
        (r"\d+余", ("余",)),
        ("书记.*讲话", ("书记",)),
        (r"(..)\1", ()),
        ("[^党]", ()),
        ("(?i)app登陆", ()),
        ("党?", ()),
    ],
)
def test_the_needles_of_a_pattern(pattern: str, wanted: tuple[str, ...]) -> None:
    assert needles(pattern) == wanted


@given(
    st.lists(st.text("党建的工作", min_size=1, max_size=3), max_size=6),
    st.lists(st.text("党建的工作", max_size=30), max_size=4),
)
def test_forms_are_found_wherever_they_stand(forms: list[str], texts: list[str]) -> None:
    phrases = [Phrase(id=f"TXT{900 + number}", forms=(form,), reason="试") for number, form in enumerate(forms)]
    found = {phrase.id for phrase, _, _ in Lexicon(phrases).find([paragraph(text) for text in texts], None)}
    assert found == {phrase.id for phrase in phrases if any(phrase.forms[0] in text for text in texts)}


@given(st.data())
def test_a_thousand_entries_are_found_as_if_each_were_alone(data: st.DataObject) -> None:
    sample = data.draw(st.sampled_from([sample for phrase in STARTER for sample in phrase.hits]))
    together = {phrase.id for phrase, _, _ in WHOLE.find([paragraph(sample)], None)}
    alone = {phrase.id for phrase in STARTER if list(Lexicon([phrase]).find([paragraph(sample)], None))}
    assert together == alone


WHOLE = Lexicon(STARTER)


def test_the_message_says_why_and_the_hint_what_to_do() -> None:
    (_, passage, hit), *others = Lexicon(STARTER).find([paragraph("会议作出布署。")], None)
    assert (passage.text[hit.start : hit.end], others) == ("布署", [])
    assert (hit.message, hit.hint, hit.instead) == ("“布署”：错别字。", "改为“部署”。", "部署")


def test_what_is_quoted_or_named_is_left_alone() -> None:
    quoted = Lexicon([Phrase(id="TXT900", forms=("我校",), reason="试", exceptions=Exceptions(quotations=True))])
    assert ids(quoted, paragraph("他说：“我校很好。”《我校三十年》")) == []
    assert ids(quoted, Passage(kind=Kind.QUOTATION, text="我校很好", runs=((0, 0),))) == []
    assert ids(quoted, paragraph("我校很好，他说“很好”")) == ["TXT900"]
    titled = Lexicon([Phrase(id="TXT900", forms=("我校",), reason="试", exceptions=Exceptions(titles=False))])
    assert ids(titled, paragraph("《我校三十年》")) == ["TXT900"]


def test_what_stands_before_and_behind_and_around() -> None:
    around = Exceptions(before=("津",), behind=("外",), within=("甲市市委乙",))
    lexicon = Lexicon([Phrase(id="TXT900", forms=("市市委",), reason="试", exceptions=around)])
    assert ids(lexicon, paragraph("津市市委、市市委外、甲市市委乙")) == []
    assert ids(lexicon, paragraph("某市市委")) == ["TXT900"]


def test_only_the_first_mention_counts_and_only_in_running_text() -> None:
    first = Phrase(id="TXT900", forms=("支部书记",), reason="试", first=True, exceptions=Exceptions(before=("党",)))
    lexicon = Lexicon([first])
    heading = Passage(kind=Kind.HEADING, text="支部书记", runs=((0, 0),))
    assert ids(lexicon, field("支部书记", "title"), heading) == []
    assert ids(lexicon, paragraph("党支部书记到会"), paragraph("支部书记讲话")) == []
    assert ids(lexicon, paragraph("支部书记到会，支部书记讲话"), paragraph("支部书记")) == ["TXT900"]


def test_an_entry_holds_for_its_time() -> None:
    timed = Lexicon([Phrase(id="TXT900", forms=("甲",), reason="试", since=date(2026, 1, 1), until=date(2026, 6, 30))])
    days = [date(2025, 12, 31), date(2026, 1, 1), date(2026, 6, 30), date(2026, 7, 1), None]
    assert [len(ids(timed, paragraph("甲"), day=day)) for day in days] == [0, 1, 1, 0, 0]


def test_names_and_tags_are_read_for_errors_alone() -> None:
    phrases = [
        Phrase(id="TXT900", forms=("三会一课",), reason="试"),
        Phrase(id="TXT901", forms=("布署",), reason="试", gravity=Gravity.ERROR),
    ]
    lexicon = Lexicon(phrases)
    both = "三会一课布署"
    assert ids(lexicon, field(both, "tags", 0)) == ["TXT901"]
    assert ids(lexicon, field(both, "text", 0)) == ["TXT901"]
    assert sorted(ids(lexicon, field(both, "methods", 0, "text"))) == ["TXT900", "TXT901"]
    assert sorted(ids(lexicon, field(both, "summary"))) == ["TXT900", "TXT901"]
    assert ids(lexicon, field(both, "ignore", 0, "reason")) == []


def test_what_cannot_be_looked_for_is_left_out() -> None:
    lexicon = Lexicon([Phrase(id="TXT900", pattern="(甲", reason="试"), Phrase(id="TXT901", reason="试")])
    assert ids(lexicon, paragraph("甲")) == []


def test_wordings_may_hold_the_signs_that_part_other_lists() -> None:
    (phrase,) = phrases_in("- 编号: TXT900\n  写法: 甲、乙\n  理由: 试\n  应命中: [“甲、乙”, '丙，甲、乙']\n".encode())
    assert (phrase.forms, phrase.hits) == (("甲、乙",), ("“甲、乙”", "丙，甲、乙"))


def test_pairs_of_characters_beyond_the_basic_plane() -> None:
    lexicon = Lexicon([Phrase(id="TXT900", forms=("𠮷", "甲𠮷乙"), reason="试")])
    assert ids(lexicon, paragraph("丙甲𠮷乙")) == ["TXT900"]
