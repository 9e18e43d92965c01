"""The standard of a project whose evidence is wanted."""

from __future__ import annotations

from sitegen.model.branding import Project, Standard
from sitegen.plan.library import Library


def standard_with_items(library: Library, project: Project) -> Standard | str:
    """Return the standard of *project*, or why there is nothing to match against, as a Chinese sentence."""
    standard = library.standard_of(project)
    if standard is not None and standard.items:
        return standard
    return (
        f"{project.name}没有可对的标准：“{project.type.value}”没有公布统一的条目。"
        "在项目文件里写“标准: 标准名称”，或把学校自己的标准登记到 content/standards.yml。"
    )
