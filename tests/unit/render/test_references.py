import pytest

from sitegen.render.problems import TemplateProblem
from sitegen.render.references import find_references


def test_finds_templates_and_assets_with_their_lines() -> None:
    found = find_references(
        "templates/a.html",
        '{% extends "base.html" %}\n'
        "{%- import 'macros/x.html' as x -%}\n"
        '{% from "macros/y.html" import y with context %}\n'
        '{% include "partials/z.html" %}\n'
        '<link href="{{ asset("css/site.css") }}">\n',
    )
    assert found.templates == ((1, "base.html"), (2, "macros/x.html"), (3, "macros/y.html"), (4, "partials/z.html"))
    assert found.assets == ((5, "css/site.css"),)


def test_comments_name_nothing_and_count_as_lines() -> None:
    found = find_references("templates/a.html", '{# {% include "gone.html" %}\n#}\n{% include "here.html" %}')
    assert found.templates == ((3, "here.html"),)


@pytest.mark.parametrize(
    "source",
    [
        "{% include name %}",
        '{% include "partials/" ~ name %}',
        '{% extends "a.html" if x else "b.html" %}',
        '{% include ["a.html", "b.html"] %}',
        "{{ asset(name) }}",
        '{{ asset("icons/" ~ name) }}',
    ],
)
def test_a_name_that_is_not_written_out_is_refused(source: str) -> None:
    with pytest.raises(TemplateProblem) as caught:
        find_references("templates/a.html", f"\n{source}")
    assert (caught.value.path, caught.value.line) == ("templates/a.html", 2)
    assert "直接写出来" in caught.value.message
