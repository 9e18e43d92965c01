"""The hooks for pre-commit call commands that there are."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest
import yaml

from sitegen.cli.main import sitegen

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
    changed = ("content/yaowen/a.md", "site.yml", "README.md", "docs/site.yml")
    assert [bool(re.search(str(hook["files"]), path)) for path in changed] == [True, True, False, False]
