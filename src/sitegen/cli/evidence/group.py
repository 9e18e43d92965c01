"""``sitegen evidence``."""

from __future__ import annotations

from sitegen.cli.groups import Entry, group

EVIDENCE: dict[str, Entry] = {
    "suggest": Entry(module="sitegen.cli.evidence.suggest", does="列出可作佐证的稿件和荣誉，提议对标条目"),
    "apply": Entry(module="sitegen.cli.evidence.apply", does="把改好的表格写进稿件头部的“对标”"),
}

command = group("evidence", EVIDENCE, "党建“双创”项目的佐证：先列成表核对，再写进稿件。")
