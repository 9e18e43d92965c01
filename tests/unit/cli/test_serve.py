"""What ``sitegen serve`` says; the server itself is tested with the devserver."""

from __future__ import annotations

import socket

from sitegen.cli.serve import Teller, told
from sitegen.core.diagnostics import Diagnostic, Severity
from sitegen.devserver.shown import Result

PROBLEM = Diagnostic(
    code="FM014", severity=Severity.ERROR, path="content/a.md", message="日期“x”不是日期。", hint="写日期。"
)


def test_a_build_is_one_line():
    assert told(Result(published=True, changes=1203, seconds=0.123)) == "已更新 1,203 个文件，用时 0.12 秒。"


def test_a_refused_build_says_that_the_page_is_the_earlier_one():
    assert told(Result(published=False, problems=(PROBLEM,))) == "没有更新，页面仍是上一次的。1 个错误。"
    assert told(Result(published=False, sentence="磁盘空间不足。")) == "没有更新，页面仍是上一次的。磁盘空间不足。"


def test_the_same_problems_are_told_at_length_once(capsys):
    teller = Teller()
    for _ in range(3):
        teller(Result(published=False, problems=(PROBLEM,)))
    assert capsys.readouterr().err.count("content/a.md 错误 FM014") == 1


def test_that_problems_are_gone_is_told_once_and_only_where_it_is_known(capsys):
    teller = Teller()
    for result in (
        Result(published=True),
        Result(published=False, problems=(PROBLEM,)),
        Result(published=False, sentence="磁盘空间不足。"),
        Result(published=True),
        Result(published=True),
    ):
        teller(result)
    said = [line for line in capsys.readouterr().err.splitlines() if line in ("现在的问题：", "问题都改好了。")]
    assert said == ["现在的问题：", "问题都改好了。"]


def test_a_port_that_is_taken_is_4(call, small_site):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        found = call("serve", "--site", small_site, "--port", port)
    assert found.code == 4
    assert found.err == f"端口 {port} 正被别的程序使用。请用 --port 另外指定一个。\n"
