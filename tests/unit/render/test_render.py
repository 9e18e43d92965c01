import pickle
from dataclasses import dataclass, replace
from datetime import date, time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import UndefinedError
from view_samples import FRAME

from sitegen.core.dates import Precision, Stamp
from sitegen.model.routes import Page
from sitegen.model.views import Body, Head, Target, TargetKind
from sitegen.model.views.others import NotFoundView
from sitegen.render.environment import SiteEnvironment, make_environment
from sitegen.render.problems import TemplateProblem
from sitegen.render.render import _tidy, render_page
from sitegen.render.theme import load_theme


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    text: str = ""
    when: Stamp | date = date(2024, 3, 5)
    body: Body | None = None


def environment(root: Path, templates: dict[str, str], html: str = "") -> SiteEnvironment:
    (root / "templates").mkdir(exist_ok=True)
    for name, source in templates.items():
        (root / "templates" / name).write_text(source, encoding="utf-8")
    return make_environment(load_theme(root), FRAME, lambda digest: html)


def render(root: Path, source: str, view: object = Sample(), address: str = "/x.html", html: str = "") -> str:
    made = environment(root, {"x.html": source}, html)
    return render_page(made, Page(template="x.html", view=view), address).decode()


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("/index.html", "a/b.html"),
        ("/a/index.html", "b.html"),
        ("/a/2025/c.html", "../b.html"),
        ("/units/x/page-2.html", "../../a/b.html"),
    ],
)
def test_url_is_relative_to_the_page_even_in_macros(tmp_path: Path, page: str, expected: str) -> None:
    macro = "{% macro go(address) %}{{ address | url }}{% endmacro %}"
    made = environment(tmp_path, {"m.html": macro, "x.html": '{% import "m.html" as m %}{{ m.go("/a/b.html") }}'})
    for _ in range(2):
        text = render_page(made, Page(template="x.html", view=Sample()), page).decode()
        assert text == f"{expected}\n"


def test_url_of_a_constant_is_not_frozen_by_the_first_page(tmp_path: Path) -> None:
    made = environment(tmp_path, {"x.html": '{{ "/index.html" | url }} {{ asset("css/site.css") }}'})
    page = Page(template="x.html", view=Sample())
    assert render_page(made, page, "/a.html").decode().startswith("index.html assets/css/")
    assert render_page(made, page, "/b/c/d.html").decode().startswith("../../index.html ../../assets/css/")


def test_url_leaves_addresses_outside_the_site_alone(tmp_path: Path) -> None:
    assert render(tmp_path, '{{ "https://x.example/?a=1" | url }}') == "https://x.example/?a=1\n"


@pytest.mark.parametrize("address", ["javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", " javascript:x"])
def test_url_lets_no_dangerous_scheme_through(tmp_path: Path, address: str) -> None:
    assert render(tmp_path, "{{ view.text | url }}", Sample(text=address)) == "#\n"


def test_links_of_a_404_page_are_absolute_below_the_root(tmp_path: Path) -> None:
    view = NotFoundView(head=Head(title="", address="/404.html", description=""), root="/dangjian/", links=())
    assert render(tmp_path, '{{ "/yaowen/index.html" | url }}', view) == "/dangjian/yaowen/\n"


def test_absolute_is_below_the_base_url(tmp_path: Path) -> None:
    assert render(tmp_path, '{{ "/a/index.html" | absolute }}') == "https://dangjian.example/a/\n"


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        (date(2024, 3, 5), "2024-03-05|2024-03-05|03-05|2024年3月5日|2024-03-05|2024-03-05T00:00:00+08:00"),
        (
            Stamp(date(2024, 3, 1), precision=Precision.MONTH),
            "2024-03|2024-03|3月|2024年3月|2024-03|2024-03-01T00:00:00+08:00",
        ),
        (
            Stamp(date(2024, 3, 5), time(16, 13), Precision.MINUTE),
            "2024-03-05|2024-03-05 16:13|03-05|2024年3月5日|2024-03-05T16:13:00+08:00|2024-03-05T16:13:00+08:00",
        ),
    ],
)
def test_dates_are_written_as_exactly_as_they_are_known(tmp_path: Path, when: Stamp | date, expected: str) -> None:
    source = "|".join(
        f"{{{{ view.when | {name} }}}}" for name in ("day", "minute", "month_day", "chinese", "datetime", "iso")
    )
    assert render(tmp_path, source, Sample(when=when)) == f"{expected}\n"


def test_text_is_escaped(tmp_path: Path) -> None:
    assert render(tmp_path, "{{ view.text }}", Sample(text="<b>&\"'")) == "&lt;b&gt;&amp;&#34;&#39;\n"


