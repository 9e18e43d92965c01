import json

import view_samples as samples

from sitegen.model.views.base import replace
from sitegen.render.structured import structured

HOSTILE = "</script><!--\u2028\u2029 & ]]>"


def test_nothing_in_a_title_can_end_the_script_that_it_stands_in() -> None:
    head = replace(samples.ARTICLE.head, title=HOSTILE)
    text = structured(head, samples.FRAME)
    assert not set("<>&\u2028\u2029") & set(text)
    assert json.loads(text)["@graph"][0]["headline"] == HOSTILE


def test_a_page_that_may_not_be_listed_and_a_site_without_an_address_tell_nothing() -> None:
    assert structured(replace(samples.ARTICLE.head, listed=False), samples.FRAME) == ""
    assert structured(samples.ARTICLE.head, replace(samples.FRAME, base_url="")) == ""


def test_a_site_without_search_offers_none() -> None:
    head = samples.VIEWS["home.html"].head
    (_, site) = json.loads(structured(head, replace(samples.FRAME, search=False)))["@graph"]
    assert site["@type"] == "WebSite" and "potentialAction" not in site
