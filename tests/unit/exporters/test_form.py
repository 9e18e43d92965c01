"""投稿模板: what it asks for, what reads it knows."""

from __future__ import annotations

from io import BytesIO

from docx import Document

from sitegen.exporters.form import form_docx
from sitegen.load.fields import spellings_of
from sitegen.model.content import Article
from sitegen.model.form import CAPTIONS, ROWS


def test_each_row_is_a_key_of_an_article_or_about_pictures():
    labels = [row.label for row in ROWS]
    assert len(set(labels)) == len(labels)
    assert {label for label in labels if label.lower() not in spellings_of(Article)} == {CAPTIONS}


def test_it_says_what_may_stand_in_it():
    table = Document(BytesIO(form_docx(["党建要闻", "通知公告"]))).tables[0]
    assert table.rows[2].cells[0].text == "栏目（选一个：党建要闻、通知公告）"
    assert [row.cells[1].text for row in table.rows[:-1]] == [""] * len(ROWS)


def test_it_is_the_same_whenever_it_is_made():
    assert form_docx(["党建要闻"]) == form_docx(["党建要闻"])
