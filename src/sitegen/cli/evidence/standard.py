"""The standard of a project whose evidence is wanted."""

from __future__ import annotations

from sitegen.cli.exits import Refusal
from sitegen.model.branding import Project, Standard
from sitegen.plan.library import Library


def standard_with_items(library: Library, project: Project) -> Standard:
    """Return the standard of *project*.

    Raises:
        Refusal: it has none, or one without items; there is nothing to match against.
    """
    standard = library.standard_of(project)
    if standard is not None and standard.items:
        return standard
    raise Refusal(
        f"{project.name}没有可对的标准：“{project.type.value}”没有公布统一的条目。"
        "在项目文件里写“标准: 标准名称”，或把学校自己的标准登记到 content/standards.yml。"
    )
