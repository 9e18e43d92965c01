"""Which terms an article may speak of: those of its text, its units, and of one meaning."""

from __future__ import annotations

from datetime import date

from shelf import article, library

from sitegen.core.sieve import packed, sieve
from sitegen.model.content import Prose
from sitegen.model.registers import GlossaryTerm
from sitegen.model.value import replace
from sitegen.model.views.articles import Term
from sitegen.plan.glossary import Glossary
from sitegen.plan.library import Library


def term(name: str, text: str = "释义。", units: tuple[str, ...] = (), parts: tuple[str, ...] = ()) -> GlossaryTerm:
    return GlossaryTerm(name=name, text=text, units=units, parts=parts, source="来源")


def terms_of(text: str, *glossary: GlossaryTerm, units: tuple[str, ...] = ("jx-sj",)) -> tuple[Term, ...]:
    written = replace(article("a", date(2026, 5, 1)), units=units)
    base = library(articles=[written]).site
    content = replace(base.content, glossary={str(number): item for number, item in enumerate(glossary)})
    prose = {written.document.path: Prose(digest="x", mesh=packed(sieve(text)))}
    return Glossary(Library(replace(base, content=content, prose=prose))).terms_of(written)


def names(*given: Term) -> list[str]:
    return [item.name for item in given]


def test_terms_of_the_text_come_in_the_order_of_the_glossary() -> None:
    found = terms_of("对照七个有力，坚持三会一课。", term("三会一课"), term("四个意识"), term("七个有力"))
    assert names(*found) == ["三会一课", "七个有力"]


def test_a_term_of_a_unit_holds_for_it_and_the_units_below() -> None:
    own = term("当岗", units=("jx",))
    assert terms_of("当岗答疑", own, units=("jx",))
    assert terms_of("当岗答疑", own, units=("jx-sj",))
    assert terms_of("当岗答疑", own, units=("hq", "jx-sj"))
    assert not terms_of("当岗答疑", own, units=("hq",))
    assert not terms_of("当岗答疑", own, units=("jlu",))


def test_what_a_unit_means_goes_before_what_everybody_means() -> None:
    glossary = (term("三同", "大家的意思。"), term("三同", "本院的意思。", units=("jx",)))
    assert [item.text for item in terms_of("三同", *glossary)] == ["本院的意思。"]
    assert [item.text for item in terms_of("三同", *glossary, units=("hq",))] == ["大家的意思。"]


def test_a_name_with_two_meanings_is_left_alone() -> None:
    assert terms_of("三同", term("三同", "甲。"), term("三同", "乙。")) == ()
    assert terms_of("三同", term("三同", "甲。", units=("jx",)), term("三同", "乙。", units=("jx-sj",))) == ()


def test_what_a_term_stands_for_is_not_said_twice() -> None:
    (told,) = terms_of("四个自信", term("四个自信", "道路自信、理论自信。", parts=("道路自信", "理论自信")))
    assert told.parts == ()
    (short,) = terms_of("三会一课", term("三会一课", "基本制度。", parts=("党小组会", "党课")))
    assert short == Term(name="三会一课", text="基本制度。", parts=("党小组会", "党课"), source="来源")


def test_an_article_without_a_text_speaks_of_nothing() -> None:
    assert terms_of("", term("三会一课")) == ()
