"""Who keeps a site's files, and checks and publishes it when they change."""

from __future__ import annotations

import click

from sitegen.cli.asking import Choice
from sitegen.core.text import nearest

HOSTS = (
    Choice(value="", label="不用", names=("none", "不用")),
    Choice(value="github", label="GitHub"),
    Choice(value="gitlab", label="极狐 GitLab，或学校自己的 GitLab", names=("极狐", "GitLab")),
    Choice(value="gitee", label="Gitee，码云", names=("码云",)),
)
"""Each by the folder of ``data/ci`` with its files."""


def host_of(text: str) -> str:
    """Return the folder of the host that *text* means; empty for none."""
    named = next((choice for choice in HOSTS if choice.is_called(text)), None)
    if named is None:
        names = [choice.value or "none" for choice in HOSTS]
        near = nearest(text, names)
        raise click.BadParameter(f"没有“{text}”{f'，是不是“{near}”？' if near else '。'}可以写：{'、'.join(names)}。")
    return named.value