def test_template_syntax_in_text_comes_out_as_typed(tmp_path: Path) -> None:
    assert render(tmp_path, "{{ view.text }}", Sample(text="{{ 7 * 7 }}")) == "{{ 7 * 7 }}\n"


def test_a_body_has_its_markers_filled_for_the_page(tmp_path: Path) -> None:
    body = Body(digest="d", targets=(Target(kind=TargetKind.LINK, address="/a.html"),))
    html = render(tmp_path, "{{ view.body | html }}", Sample(body=body), "/b/c.html", "<p><a \x02a0\x03>x</a></p>")
    assert html == '<p><a href="../a.html">x</a></p>\n'


def test_output_has_no_blank_lines_but_code_keeps_its_own(tmp_path: Path) -> None:
    source = "<p>  \n\n  \t<b>x</b>\r\n  <pre>\n  a \n\n  b\n</pre>  \n\n <p>\n\n\n"
    assert render(tmp_path, source) == "<p>\n<b>x</b>\n<pre>\n  a \n\n  b\n</pre>\n<p>\n"


@given(st.text(st.sampled_from("\n\n \t\ra甲\x0b　"), max_size=20))
def test_each_line_is_stripped_and_blank_ones_go(text: str) -> None:
    first, *others = (line.strip(" \t\r") for line in text.split("\n"))
    plain = "\n".join((first, *filter(None, others[:-1]), others[-1])) if others else text
    assert _tidy(text) == plain.strip("\n") + "\n"


@pytest.mark.parametrize("sign", [*map(chr, range(0x20)), "\x7f", "\ufffd", "\ufffe", "\uffff", "\U0001f600"])
def test_what_xml_does_not_have_is_left_out_of_xml_alone(tmp_path: Path, sign: str) -> None:
    made = environment(tmp_path, {name: "a {{ view.text }} b" for name in ("x.xml", "x.html")})
    feed, page = (
        render_page(made, Page(template=name, view=Sample(text=f"甲{sign}乙")), "/x").decode()
        for name in ("x.xml", "x.html")
    )
    assert page == f"a 甲{sign}乙 b\n"
    kept = sign in "\t\n\r" or (sign >= " " and sign not in "\ufffe\uffff")
    assert feed == f"a 甲{sign if kept else ''}乙 b\n"


def test_an_ideographic_space_at_the_end_of_a_line_is_text(tmp_path: Path) -> None:
    assert render(tmp_path, "甲　\n乙") == "甲　\n乙\n"


@pytest.mark.parametrize(
    ("source", "line", "message"),
    [
        ("<p>\n{{ view.nothing }}", 2, "“nothing”不存在"),
        ("{{ nobody }}", 1, "“nobody”不存在"),
        ("<p>\n\n{% if %}", 3, "写法不对"),
        ("{{ view.text | shout }}", 1, "写法不对"),
        ("\n{{ view.text.__class__.__mro__ }}", 2, "不允许"),
        ("\n{{ 1 + view.text }}", 2, "出错"),
    ],
)
def test_a_fault_in_a_template_of_the_site_is_named_with_its_line(
    tmp_path: Path, source: str, line: int, message: str
) -> None:
    with pytest.raises(TemplateProblem, match=message) as caught:
        render(tmp_path, source)
    assert (caught.value.path, caught.value.line) == ("templates/x.html", line)
    assert str(tmp_path) not in caught.value.message


def test_a_fault_that_the_site_causes_in_a_macro_of_the_theme_is_the_sites(tmp_path: Path) -> None:
    with pytest.raises(TemplateProblem) as caught:
        render(tmp_path, '{% import "macros/parts.html" as parts %}\n{{ parts.link(view.text) }}')
    assert (caught.value.path, caught.value.line) == ("templates/x.html", 2)


def test_a_fault_of_the_default_theme_comes_through_as_a_bug(tmp_path: Path) -> None:
    made = make_environment(load_theme(tmp_path), FRAME, lambda digest: "")
    with pytest.raises(UndefinedError):
        render_page(made, Page(template="page.html", view=Sample()), "/x.html")


def test_a_template_problem_travels_between_processes() -> None:
    problem = pickle.loads(pickle.dumps(TemplateProblem("templates/a.html", 3, "坏了。")))
    assert (problem.path, problem.line, problem.message) == ("templates/a.html", 3, "坏了。")


def test_equal_views_make_equal_bytes(tmp_path: Path) -> None:
    made = environment(tmp_path, {"x.html": "{{ view.text }}"})
    pages = [
        Page(template="x.html", view=Sample(text="甲")),
        Page(template="x.html", view=replace(Sample(), text="甲")),
    ]
    assert len({render_page(made, page, "/x.html") for page in pages}) == 1
