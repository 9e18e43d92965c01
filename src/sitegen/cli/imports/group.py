"""``sitegen import``."""

from __future__ import annotations

from sitegen.cli.groups import Entry, group

IMPORTS: dict[str, Entry] = {
    "terms": Entry(module="sitegen.cli.imports.terms", does="把 CSV 用语表并进 content/terms.yml"),
}

command = group("import", IMPORTS, "把表格里的内容并进站点。")
