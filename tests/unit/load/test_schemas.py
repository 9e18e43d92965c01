from __future__ import annotations

import json
from typing import Any

import pytest

from sitegen.load.schemas import json_schemas

SCHEMAS: dict[str, dict[str, Any]] = json_schemas()


def test_there_is_one_for_each_kind_of_content() -> None:
    assert {"site", "articles", "sections", "pages", "units", "projects", "pairings", "standards"} <= set(SCHEMAS)
    assert json.loads(json.dumps(SCHEMAS)) == SCHEMAS


@pytest.mark.parametrize("spelled", ["标题", "主题", "title"])
def test_every_spelling_of_a_key_is_known(spelled: str) -> None:
    assert spelled in SCHEMAS["articles"]["properties"]


def test_a_required_key_may_be_under_any_spelling() -> None:
    assert {"anyOf": [{"required": [name]} for name in ("标题", "主题", "主标题", "title")]} in SCHEMAS["articles"][
        "allOf"
    ]


def test_unknown_keys_are_marked() -> None:
    assert SCHEMAS["articles"]["additionalProperties"] is False
    assert SCHEMAS["pairings"]["items"]["additionalProperties"] is False


def test_a_closed_list_of_words_is_offered() -> None:
    assert SCHEMAS["projects"]["properties"]["级别"]["enum"][:2] == ["国家级", "省级"]
    assert SCHEMAS["pairings"]["type"] == "array"
