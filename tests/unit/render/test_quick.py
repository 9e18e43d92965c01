"""Quick code of the default theme against the code that Jinja writes, and what happens at the borders between the two."""

from __future__ import annotations

from pathlib import Path

import pytest
import view_samples as samples
from jinja2.exceptions import SecurityError

from sitegen.model.routes import Page
from sitegen.model.views import Link
from sitegen.model.views.base import View, replace
from sitegen.render.compiler import compile_linked
from sitegen.render.environment import SiteEnvironment, make_environment
from sitegen.render.filters import PLACE, Place
from sitegen.render.problems import TemplateProblem
from sitegen.render.render import render_page
from sitegen.render.theme import Theme, load_theme

FRAMES = (
    samples.FRAME,
    replace(samples.FRAME, preview=True, dark=True, grey=True, search=True, logo="/assets/logo.svg"),
    replace(samples.FRAME, base_url="", menu=(), friends=(), host="", icp="", police="", feed=""),
)


class Shown(View, frozen=True, kw_only=True):
    text: str = "甲"
    link: Link = Link(text="<乙>", address="/b.html")


def environment(root: Path, templates: dict[str, str]) -> SiteEnvironment:
    for name, source in templates.items():
        path = root / "templates" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(source, encoding="utf-8")
    return make_environment(load_theme(root), samples.FRAME, lambda digest: samples.HTML)


def shown(made: SiteEnvironment, template: str = "x.html") -> str:
    return render_page(made, Page(template=template, view=Shown()), "/a/x.html").decode()


@pytest.mark.parametrize("number", range(len(FRAMES)))
@pytest.mark.parametrize("name", samples.VIEWS)
def test_quick_code_prints_what_plain_code_prints(theme: Theme, name: str, number: int) -> None:
    made = make_environment(theme, FRAMES[number], lambda digest: samples.HTML)
    for address in ("/a/b/page.html", "/index.html"):
        token = PLACE.set(Place(address=address, root=getattr(samples.VIEWS[name], "root", "")))
        quick, plain = (one.get_template(name).render(view=samples.VIEWS[name]) for one in (made, made.plain))
        PLACE.reset(token)
        assert quick == plain


def test_the_code_of_the_theme_is_the_same_for_all_sites(theme: Theme) -> None:
    first, *others = (make_environment(theme, frame, lambda digest: "") for frame in FRAMES)
    for name in theme.templates:
        assert all(compile_linked(first, name) == compile_linked(other, name) for other in others)


def test_a_partial_of_the_site_takes_the_place_of_one_that_was_compiled_in(tmp_path: Path) -> None:
    made = environment(tmp_path, {"partials/footer.html": "<footer>自己的{{ view.head.title }}</footer>"})
    page = Page(template="404.html", view=samples.VIEWS["404.html"])
    assert (
        f"<footer>自己的{samples.VIEWS['404.html'].head.title}</footer>" in render_page(made, page, "/x.html").decode()
    )


@pytest.mark.parametrize("source", ["{{ view.text.__class__ }}", "{{ ''.__class__.__mro__ }}", "{{ site.__init__ }}"])
def test_templates_of_the_site_stay_in_the_sandbox(tmp_path: Path, source: str) -> None:
    made = environment(tmp_path, {"partials/footer.html": source})
    with pytest.raises(TemplateProblem, match="不允许"):
        render_page(made, Page(template="404.html", view=samples.VIEWS["404.html"]), "/x.html")


@pytest.mark.parametrize(
    "reached",
    [
        "parts.link.__globals__",
        "parts.link.__closure__",
        "(parts.link | attr('__globals__'))",
        "'{0.__globals__}'.format(parts.link)",
        "parts.__class__",
    ],
)
def test_macros_of_the_theme_lead_nowhere(tmp_path: Path, reached: str) -> None:
    made = environment(tmp_path, {"x.html": f'{{% import "macros/parts.html" as parts %}}\n{{{{ {reached} }}}}'})
    with pytest.raises(SecurityError):
        made.get_template("x.html").render(view=Shown())
    with pytest.raises(TemplateProblem) as caught:
        shown(made)
    assert caught.value.line == 2


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        ("parts.link(view.link)", '<a href="../b.html">&lt;乙&gt;</a>'),
        ("parts.link(item=view.link)", '<a href="../b.html">&lt;乙&gt;</a>'),
        ('parts.link({"text": "<丙>", "address": "/a/c.html", "note": ""})', '<a href="c.html">&lt;丙&gt;</a>'),
        ('parts.heading("丁", level=3)', '<div class="heading">\n<h3>丁</h3>\n</div>'),
        ("parts.heading(*[view.text], **{'level': 4})", '<div class="heading">\n<h4>甲</h4>\n</div>'),
    ],
)
def test_macros_of_the_theme_take_what_templates_of_the_site_give(tmp_path: Path, call: str, expected: str) -> None:
    made = environment(tmp_path, {"x.html": f'{{% import "macros/parts.html" as parts %}}{{{{ {call} }}}}'})
    assert shown(made) == f"{expected}\n"


@pytest.mark.parametrize(
    "call", ["parts.link()", "parts.link(view.link, 1)", "parts.link(of=view.link)", "parts.none()"]
)
def test_macros_called_wrongly_are_a_fault_of_the_template_that_calls(tmp_path: Path, call: str) -> None:
    made = environment(tmp_path, {"x.html": f'{{% import "macros/parts.html" as parts %}}\n{{{{ {call} }}}}'})
    with pytest.raises(TemplateProblem) as caught:
        shown(made)
    assert (caught.value.path, caught.value.line) == ("templates/x.html", 2)


def test_what_a_macro_prints_is_markup(tmp_path: Path) -> None:
    source = (
        '{% import "macros/parts.html" as parts %}{% set made = parts.link(view.link) %}{{ made ~ "<" ~ view.text }}'
    )
    assert shown(environment(tmp_path, {"x.html": source})) == '<a href="../b.html">&lt;乙&gt;</a>&lt;甲\n'
