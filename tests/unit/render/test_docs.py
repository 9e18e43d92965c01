import re
from pathlib import Path

import view_samples as samples

from sitegen.render.filters import FILTERS

DOCS = (Path(__file__).parents[3] / "docs/templates.md").read_text("utf-8")


def test_the_table_of_templates_is_complete_and_right() -> None:
    table = dict(re.findall(r"^\| `([\w.-]+)` \| (\w+) \|", DOCS, re.MULTILINE))
    assert table == {name: type(view).__name__ for name, view in samples.VIEWS.items()}


def test_every_filter_is_documented() -> None:
    assert set(re.findall(r"^\| `\w+ \\\| (\w+)", DOCS, re.MULTILINE)) == FILTERS.keys()
