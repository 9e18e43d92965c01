"""Changes of a site that somebody makes between two commands, which the second must see."""

from __future__ import annotations

import os
from pathlib import Path

from sites import write_site

ARTICLE = "content/yaowen/2026-03-12-dangke.md"


def touch(site: Path) -> None:
    """Give an article another time."""
    os.utime(site / ARTICLE)


def same_size(site: Path) -> None:
    """Write other words into an article, as long as those that were there."""
    text = (site / ARTICLE).read_text("utf-8")
    (site / ARTICLE).write_text(text.replace("提前一周备课", "提前两周备课"), "utf-8")


def own_template(site: Path) -> None:
    """Give the site a template of its own."""
    write_site(site, {"templates/404.html": "{% extends 'base.html' %}"})
