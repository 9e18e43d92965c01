"""What VS Code is told of a site: settings, extensions, and tasks whose findings it shows where they are."""

from __future__ import annotations

from typing import Any

from sitegen.core.diagnostics import Severity
from sitegen.core.sitefolder import CONFIG, CONTENT, SCHEMAS
from sitegen.load.layout import BY_FILE
from sitegen.report.text import LABELS

_OWNER = "sitegen"
_SUGGESTIONS = {"comments": "off", "strings": "off", "other": "on"}
# A path, line and column as far as they are known, severity, code, the rest: what report.text.entry writes.
_PLACED = r"^([^\s:][^:]*):(\d+)(?::(\d+))? %s ([A-Z][A-Z0-9]*\d{3}) (.+)$"
_WHOLE = r"^([^\s:][^:]*) %s ([A-Z][A-Z0-9]*\d{3}) (.+)$"


def settings() -> dict[str, Any]:
    """Return the settings of the workspace."""
    lists = {f"./{SCHEMAS}/{name.removesuffix('.yml')}.json": f"{CONTENT}/{name}" for name in BY_FILE}
    writing = {
        "editor.wordWrap": "on",
        "editor.unicodeHighlight.ambiguousCharacters": False,
        "editor.quickSuggestions": _SUGGESTIONS,
        "editor.wordBasedSuggestions": "off",
        "editor.snippetSuggestions": "top",
        "editor.acceptSuggestionOnEnter": "off",
    }
    return {
        "files.encoding": "utf8",
        "files.eol": "\n",
        "files.insertFinalNewline": True,
        "files.exclude": {".sitegen": True},
        "files.watcherExclude": {"**/.sitegen/**": True, "**/output/**": True},
        "search.exclude": {"output": True, SCHEMAS: True},
        "editor.unicodeHighlight.ambiguousCharacters": False,
        "editor.wordWrap": "on",
        "editor.wrappingStrategy": "advanced",
        "editor.wordSegmenterLocales": ["zh-CN"],
        "markdown.updateLinksOnFileMove.enabled": "prompt",
        "[markdown]": writing,
        "[yaml]": {"editor.insertSpaces": True, "editor.tabSize": 2},
        "yaml.schemas": {f"./{SCHEMAS}/site.json": CONFIG, **lists},
    }


def extensions() -> dict[str, Any]:
    """Return the extensions that are recommended: completion in YAML, forms for headers, Chinese menus."""
    return {
        "recommendations": [
            "redhat.vscode-yaml",
            "eliostruyf.vscode-front-matter",
            "ms-ceintl.vscode-language-pack-zh-hans",
        ]
    }


def tasks() -> dict[str, Any]:
    """Return the tasks of a site."""
    return {
        "version": "2.0.0",
        "tasks": [
            _task(
                "预览", "serve", "边写边看，按 Ctrl+C 结束", isBackground=True, problemMatcher=_matchers(watching=True)
            ),
            _task("检查", "check", "检查全部内容，问题列在“问题”面板", group="test", problemMatcher=_matchers()),
            _task("改正", "check --fix", "改正不必由人决定的", problemMatcher=_matchers()),
            _task("生成", "build", "生成正式的网站，放在 output 里", group="build", problemMatcher=_matchers()),
            _task("新建", "new", "新建一篇稿件，逐项提问", problemMatcher=[]),
        ],
    }


def _task(label: str, arguments: str, detail: str, *, group: str = "", **others: Any) -> dict[str, Any]:
    """Return a task that runs sitegen with *arguments*; it is what its *group* is run for."""
    grouped = {"group": {"kind": group, "isDefault": True}} if group else {}
    return {
        "label": label,
        "detail": detail,
        "type": "shell",
        "command": "sitegen",
        "args": arguments.split(),
        **grouped,
        "presentation": {"reveal": "always", "panel": "dedicated", "clear": not others.get("isBackground", False)},
        **others,
    }


def _matchers(*, watching: bool = False) -> list[dict[str, Any]]:
    """Return what finds problems in the text output, a matcher for each severity: VS Code knows no Chinese words for it.

    What is about a file as a whole has no line: that takes a matcher of its own.
    """
    found = []
    for severity, label in LABELS.items():
        placed = {"regexp": _PLACED % label, "file": 1, "line": 2, "column": 3, "code": 4, "message": 5}
        whole = {"regexp": _WHOLE % label, "kind": "file", "file": 1, "code": 2, "message": 3}
        found += [_matcher(severity, placed), _matcher(severity, whole)]
    if watching:
        found[0]["background"] = {
            "activeOnStart": True,
            "beginsPattern": "^(现在的问题：|问题都改好了。)$",
            "endsPattern": r"^\d\d:\d\d:\d\d (已更新|没有更新)",
        }
    return found


def _matcher(severity: Severity, pattern: dict[str, Any]) -> dict[str, Any]:
    return {
        "owner": _OWNER,
        "source": _OWNER,
        "severity": severity.value,
        "applyTo": "allDocuments",
        "fileLocation": ["relative", "${workspaceFolder}"],
        "pattern": pattern,
    }
