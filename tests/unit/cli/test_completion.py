"""Completion: what the shell proposes, asked as the shells ask."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from sites import write_site

SOURCE = Path(__file__).parents[3] / "src"
MORE = {
    "content/series/gushi.md": '---\ntitle: "先锋故事"\naliases: [故事]\n---\n',
    "content/units/broken.md": "没有头部\n",
    "content/units/crlf.md": b"\xef\xbb\xbf---\r\n\xe5\x90\x8d\xe7\xa7\xb0\xef\xbc\x9a\xe5\x9b\xbe\xe4\xb9\xa6\xe9\xa6\x86\r\n---\r\n",
}


def proposed(site: Path, *words: str) -> list[str]:
    asking = {"_SITEGEN_COMPLETE": "fish_complete", "COMP_WORDS": " ".join(words), "COMP_CWORD": words[-1]}
    found = subprocess.run(
        [sys.executable, "-m", "sitegen"],
        cwd=site,
        env=dict(os.environ, PYTHONPATH=str(SOURCE), **asking),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert found.stderr == ""
    return [line.partition(",")[2].partition("\t")[0] for line in found.stdout.splitlines()]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (("sitegen", "ex"), ["export", "explain"]),
        (("sitegen", "export", "y"), ["yearbook"]),
        (("sitegen", "new", "主"), ["主题党日"]),
        (("sitegen", "check", "--format", "s"), ["sarif"]),
        (("sitegen", "check", "--fo"), ["--format"]),
        (("sitegen", "new", "消息", "--unit", "机械"), ["机械工程学院党委", "机械设计系教师党支部"]),
        (("sitegen", "new", "消息", "--unit", "jxsjx"), ["机械设计系教师党支部"]),
        (("sitegen", "new", "消息", "--unit", "图"), ["图书馆"]),
        (("sitegen", "new", "消息", "--section", "通"), ["通知公告"]),
        (("sitegen", "new", "消息", "--brand", "红"), ["红色齿轮"]),
        (("sitegen", "new", "消息", "--series", "故"), ["先锋故事"]),
        (("sitegen", "export", "report", "--unit", "江"), ["江澜大学党委"]),
        (("sitegen", "export", "dossier", "sj"), ["机械设计系教师党支部样板支部"]),
    ],
)
def test_the_shell_proposes(small_site, words, names):
    assert proposed(write_site(small_site, MORE), *words) == names


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_of_a_shell_asks_us(call, shell):
    found = call("completion", shell)
    assert (found.code, found.err) == (0, "")
    assert f"_SITEGEN_COMPLETE={shell}_complete" in found.out


def test_a_shell_that_we_do_not_know_is_refused(call):
    found = call("completion", "bahs")
    assert found.code == 2
    assert found.err.startswith("参数“名称”不对：没有“bahs”，是不是“bash”？可以写：bash、zsh、fish。")


@pytest.mark.skipif(not shutil.which("bash") or sys.platform == "win32", reason="needs bash")
def test_bash_completes_the_name_of_a_unit(call, small_site, tmp_path):
    program = tmp_path / "bin" / "sitegen"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m sitegen "$@"\n', "utf-8")
    program.chmod(0o755)
    script = call("completion", "bash").out + (
        "\nCOMP_WORDS=(sitegen new 消息 --unit 机械设); COMP_CWORD=4; _sitegen_completion sitegen\n"
        "printf '%s\\n' \"${COMPREPLY[@]}\"\n"
    )
    environment = dict(os.environ, PYTHONPATH=str(SOURCE), PATH=f"{program.parent}{os.pathsep}{os.environ['PATH']}")
    found = subprocess.run(
        ["bash", "--norc", "-c", script],
        cwd=small_site,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert found.stdout == "机械设计系教师党支部\n"
