from __future__ import annotations

import pytest

from sitegen.search.folding import fold


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
