"""Each alias belongs to one key per kind of content."""

from __future__ import annotations

import pytest

from sitegen.load.fields import fields_of, hints_of, spellings_of
from sitegen.load.schema import validate
from sitegen.model import branding, config, content, parts, registers
from sitegen.model.keys import is_content

CLASSES = sorted(
    (
        kind
        for module in (branding, config, content, parts, registers)
        for kind in vars(module).values()
        if is_content(kind) and kind.__module__ == module.__name__
    ),
    key=lambda kind: kind.__name__,
)


@pytest.mark.parametrize("kind", CLASSES)
def test_no_two_fields_share_a_spelling(kind: type) -> None:
    spelled = spellings_of(kind)
    assert set(spelled.values()) == set(fields_of(kind))


@pytest.mark.parametrize("kind", CLASSES)
def test_every_field_has_a_chinese_name_and_a_help(kind: type) -> None:
    for name, declared in fields_of(kind).items():
        assert not declared.label.isascii() or declared.label == "LOGO", name
        assert declared.help


@pytest.mark.parametrize("kind", CLASSES)
def test_every_field_has_a_type_that_can_be_read(kind: type) -> None:
    assert set(hints_of(kind)) == set(fields_of(kind))
    assert {fault.code for fault in validate(kind, {}).faults} <= {"FM011"}


@pytest.mark.parametrize(
    ("spelled", "field"),
    [
        ("主题", "title"),
        ("发布时间", "date"),
        ("党组织", "units"),
        ("工作室", "projects"),
        ("支撑", "evidence"),
        ("佐证", "evidence"),
        ("关键词", "tags"),
        ("头图", "cover"),
        ("公示截止", "expire"),
        ("有效期至", "expire"),
        ("人工智能生成", "ai"),
        ("旧链接", "old_urls"),
        ("category", "column"),
    ],
)
def test_the_aliases_of_the_contract_hold(spelled: str, field: str) -> None:
    assert spellings_of(content.Article)[spelled] == field


def test_all_classes_are_looked_at() -> None:
    assert len(CLASSES) > 30
