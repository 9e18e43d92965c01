import json

import view_samples as samples
from hypothesis import given
from hypothesis import strategies as st

from sitegen.model.views.base import replace
from sitegen.render.structured import structured

HOSTILE = "</script><!--\u2028\u2029 & ]]>"


def test_nothing_in_a_title_can_end_the_script_that_it_stands_in() -> None:
    head = replace(samples.ARTICLE.head, title=HOSTILE)
    text = structured(head, samples.FRAME)
    assert not set("<>&\u2028\u2029") & set(text)
    assert json.loads(text)["@graph"][0]["headline"] == HOSTILE


@given(st.text(st.characters(codec="utf-8")))
def test_all_signs_are_written_as_the_library_of_python_writes_them(title: str) -> None:
    text = structured(replace(samples.ARTICLE.head, title=title), samples.FRAME)
    plain = json.dumps(json.loads(text), ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&\u2028\u2029":
        plain = plain.replace(sign, f"\\u{ord(sign):04x}")
    assert text == plain


def test_a_page_that_may_not_be_listed_and_a_site_without_an_address_tell_nothing() -> None:
    assert structured(replace(samples.ARTICLE.head, listed=False), samples.FRAME) == ""
    assert structured(samples.ARTICLE.head, replace(samples.FRAME, base_url="")) == ""


def test_a_site_without_search_offers_none() -> None:
    head = samples.VIEWS["home.html"].head
    (_, site) = json.loads(structured(head, replace(samples.FRAME, search=False)))["@graph"]
    assert site["@type"] == "WebSite" and "potentialAction" not in site
