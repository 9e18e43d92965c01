from __future__ import annotations

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.search.folding import fold

SIGNS = "aIi<=Σς，。：“”—、党建かガｱﾞﾟ㎡½ﬁ\u0301\u0338\u3099\u1100\u1161\uac00\u3000 \n"


@pytest.mark.parametrize(
    ("written", "compared"),
    [
        ("ＡＩ赋能（２０２６）", "ai赋能(2026)"),
        ("“361”项　清单", "“361”项 清单"),
        ("e\u0301cole École", "\xe9cole \xe9cole"),
        ("ΟΔΟΣ οδός", "οδοσ οδόσ"),
        ("党\u200b建\ufeff", "党建"),
        ("一 \t\u3000二", "一 二"),
        ("一\n二", "一\n二"),
        ("𠮷野家", "𠮷野家"),
        ("㎡…", "m2..."),
    ],
)
def test_written_forms_of_one_text_are_compared_alike(written: str, compared: str) -> None:
    assert fold(written) == compared


@given(st.text(st.one_of(st.sampled_from(SIGNS), st.characters(exclude_categories=("Cs",)))))
def test_what_is_left_as_it_is_is_what_nfkc_would_leave(text: str) -> None:
    assert fold(text) == fold(normalize("NFKC", text))
