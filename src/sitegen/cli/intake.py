"""收稿: the folder beside content/ in which documents wait that branches sent, and the form that these are written in."""

from __future__ import annotations

from pathlib import Path

from sitegen.cli.kinds import brands, sections
from sitegen.core.sitefolder import INBOX
from sitegen.model.form import NAME, SECTION
from sitegen.model.site import Content
from sitegen.publish.disk import disk

TAKEN = "已收"
_IGNORED = "# 来稿里可能有个人信息，只留在这台电脑上，不进仓库。\n*\n"


def open_inbox(site: Path) -> Path:
    """Return the folder for documents of *site*, which Git does not see; it is made where there is none.

    Raises:
        DiskProblem: the disk refuses.
    """
    folder = site / INBOX
    with disk(folder):
        if not folder.exists():
            folder.mkdir()
            (folder / ".gitignore").write_text(_IGNORED, "utf-8", newline="\n")
    return folder


def offered(content: Content) -> dict[str, list[str]]:
    """Return what the form offers for *content*, by the labels of its rows."""
    own = [unit for unit in content.units.values() if not (unit.outside or unit.successor)]
    return {
        SECTION: [choice.label for choice in sections(content)],
        "单位": [unit.name for unit in sorted(own, key=lambda unit: (unit.order, unit.id))],
        "品牌": [choice.label for choice in brands(content)],
        "双创项目": sorted(project.name for project in content.projects.values()),
    }


def write_form(site: Path, content: Content) -> None:
    """Write the form, for a *site* with this *content*, where there is none.

    Raises:
        DiskProblem: the disk refuses.
    """
    from sitegen.exporters.form import form_docx  # brings in what writes Word files

    path = site / NAME
    with disk(path):
        if not path.exists():
            path.write_bytes(form_docx(offered(content)))
