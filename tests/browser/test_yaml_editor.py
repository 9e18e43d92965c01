"""What ``schema --write`` tells VS Code's YAML extension: its language server marks what is wrong and proposes names."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

import machine
from sitegen.cli.main import run
from sites import SMALL, write_site

SCRIPT = Path(__file__).with_name("asking_yaml.mjs")
RIGHT = {
    "site.yml": "标题: 江澜大学党建网\n菜单:\n  - {名称: 首页, 链接: /}\n",
    "content/honours.yml": "- 名称: 先进基层党组织\n  级别: 校级\n  日期: 2026-05-02\n  单位: jx\n",
    "content/pairings.yml": "- 类型: 校地\n  单位: [jx, {校外: 江澜水文站}]\n  日期: 2026-05\n",
}
WRONG = {
    "site.yml": "标题: 江澜大学党建网\n时区域: Asia/Shanghai\n",
    "content/checklists.yml": "- 难题: 实验设备预约难\n  责任:\n    - 单位: \n  状态: \n  \n",
}


def ask(site: Path, files: Mapping[str, str], at: list[tuple[str, int, int]]) -> dict[str, Any]:
    """Return what the language server, set up as the site says, says of *files*, and proposes *at* places."""
    machine.package("yaml-language-server/bin/yaml-language-server")
    node = machine.program("nodejs", "node", "nodejs")
    settings = json.loads((site / ".vscode/settings.json").read_text("utf-8"))
    asked = {"root": str(site), "schemas": settings["yaml.schemas"], "files": files, "at": at}
    done = subprocess.run(
        [node, str(SCRIPT)], input=json.dumps(asked), capture_output=True, encoding="utf-8", check=True, timeout=120
    )
    found = json.loads(done.stdout)
    assert isinstance(found, dict)
    return found


@pytest.fixture
def site(tmp_path: Path) -> Path:
    root = write_site(tmp_path / "site", SMALL)
    assert run(["schema", "--write", "--site", str(root)]) == 0
    return root


def test_what_is_right_is_let_stand(site: Path) -> None:
    assert ask(site, RIGHT, [])["wrong"] == {name: [] for name in RIGHT}


def test_what_is_wrong_is_marked_and_what_may_stand_there_proposed(site: Path) -> None:
    checklist = "content/checklists.yml"
    found = ask(site, WRONG, [(checklist, 2, 10), (checklist, 3, 6), (checklist, 4, 2)])
    assert any("时区域" in message for message in found["wrong"]["site.yml"])
    assert any("举措" in message for message in found["wrong"][checklist])
    units, states, keys = found["proposed"]
    assert {"江澜大学党委", "机械设计系教师党支部"} <= set(units)
    assert {"待启动", "已销号"} <= set(states)
    assert {"举措", "时限"} <= set(keys)
    assert not {"措施", "measures"} & set(keys)
