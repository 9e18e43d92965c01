"""The files that editors get, for the site as it is: written, and told of where they are older than that."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from sitegen.core.codes import problem
from sitegen.core.diagnostics import Diagnostic, has_errors
from sitegen.editors.files import Plan, outdated, plan
from sitegen.load.content import load_content
from sitegen.model.site import Content
from sitegen.pipeline.cache import with_store
from sitegen.pipeline.reading import read_settings
from sitegen.pipeline.request import Request

OUTDATED = "FM068"


def editor_plan(request: Request) -> Plan:
    """Return what editors are to be given for the site that *request* names; nothing is written.

    Raises:
        BadConfig: site.yml cannot be used.
    """
    return with_store(
        request,
        lambda store: plan(
            request.root, load_content(request.root, read_settings(request, store).config, store).content
        ),
    )


def check_editing(root: Path, content: Content, problems: tuple[Diagnostic, ...]) -> list[Diagnostic]:
    """Return one remark where files that editors read are older than *content*; none while *problems* have errors.

    Then what is registered may be missing from it.
    """
    found = {} if has_errors(problems) else outdated(root, content)
    if not found:
        return []
    first = next(iter(found))
    several = f"等 {len(found)} 个给编辑器用的文件" if len(found) > 1 else ""
    message = f"“{first}”{several}与现在登记的单位、品牌等不一致。"
    hint = "运行“sitegen schema --write”重写，或用“sitegen check --fix”。"
    return [replace(problem(OUTDATED, first, message, hint), mendable=True)]
