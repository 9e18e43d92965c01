"""What the preview adds to pages, and what it shows where there is none."""

from dataclasses import replace

from sitegen.core.diagnostics import Diagnostic, Severity
from sitegen.devserver.pages import waiting_page, with_script
from sitegen.devserver.shown import Result, Shown

PROBLEM = Diagnostic(
    code="FM014",
    severity=Severity.ERROR,
    path="content/<b>.md",
    message="日期“<script>”不存在。",
    hint="改成真有的日子。",
    line=3,
    column=5,
)


def test_the_script_stands_at_the_end_of_the_head_and_names_the_build():
    page = with_script(b"<html><head><title>x</title></head><body></head></body></html>", "ab-1")
    assert page == (
        b'<html><head><title>x</title><script src="/__sitegen__/overlay.js" data-build="ab-1" defer></script>'
        b"</head><body></head></body></html>"
    )


def test_a_page_without_a_head_gets_it_at_the_end():
    assert with_script(b"<p>x", "ab-1").startswith(b"<p>x<script ")


def test_before_the_first_build_the_page_says_that_it_is_coming():
    assert "正在生成预览" in waiting_page(Shown()).decode()


def test_a_failed_first_build_lists_its_problems_escaped():
    page = waiting_page(Shown().after(Result(published=False, problems=(PROBLEM,), sentence="a<b"))).decode()
    assert "预览还不能生成" in page
    assert "<p>a&lt;b</p>" in page
    assert "<code>content/&lt;b&gt;.md:3:5</code> <b>错误 FM014</b>" in page
    assert "改法：改成真有的日子。" in page
    assert page.count("<script ") == 1


def test_no_script_is_inline():
    page = waiting_page(Shown()).decode()
    assert "data-bare" in page
    assert "></script>" in page
    assert "style=" not in page


def test_a_result_is_news_where_pages_or_problems_changed():
    first = Shown().after(Result(published=True, changes=0))
    assert (first.number, first.ready) == (1, True)
    assert first.after(Result(published=True, changes=0, seconds=1)).number == 1
    assert first.after(Result(published=True, changes=2)).number == 2
    broken = first.after(Result(published=False, problems=(PROBLEM,)))
    assert (broken.number, broken.ready) == (2, True)
    assert broken.after(Result(published=False, problems=(PROBLEM,))).number == 2
    assert broken.after(Result(published=False, problems=(replace(PROBLEM, line=4),))).number == 3
    assert broken.after(Result(published=True)).number == 3


def test_a_first_failure_leaves_nothing_to_show():
    assert not Shown().after(Result(published=False)).ready


def test_a_build_has_another_name_in_another_state():
    shown = Shown()
    assert shown.build != shown.after(Result(published=True)).build
