"""The hooks for pre-commit call commands that there are."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest
import yaml

from sitegen.cli.main import sitegen
from sitegen.core.sitefolder import CONFIG, SOURCES

ROOT = Path(__file__).parents[3]
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))


def test_there_are_two() -> None:
    assert [hook["id"] for hook in HOOKS] == ["sitegen-check", "sitegen-check-fix"]


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])
def test_a_hook_calls_what_there_is(hook: dict[str, object]) -> None:
    program, name, *options = str(hook["entry"]).split()
    command = sitegen.get_command(click.Context(sitegen), name)
    assert (program, hook["language"], hook["pass_filenames"]) == ("sitegen", "python", False)
    assert command is not None
    assert set(options) <= {option for param in command.params for option in param.opts}


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])
def test_a_hook_runs_where_a_site_changes_wherever_it_stands(hook: dict[str, object]) -> None:
    files = re.compile(str(hook["files"]))
    for folder in ("", "网站/", "sites/党建/"):
        assert all(files.search(f"{folder}{path}") for path in (CONFIG, *(f"{name}/x/a.b" for name in SOURCES)))
    assert not any(map(files.search, ("README.md", "my-site.yml", "site.yml.bak", "mycontent/a.md", "src/content.md")))
