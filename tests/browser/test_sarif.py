"""What ``sitegen check`` writes for code platforms is SARIF 2.1.0 by its own schema, as Ajv reads it."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

import machine
from sitegen.cli.main import run
from sites import SMALL, write_site

SCHEMA = "@datadog/datadog-ci-plugin-sarif/dist/json-schema/sarif-schema-2.1.0.json"
VALIDATE = """
const fs = require("fs");
const ajv = new (require("ajv").default)({ allErrors: true });
require("ajv-formats").default(ajv);
const validate = ajv.compile(JSON.parse(fs.readFileSync(process.argv[1])));
validate(JSON.parse(fs.readFileSync(0)));
console.log(JSON.stringify((validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)));
"""
WRONG = {
    "content/yaowen/_index.md": "---\n标题: 党建要闻\n排序: 1\n更新周期: 30天\n---\n",
    "content/yaowen/2026-05-02 会议.md": (
        "---\n标题: 会议\n日期: 2026-05-02\n单位: jx\n拼错: 1\n---\n请按时参加,不得缺席。。\n\n"
        "电话13812345678。\n\n![](../../没有.png)\n\n他登陆网站，截止5月底。\n"
    ),
    "content/tongzhi/2026-05-03-b.md": "---\n标题: 通知\n日期: 2026-13-03\n单位: 没有\n---\n正文。\n",
}


@pytest.fixture
def told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    """What a check of a site with mistakes of every kind writes."""
    site = write_site(tmp_path / "site", {**SMALL, **WRONG})
    run(["check", "--site", str(site), "--today", "2026-06-01", "--format", "sarif"])
    log = json.loads(capsys.readouterr().out)
    assert isinstance(log, dict)
    return log


def complaints(log: dict[str, Any]) -> list[str]:
    """What the schema has against *log*."""
    schema = machine.package(SCHEMA)
    node = machine.program("nodejs", "node", "nodejs")
    done = subprocess.run(
        [node, "-e", VALIDATE, str(schema)],
        input=json.dumps(log),
        cwd=machine.PACKAGES.parent,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    found = json.loads(done.stdout)
    assert isinstance(found, list)
    return found


def test_it_is_valid(told: dict[str, Any]) -> None:
    assert {result["level"] for result in told["runs"][0]["results"]} == {"error", "warning", "note"}
    assert complaints(told) == []


def test_nothing_found_is_valid_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settings = f"{SMALL['site.yml']!s}检查: {{忽略: [DUE, REV]}}\n"
    site = write_site(tmp_path / "site", {**SMALL, "site.yml": settings})
    run(["check", "--site", str(site), "--today", "2026-06-01", "--format", "sarif"])
    log = json.loads(capsys.readouterr().out)
    assert log["runs"][0]["results"] == []
    assert complaints(log) == []


def test_the_schema_is_asked(told: dict[str, Any]) -> None:
    told["runs"][0]["results"][0]["level"] = "fatal"
    del told["runs"][0]["tool"]
    assert len(complaints(told)) == 2
