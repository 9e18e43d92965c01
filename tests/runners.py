"""What the machines of GitHub, GitLab and Gitee do with our CI templates, as far as a test needs it.

A job is taken from the template as it stands: its scripts, their order, their variables, which of them go on after a
failure, what is kept from one run to the next. What is not a script is done here: a clone, an interpreter, the cache.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

CI = Path(__file__).parents[1] / "src/sitegen/data/ci"
WORKFLOW = CI / "github/.github/workflows/sitegen.yml"
GITLAB = CI / "gitlab/.gitlab-ci.yml"
GITEE_CHECK = CI / "gitee/.workflow/sitegen-check.yml"
GITEE_PUBLISH = CI / "gitee/.workflow/sitegen-publish.yml"
TEMPLATES = (WORKFLOW, GITLAB, GITEE_CHECK, GITEE_PUBLISH)

# What is done here in place of an action, and the cache.
_DONE = ("actions/checkout@", "actions/setup-python@", "actions/upload-artifact@")
_CACHE = "actions/cache"
_EXPRESSION = re.compile(r"\$\{\{ (.+?) \}\}")
_ALTERNATIVE = re.compile(r"(\S+) \|\| '(.*)'")


@dataclass(frozen=True, kw_only=True)
class Script:
    """A script, the program and variables that it is run with; *always* where it runs after a failure too."""

    text: str
    shell: tuple[str, ...]
    variables: Mapping[str, str]
    always: bool = False


@dataclass(frozen=True, kw_only=True)
class Job:
    """The *scripts* of a job, and the paths that are *kept* for its next run, in the clone or (by ~) at home."""

    scripts: tuple[Script, ...]
    kept: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Ended:
    """How a job ended: the code of the first script that failed, and what all of them said."""

    code: int
    out: str
    err: str


def document(path: Path) -> dict[Any, Any]:
    """Return the template at *path*; on GitHub, YAML 1.1 takes the key “on” for True."""
    found = yaml.safe_load(path.read_text("utf-8"))
    assert isinstance(found, dict)
    return found


@dataclass(kw_only=True)
class Runner:
    """A machine: its programs are those in *tools*, then ours; *wheels* is the package index that it can reach."""

    home: Path
    tools: Path
    wheels: Path

    def run(self, job: Job, clone: Path, cache: Path | None = None, **variables: str) -> Ended:
        """Run *job* in *clone*, with what *cache* has, if anything; what the job keeps is there afterwards."""
        shutil.rmtree(self.home, ignore_errors=True)
        (self.home / "temp").mkdir(parents=True)
        if cache:
            self._restore(cache, clone)
        code, out, err = 0, "", ""
        for script in job.scripts:
            if code and not script.always:
                continue
            done = subprocess.run(
                [*script.shell, script.text],
                cwd=clone,
                env={**self._environment, **script.variables, **variables},
                capture_output=True,
                encoding="utf-8",
                check=False,
            )
            code, out, err = code or done.returncode, out + done.stdout, err + done.stderr
        if cache and not code:
            self._save(cache, clone, job.kept)
        return Ended(code=code, out=out, err=err)

    @property
    def _environment(self) -> dict[str, str]:
        # That the libraries of the tests can be seen, an editable sitegen among them, is no reason not to install it.
        anew = {} if (self.tools / "sitegen").exists() else {"PIP_IGNORE_INSTALLED": "1"}
        return {
            **anew,
            "PATH": f"{self.tools}{os.pathsep}{os.environ['PATH']}",
            "HOME": str(self.home),
            "LANG": "C.UTF-8",
            "CI": "true",
            "PIP_NO_INDEX": "1",
            "PIP_FIND_LINKS": str(self.wheels),
            "PIP_NO_COMPILE": "1",
            "RUNNER_TEMP": str(self.home / "temp"),
            "GITHUB_STEP_SUMMARY": str(self.home / "summary.md"),
        }

    def _save(self, cache: Path, clone: Path, kept: tuple[str, ...]) -> None:
        """Keep what *kept* names as actions/cache does: by tar, in the format that has times to the nanosecond."""
        at_home = [path.removeprefix("~/") for path in kept if path.startswith("~/")]
        inside = [path for path in kept if not path.startswith("~/")]
        for folder, mark, patterns in ((clone, "clone", inside), (self.home, "home", at_home)):
            whole = ["tar", "--posix", "-C", str(folder), "-cf", f"{cache}.{mark}", "-T", os.devnull]
            subprocess.run([*whole, *_matched(folder, patterns)], check=True)

    def _restore(self, cache: Path, clone: Path) -> None:
        for folder, mark in ((clone, "clone"), (self.home, "home")):
            if Path(f"{cache}.{mark}").exists():
                subprocess.run(["tar", "-C", str(folder), "-xf", f"{cache}.{mark}"], check=True)


def _matched(folder: Path, patterns: Iterable[str]) -> list[str]:
    """Return what *patterns* name in *folder*; one that begins with an exclamation mark takes away."""
    found: set[Path] = set()
    for pattern in patterns:
        named = {*folder.glob(pattern.removeprefix("!"))}
        found = found - named if pattern.startswith("!") else found | named
    return sorted(path.relative_to(folder).as_posix() for path in found)


def github(name: str, settings: Mapping[str, str]) -> Job:
    """Return the job *name* of the workflow, where “vars” and “secrets” are *settings*."""
    whole = document(WORKFLOW)
    job = whole["jobs"][name]
    scripts, kept = [], ()
    for step in job["steps"]:
        if "uses" in step:
            cache = step["uses"].startswith(_CACHE)
            assert cache or step["uses"].startswith(_DONE), step["uses"]
            kept = tuple(step["with"]["path"].split()) if cache else kept
            continue
        given = whole["env"] | job.get("env", {}) | step.get("env", {})
        variables = {key: _filled(value, settings) for key, value in given.items()}
        always = "!cancelled()" in step.get("if", "")
        scripts.append(Script(text=step["run"], shell=("bash", "-e", "-c"), variables=variables, always=always))
    return Job(scripts=tuple(scripts), kept=kept)


def gitlab(name: str, settings: Mapping[str, str], clone: Path) -> Job:
    """Return the job *name* of .gitlab-ci.yml in *clone*; variables of the project come before those of the file."""
    whole = document(GITLAB)
    job = whole[name]
    before = job.get("before_script", whole["default"]["before_script"])
    variables = {**whole["variables"], **settings, "CI_PROJECT_DIR": str(clone)}
    variables["PIP_CACHE_DIR"] = variables["PIP_CACHE_DIR"].replace("$CI_PROJECT_DIR", str(clone))
    script = Script(
        text="\n".join([*before, *job["script"]]), shell=("bash", "-e", "-o", "pipefail", "-c"), variables=variables
    )
    kept = tuple(path for cache in job["cache"] for path in cache["paths"])
    return Job(scripts=(script,), kept=kept)


def gitee(path: Path, settings: Mapping[str, str]) -> Job:
    """Return the one step of the pipeline at *path*; nothing is known of its shell, so it is the plainest."""
    whole = document(path)
    ((step,),) = (stage["steps"] for stage in whole["stages"])
    variables = {**whole["variables"], **settings}
    return Job(
        scripts=(Script(text="\n".join(step["commands"]), shell=("sh", "-c"), variables=variables),),
        kept=tuple(step["caches"]),
    )


def _filled(value: str, settings: Mapping[str, str]) -> str:
    """Return *value* with its expressions, of which there are two kinds, evaluated."""

    def found(match: re.Match[str]) -> str:
        name, otherwise = match[1], ""
        if alternative := _ALTERNATIVE.fullmatch(name):
            name, otherwise = alternative[1], alternative[2]
        scope, _, key = name.partition(".")
        assert scope in ("vars", "secrets", "github"), name
        return settings.get(key, otherwise)

    return _EXPRESSION.sub(found, value)


def scripts() -> Iterator[tuple[str, str]]:
    """Yield every script of every template, with what it is called."""
    for name, job in document(WORKFLOW)["jobs"].items():
        for number, step in enumerate(job["steps"]):
            if "run" in step:
                yield f"github-{name}-{number}", step["run"]
    whole = document(GITLAB)
    yield "gitlab-before", "\n".join(whole["default"]["before_script"])
    for name in ("check", "publish", "alert"):
        yield f"gitlab-{name}", "\n".join(whole[name]["script"])
    for path in (GITEE_CHECK, GITEE_PUBLISH):
        for stage in document(path)["stages"]:
            for step in stage["steps"]:
                yield f"gitee-{path.stem}", "\n".join(step["commands"])
