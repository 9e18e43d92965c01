"""The CI templates are what their hosts take: by their schemas, by a linter of shell, and by what we know of Gitee Go.

Of Gitee Go's pipelines there is no schema, neither its own nor one at SchemaStore; what is asserted of them is the form
of its handbook (help.gitee.com/gitee-go) and of the files that its editor writes.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement

import machine
import runners
import sitegen
from runners import GITEE_CHECK, GITEE_PUBLISH, GITLAB, TEMPLATES, WORKFLOW, document

SCRIPTS = dict(runners.scripts())


@pytest.mark.parametrize(("path", "schema"), [(WORKFLOW, "github-workflows"), (GITLAB, "gitlab-ci")])
def test_it_is_valid_by_the_schema_of_its_host(path: Path, schema: str, tmp_path: Path) -> None:
    pytest.importorskip("check_jsonschema")

    def validate(file: Path) -> int:
        told = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}", str(file)]
        return subprocess.run(told, capture_output=True, check=False).returncode

    assert validate(path) == 0
    spoilt = tmp_path / path.name
    spoilt.write_text(path.read_text("utf-8").replace("timeout", "patience"), "utf-8")
    assert validate(spoilt) == 1


@pytest.mark.parametrize("name", SCRIPTS)
def test_shellcheck_finds_nothing(name: str) -> None:
    program = machine.program("shellcheck", "shellcheck")
    shell = "bash" if name.startswith("github") else "sh"
    # SC2016: what git runs as a credential helper is expanded by git.
    told = subprocess.run(
        [program, f"--shell={shell}", "--exclude=SC2016", "-"],
        input=SCRIPTS[name],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert told.stdout == ""


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_it_installs_this_version(path: Path) -> None:
    (wanted,) = re.findall(r"sitegen~=[0-9.]+", path.read_text("utf-8"))
    assert Requirement(wanted).specifier.contains(sitegen.__version__)


def test_on_github_actions_are_pinned_and_permissions_few() -> None:
    whole = document(WORKFLOW)
    assert whole["permissions"] == {"contents": "read"}
    told = {name: job.get("permissions") for name, job in whole["jobs"].items()}
    assert told == {"check": None, "publish": {"contents": "read"}, "alert": {"issues": "write"}}
    steps = [step for job in whole["jobs"].values() for step in job["steps"]]
    for step in steps:
        assert re.fullmatch(r"actions/[a-z/-]+@v\d+", step.get("uses", "actions/x@v1"))
    clones = [step["with"] for step in steps if "checkout" in step.get("uses", "")]
    assert clones == [{"fetch-depth": 0, "persist-credentials": False}] * 2
    assert "secrets." not in str(whole["jobs"]["check"]) and "pull_request_target" not in WORKFLOW.read_text("utf-8")


def stages(path: Path) -> list[dict[str, Any]]:
    whole = document(path)
    assert whole.keys() <= {"version", "name", "displayName", "triggers", "variables", "strategy", "stages"}
    assert whole["version"] == "1.0" and whole["name"] == path.stem
    found = whole["stages"]
    assert isinstance(found, list)
    return found


@pytest.mark.parametrize("path", [GITEE_CHECK, GITEE_PUBLISH], ids=lambda path: path.stem)
def test_a_pipeline_of_gitee_has_the_form_that_its_editor_writes(path: Path) -> None:
    for stage in stages(path):
        assert stage.keys() == {"name", "displayName", "strategy", "trigger", "executor", "steps"}
        assert (stage["strategy"], stage["trigger"]) == ("naturally", "auto")
        for step in stage["steps"]:
            needed = {"step", "name", "displayName", "pythonVersion", "commands", "caches", "notify", "strategy"}
            assert needed <= step.keys() <= needed | {"artifacts"}
            assert step["step"] == "build@python" and step["pythonVersion"] == "3.11"
            assert all(isinstance(command, str) for command in step["commands"])
            assert all(kept.startswith("~/") for kept in step["caches"])
            for artifact in step.get("artifacts", []):
                assert artifact.keys() == {"name", "path"} and re.fullmatch("[A-Z_]+", artifact["name"])
    for key, value in document(path)["variables"].items():
        assert re.fullmatch("[A-Za-z0-9_-]{1,32}", key) and not key.startswith(("GITEE_", "GO_"))
        assert len(value) <= 256


def test_gitee_is_told_when() -> None:
    branches = {"branches": {"precise": ["main", "master"]}}
    assert document(GITEE_CHECK)["triggers"] == {"trigger": "auto", "pr": branches}
    told = document(GITEE_PUBLISH)["triggers"]
    (daily,) = told.pop("schedule")
    assert told == {"trigger": "auto", "push": branches}
    assert re.fullmatch(r"0 \d+ 0 \* \* \? \*", daily["cron"])


def test_nothing_secret_stands_in_a_template() -> None:
    for path in TEMPLATES:
        assert not re.search(r"BEGIN [A-Z ]*PRIVATE KEY|gh[ps]_\w{20}", path.read_text("utf-8"))


def test_every_template_is_held_here() -> None:
    assert sorted(path for path in runners.CI.rglob("*") if path.is_file()) == sorted(TEMPLATES)
