"""The forms for machines."""

import json

from sitegen.core.diagnostics import Diagnostic, Severity
from sitegen.report.formats import FORMATS

PROBLEM = Diagnostic(
    code="FM014",
    severity=Severity.ERROR,
    path="content/yaowen/a,b:c.md",
    message="日期“100%\n对”不存在。",
    hint="改成真有的日子。",
    line=3,
    column=5,
    excerpt="日期: 100%",
)


def test_json_is_a_list_with_the_promised_keys() -> None:
    assert json.loads(FORMATS["json"]([PROBLEM])) == [
        {
            "code": "FM014",
            "severity": "error",
            "path": "content/yaowen/a,b:c.md",
            "line": 3,
            "column": 5,
            "message": "日期“100%\n对”不存在。",
            "hint": "改成真有的日子。",
        }
    ]


def test_json_without_problems_is_an_empty_list() -> None:
    assert json.loads(FORMATS["json"]([])) == []


def test_a_workflow_command_escapes_what_would_end_it() -> None:
    assert FORMATS["github"]([PROBLEM]) == (
        "::error file=content/yaowen/a%2Cb%3Ac.md,line=3,col=5,title=FM014 日期不对"
        "::日期“100%25%0A对”不存在。改法：改成真有的日子。"
    )


def test_a_warning_without_a_place_names_the_file_alone() -> None:
    problem = Diagnostic(code="FM012", severity=Severity.WARNING, path="content/a.md", message="缺。", hint="补。")
    assert FORMATS["github"]([problem]) == "::warning file=content/a.md,title=FM012 缺应填的键::缺。改法：补。"


def test_information_is_a_notice() -> None:
    problem = Diagnostic(code="FM012", severity=Severity.INFO, path="a.md", message="有。", hint="看。")
    assert FORMATS["github"]([problem]).startswith("::notice file=a.md,")


def test_text_is_the_report() -> None:
    assert FORMATS["text"]([PROBLEM]).endswith("1 个错误。")
