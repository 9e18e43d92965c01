"""投稿模板: what it asks for, what reads it knows."""

from __future__ import annotations

from io import BytesIO

from docx import Document
from docx.oxml.ns import nsmap

from sitegen.exporters.form import form_docx
from sitegen.load.fields import spellings_of
from sitegen.model.content import Article
from sitegen.model.form import CAPTIONS, CHOOSE, ROWS


def test_each_row_is_a_key_of_an_article_or_about_pictures():
    labels = [row.label for row in ROWS]
    assert len(set(labels)) == len(labels)
    assert {label for label in labels if label.lower() not in spellings_of(Article)} == {CAPTIONS}


def test_it_says_what_may_stand_in_it():
    table = Document(BytesIO(form_docx({"栏目": ["党建要闻", "通知公告"]}))).tables[0]
    assert table.rows[2].cells[0].text == "栏目（选一个：党建要闻、通知公告）"
    assert [row.cells[1].text for row in table.rows[:-1]] == [""] * len(ROWS)


def test_it_is_the_same_whenever_it_is_made():
    assert form_docx({"栏目": ["党建要闻"]}) == form_docx({"栏目": ["党建要闻"]})


def test_what_the_site_has_can_be_chosen_or_written_beside():
    units = ["机械工程学院党委", "机械设计系教师党支部"]
    document = Document(BytesIO(form_docx({"栏目": ["党建要闻"], "单位": units, "标题": ["不问"]})))
    boxes = {
        box.xpath("string(w:sdtPr/w:alias/@w:val)", namespaces=nsmap): box for box in document.element.xpath("//w:sdt")
    }
    assert list(boxes) == ["栏目", "单位"]
    assert boxes["单位"].xpath("w:sdtPr/w:comboBox/w:listItem/@w:value", namespaces=nsmap) == units
    assert boxes["单位"].xpath("string(w:sdtContent)", namespaces=nsmap) == CHOOSE
    assert len({box.xpath("string(w:sdtPr/w:id/@w:val)", namespaces=nsmap) for box in boxes.values()}) == 2
