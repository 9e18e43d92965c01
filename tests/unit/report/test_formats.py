"""The forms for machines."""

import json
from dataclasses import replace
from xml.etree import ElementTree

from sitegen.checks.known import pages_of
from sitegen.core.diagnostics import Diagnostic, Severity
from sitegen.report.formats import FORMATS

PAGES = pages_of()
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
    assert json.loads(FORMATS["json"]([PROBLEM], PAGES, False)) == [
        {
            "code": "FM014",
            "severity": "error",
            "path": "content/yaowen/a,b:c.md",
            "line": 3,
            "column": 5,
            "message": "日期“100%\n对”不存在。",
            "hint": "改成真有的日子。",
            "excerpt": "日期: 100%",
            "length": 0,
            "mendable": False,
        }
    ]


def test_json_without_problems_is_an_empty_list() -> None:
    assert json.loads(FORMATS["json"]([], PAGES, False)) == []


def test_a_workflow_command_escapes_what_would_end_it() -> None:
    assert FORMATS["github"]([PROBLEM], PAGES, False) == (
        "::error file=content/yaowen/a%2Cb%3Ac.md,line=3,col=5,title=FM014 日期不对"
        "::日期“100%25%0A对”不存在。改法：改成真有的日子。"
    )


def test_a_warning_without_a_place_names_the_file_alone() -> None:
    problem = Diagnostic(code="FM012", severity=Severity.WARNING, path="content/a.md", message="缺。", hint="补。")
    assert (
        FORMATS["github"]([problem], PAGES, False)
        == "::warning file=content/a.md,title=FM012 缺应填的键::缺。改法：补。"
    )


def test_information_is_a_notice() -> None:
    problem = Diagnostic(code="FM012", severity=Severity.INFO, path="a.md", message="有。", hint="看。")
    assert FORMATS["github"]([problem], PAGES, False).startswith("::notice file=a.md,")


def test_text_is_the_report() -> None:
    assert FORMATS["text"]([PROBLEM], PAGES, False).endswith("1 个错误。")


def test_a_code_without_a_page_is_its_own_title() -> None:
    assert ",title=FM014::" in FORMATS["github"]([PROBLEM], {}, False)


def test_sarif_has_what_the_standard_requires() -> None:
    whole = Diagnostic(code="TYP150", severity=Severity.WARNING, path="content/a b.md", message="重。", hint="删。")
    log = json.loads(FORMATS["sarif"]([PROBLEM, whole, PROBLEM], PAGES, False))
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    driver = run["tool"]["driver"]
    assert driver["name"] == "sitegen"
    assert [rule["id"] for rule in driver["rules"]] == ["FM014", "TYP150"]
    for rule in driver["rules"]:
        assert rule["shortDescription"]["text"]
        assert "反例：" in rule["help"]["text"]
        assert rule["defaultConfiguration"]["level"] in ("error", "warning", "note")
    assert len(run["results"]) == 3
    for result in run["results"]:
        assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["message"]["text"]
    (place,) = run["results"][0]["locations"]
    assert place["physicalLocation"]["region"] == {
        "startLine": 3,
        "startColumn": 5,
        "snippet": {"text": "日期: 100%"},
    }
    (place,) = run["results"][1]["locations"]
    assert place["physicalLocation"] == {"artifactLocation": {"uri": "content/a%20b.md"}}
    assert run["results"][1]["level"] == "warning"


def test_sarif_without_problems_is_one_run_without_results() -> None:
    (run,) = json.loads(FORMATS["sarif"]([], PAGES, False))["runs"]
    assert (run["results"], run["tool"]["driver"]["rules"]) == ([], [])


def test_gitlab_is_told_the_file_the_line_and_what_to_do() -> None:
    whole = Diagnostic(code="TYP150", severity=Severity.WARNING, path="content/b.md", message="重。", hint="删。")
    first, second = json.loads(FORMATS["gitlab"]([PROBLEM, whole], PAGES, False))
    assert first.pop("fingerprint") != second.pop("fingerprint")
    assert first == {
        "description": "日期“100%\n对”不存在。改法：改成真有的日子。",
        "check_name": "FM014",
        "severity": "critical",
        "location": {"path": "content/yaowen/a,b:c.md", "lines": {"begin": 3}},
    }
    assert (second["severity"], second["location"]["lines"]) == ("minor", {"begin": 1})


def test_gitlab_knows_a_problem_again_when_lines_are_put_above() -> None:
    def marks(*problems: Diagnostic) -> list[str]:
        return [entry["fingerprint"] for entry in json.loads(FORMATS["gitlab"](problems, PAGES, False))]

    moved = replace(PROBLEM, line=30)
    assert marks(PROBLEM) == marks(moved)
    assert marks(PROBLEM)[0] == marks(PROBLEM, moved)[0] != marks(PROBLEM, moved)[1]


def test_junit_has_a_case_for_each_file() -> None:
    note = Diagnostic(code="FM012", severity=Severity.INFO, path="content/z<.md", message="\x01有。", hint="看。")
    suites = ElementTree.fromstring(FORMATS["junit"]([PROBLEM, PROBLEM, note], PAGES, False))
    assert suites.attrib == {"tests": "2", "failures": "1", "errors": "0"}
    first, second = suites.findall("testsuite/testcase")
    failure = first.find("failure")
    assert failure is not None and failure.attrib == {"type": "FM014", "message": "FM014"}
    assert (failure.text or "").count("content/yaowen/a,b:c.md:3:5 错误 FM014") == 2
    assert second.attrib["file"] == "content/z<.md"
    assert second.find("failure") is None and "FM012" in (second.findtext("system-out") or "")


def test_junit_fails_by_warnings_where_the_check_does() -> None:
    warning = Diagnostic(code="FM012", severity=Severity.WARNING, path="content/a.md", message="缺。", hint="补。")
    late = Diagnostic(code="FM014", severity=Severity.ERROR, path="content/a.md", message="错。", hint="改。", line=9)
    for strict in (False, True):
        (case,) = ElementTree.fromstring(FORMATS["junit"]([warning], PAGES, strict)).iter("testcase")
        assert ((case.find("failure") is not None), (case.find("system-out") is not None)) == (strict, not strict)
    suites = ElementTree.fromstring(FORMATS["junit"]([warning, late], PAGES, True))
    assert suites.find("testsuite/testcase/failure").attrib == {"type": "FM014", "message": "FM012；FM014"}


def test_junit_without_problems_has_one_case_that_passes() -> None:
    suites = ElementTree.fromstring(FORMATS["junit"]([], PAGES, False))
    assert (suites.attrib["tests"], suites.attrib["failures"]) == ("1", "0")
