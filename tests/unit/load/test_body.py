from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sitegen.core.digests import digest_text
from sitegen.load.content import ChangedWhileReading, read_body
from sitegen.model.parts import Document

ARTICLE = "content/yaowen/a.md"
HEAD = "---\r\n标题: 甲\r\n日期: 2024-03-13\r\n单位: jx\r\n---\r\n"


@pytest.mark.parametrize(
    "body", ["正文。", "\ufeff".join("甲乙"), "　　第一段。\r\n\r\n第二段。\r\n\r\n", "---\n正文\n---\n"]
)
def test_the_body_is_read_as_it_was_when_the_site_was_loaded(
    load: Callable[..., Any], tmp_path: Path, body: str
) -> None:
    (article,) = load({ARTICLE: HEAD + "\r\n" + body}).content.articles
    text = read_body(tmp_path, article.document)
    assert text == body.replace("\r\n", "\n").strip(" \n")
    assert digest_text(text) == article.document.body
    assert article.document.line == 7


def test_no_body_is_no_text(load: Callable[..., Any], tmp_path: Path) -> None:
    (article,) = load({ARTICLE: HEAD}).content.articles
    assert article.document.body == ""
    assert read_body(tmp_path, article.document) == ""


@pytest.mark.parametrize("text", [HEAD + "别的正文。", "没有头部", None])
def test_a_file_that_changed_meanwhile_is_named(load: Callable[..., Any], tmp_path: Path, text: str | None) -> None:
    (article,) = load({ARTICLE: HEAD + "正文。"}).content.articles
    if text is None:
        (tmp_path / ARTICLE).unlink()
    else:
        (tmp_path / ARTICLE).write_text(text, "utf-8")
    with pytest.raises(ChangedWhileReading, match=r"a\.md") as caught:
        read_body(tmp_path, article.document)
    assert caught.value.path == ARTICLE


def test_a_document_without_a_body_is_not_looked_for(tmp_path: Path) -> None:
    assert read_body(tmp_path, Document(path="content/gone.md")) == ""
