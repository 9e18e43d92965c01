"""Templates of the site's own: partials of the theme stand in them as trusted code, and the sandbox is where it was."""

from __future__ import annotations

from pathlib import Path

import pytest
import view_samples as samples
from jinja2 import nodes
from jinja2.exceptions import SecurityError, UndefinedError
from jinja2.sandbox import SandboxedEnvironment

from sitegen.model.routes import Page
from sitegen.model.views.base import replace
from sitegen.render.environment import SiteEnvironment, make_environment
from sitegen.render.filters import PLACE, Place
from sitegen.render.problems import TemplateProblem
from sitegen.render.render import render_page
from sitegen.render.theme import Theme, load_theme

VIEW = samples.VIEWS["article.html"]
INCLUDED = '{% include "partials/trail.html" %}'
IMPORTED = '{% import "macros/parts.html" as parts %}'


def environment(root: Path, source: str, name: str = "x.html") -> SiteEnvironment:
    (root / "templates").mkdir(exist_ok=True)
    (root / "templates" / name).write_text(source, encoding="utf-8")
    return make_environment(load_theme(root), samples.FRAME, lambda digest: samples.HTML)


def printed(made: SiteEnvironment, name: str = "x.html", view: object = VIEW) -> str:
    token = PLACE.set(Place(address="/a/b/page.html"))
    try:
        return made.get_template(name).render(view=view)
    finally:
        PLACE.reset(token)


@pytest.mark.parametrize("name", samples.VIEWS)
def test_a_changed_copy_of_a_template_prints_the_same_in_both_ways(tmp_path: Path, theme: Theme, name: str) -> None:
    source = theme.templates[name].source
    made = environment(tmp_path, f"{source}{{# 自己的 #}}", name)
    assert not made.trusts(name)
    view = samples.VIEWS[name]
    assert printed(made, name, view) == printed(made.plain, name, view)


@pytest.mark.parametrize(
    "source",
    [
        f"{{% extends 'base.html' %}}{IMPORTED}{INCLUDED}{{% block content %}}{INCLUDED}{{% endblock %}}",
        f"{{% extends 'base.html' %}}{IMPORTED}{{% if site %}}{INCLUDED}{{% endif %}}",
        f"{IMPORTED}{{% for n in [1, 2] %}}{INCLUDED}{{{{ n }}}}{{% endfor %}}",
        IMPORTED + '{% autoescape false %}{% include "partials/head.html" %}{{ view.head.title }}{% endautoescape %}',
        f"{IMPORTED}{{% macro own(view) %}}{INCLUDED}{{% endmacro %}}{{{{ own(view) }}}}",
        f"{IMPORTED}{{% set kept %}}{INCLUDED}{{% endset %}}{{{{ kept }}}}{{{{ kept | upper }}}}",
        f"{IMPORTED}{{% filter upper %}}{INCLUDED}{{% endfilter %}}",
        f"{IMPORTED}{{% with view = {{'head': view.head}} %}}{INCLUDED}{{% endwith %}}",
        f'{IMPORTED}{{% set item = "<甲>" %}}{INCLUDED}{{{{ item }}}}',
        f'{{% set parts = {{"link": namespace}} %}}{IMPORTED}{INCLUDED}',
        IMPORTED + '{% include "partials/notices.html" without context %}',
        IMPORTED + '{% set told = view.related %}{% include "partials/neighbours.html" %}{{ told | length }}',
        IMPORTED + '{% set head = "甲" %}{% include "partials/head.html" %}{{ head }}',
    ],
)
def test_a_partial_that_was_put_in_place_prints_what_an_included_one_does(tmp_path: Path, source: str) -> None:
    head = replace(VIEW.head, title='<b>&"甲"', trail=(*VIEW.head.trail, *samples.UNITS))
    view = replace(VIEW, head=head)
    made = environment(tmp_path, source)
    page = Page(template="x.html", view=view)
    assert render_page(made, page, "/a/x.html") == render_page(made.plain, page, "/a/x.html")


@pytest.mark.parametrize(
    "reached",
    [
        "view.__class__",
        "view['__class__']",
        "(view | attr('__class__'))",
        "view.head.__init__.__globals__",
        "parts.link.__globals__",
        "''.__class__.__mro__",
        "'{0.__class__}'.format(view)",
        "'{0.__class__}'.format_map({'0': view})",
        "(['{0.__class__}'] | map('format', view) | first).__class__",
        "asset.__self__",
        "asset.__func__.__globals__",
        "loop.__class__",
        "self.__class__",
        "cycler.__init__",
        "(range(3) | map(attribute='__class__') | join)",
        "([view] | selectattr('__class__') | list)",
    ],
)
@pytest.mark.parametrize(
    "around",
    [
        f"{INCLUDED}@{INCLUDED}",
        f"{{% for n in [1] %}}{INCLUDED}@{{% endfor %}}",
        f"{{% block own %}}{INCLUDED}{{% if view %}}@{{% endif %}}{{% endblock %}}",
        f"{{% set parts = namespace(link=parts.link) %}}{INCLUDED}@",
    ],
)
def test_behind_a_partial_of_the_theme_the_sandbox_begins_again(tmp_path: Path, around: str, reached: str) -> None:
    made = environment(tmp_path, f"{IMPORTED}\n{around.replace('@', f'{{{{ {reached} }}}}')}")
    with pytest.raises(TemplateProblem) as caught:
        render_page(made, Page(template="x.html", view=VIEW), "/x.html")
    assert caught.value.line == 2


@pytest.mark.parametrize(
    "handed",
    [
        "'{0.__class__}'.format",
        "'{0.__class__}{1}'.format_map",
        "view.__init__",
        "view.__class__",
        "parts.link.__call__",
        "(parts.link | attr('__get__'))",
        "(view | attr('__reduce__'))",
    ],
)
def test_what_is_handed_to_the_theme_leads_nowhere(tmp_path: Path, handed: str) -> None:
    source = f"{IMPORTED}{{% set parts = namespace(link={handed}, text={handed}) %}}{INCLUDED}"
    made = environment(tmp_path, source)
    for one in (made, made.plain):
        with pytest.raises((SecurityError, UndefinedError, LookupError, TypeError)):
            printed(one)
    with pytest.raises(TemplateProblem):
        render_page(made, Page(template="x.html", view=VIEW), "/x.html")


def test_the_theme_reads_nothing_that_the_sandbox_refuses(theme: Theme) -> None:
    """Templates of the site hand values of their own to partials and macros of the theme."""
    sandbox = SandboxedEnvironment()
    for name, template in theme.templates.items():
        for read in sandbox.parse(template.source, name).find_all(nodes.Getattr):
            assert sandbox.is_safe_attribute(object(), read.attr, None)
            assert read.attr not in ("format", "format_map", "mro", "gi_frame", "gi_code", "f_globals", "f_locals")
