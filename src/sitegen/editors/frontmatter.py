"""frontmatter.json: the settings of Front Matter CMS, an extension of VS Code that shows headers as forms.

A field of a form is of one of few types. What is more than those can hold (lists of several facts each) has a heading
that says so, and is written in the text. Yes and no are 是 and 否, not what YAML has for them. The extension's own check
stays off: it takes one value for a list, an id, an alias and a month for mistakes, all of which are none.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Any

from sitegen.core.dates import Stamp
from sitegen.core.sitefolder import CONTENT
from sitegen.editors.choices import Choices, choices_of
from sitegen.load.fields import fields_of, hints_of, is_many, item_of
from sitegen.load.layout import COLLECTIONS
from sitegen.load.schemas import offered
from sitegen.model.content import Article, PlainPage
from sitegen.model.keys import Key, is_content
from sitegen.model.site import Content
from sitegen.plan.catalogue import Catalogue

_DATE = "yyyy-MM-dd"
_YES_OR_NO = ["是", "否"]
# What a new article has from the start.
_BEGUN: dict[str, dict[str, Any]] = {
    "title": {"default": "{{title}}"},
    "date": {"default": "{{now}}", "isPublishDate": True},
    "draft": {"default": "是"},
}
_PICTURES = frozenset({"cover", "logo"})
_LONG = frozenset({"summary", "note", "preface", "meaning", "logo_meaning"})
# The kind that files have of which nothing says another; only it leaves no line of its own in a new file.
_ARTICLES = "default"
_OFF = -1


def front_matter(content: Content) -> dict[str, Any]:
    """Return frontmatter.json of the site of *content*."""
    kinds: list[Any] = [item.kind for item in COLLECTIONS if item.folder]
    choices = choices_of(content)
    types = [_type(Article, _ARTICLES, choices), *(_type(kind, kind.KIND, choices) for kind in (*kinds, PlainPage))]
    return {
        "$schema": "https://frontmatter.codes/frontmatter.schema.json",
        "frontMatter.framework.id": "other",
        "frontMatter.framework.startCommand": "sitegen serve",
        "frontMatter.content.publicFolder": {"path": CONTENT, "relative": True},
        "frontMatter.content.pageFolders": _folders(content),
        "frontMatter.content.draftField": {"name": "草稿", "type": "choice", "choices": _YES_OR_NO},
        "frontMatter.content.autoUpdateDate": False,
        "frontMatter.templates.prefix": "{{date|" + _DATE + "}}",
        "frontMatter.taxonomy.dateFormat": _DATE,
        "frontMatter.taxonomy.seoTitleField": "标题",
        "frontMatter.taxonomy.seoDescriptionField": "摘要",
        "frontMatter.taxonomy.seoTitleLength": _OFF,
        "frontMatter.taxonomy.seoSlugLength": _OFF,
        "frontMatter.taxonomy.seoDescriptionLength": _OFF,
        "frontMatter.taxonomy.seoContentLengh": _OFF,  # as the extension spells it
        "frontMatter.validation.enabled": False,
        "frontMatter.taxonomy.contentTypes": types,
    }


def _folders(content: Content) -> list[dict[str, Any]]:
    """Return where files lie, with their kind; new ones other than articles are not made here, but by ``new``."""
    tops = [section for section in Catalogue(content).sections if _is_here(section)]
    found = [_folder(section.name, f"{CONTENT}/{section.id}", _ARTICLES) for section in tops]
    for item in COLLECTIONS:
        if item.folder and any(map(_is_here, getattr(content, item.field).values())):
            folder = _folder(item.kind.KIND, f"{CONTENT}/{item.folder}", item.kind.KIND)
            found.append({**folder, "disableCreation": True})
    pages = _folder(PlainPage.KIND, CONTENT, PlainPage.KIND)
    return [*found, {**pages, "excludeSubdir": True, "disableCreation": True}]


def _is_here(item: Any) -> bool:
    """Tell whether the file of *item* lies in the site's own folder, not in one that it shares."""
    return bool(item.document.path.startswith(f"{CONTENT}/"))


def _folder(title: str, path: str, kind: str) -> dict[str, Any]:
    return {"title": title, "path": f"[[workspace]]/{path}", "contentTypes": [kind]}


def _type(kind: type, name: str, choices: Choices) -> dict[str, Any]:
    fields = [_field(field, key, hints_of(kind)[field], choices) for field, key in fields_of(kind).items()]
    return {"name": name, "pageBundle": False, "clearEmpty": True, "fields": fields}


def _field(field: str, key: Key, hint: Any, choices: Choices) -> dict[str, Any]:
    found = {"title": key.label, "name": key.label, "description": key.help, **_shape(field, key, hint, choices)}
    return {**found, **_BEGUN.get(field, {}), **({"required": True} if key.required else {})}


def _shape(field: str, key: Key, hint: Any, choices: Choices) -> dict[str, Any]:
    """Return the type of a field, and what goes with it."""
    several = {"multiple": True} if is_many(hint) else {}
    kind = item_of(hint)
    if named := choices.get(offered(key)):
        return {"type": "choice", "choices": [_offer(value, label) for value, label in named], **several}
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return {"type": "choice", "choices": [word.value for word in kind], **several}
    if kind is bool:
        return {"type": "draft"} if field == "draft" else {"type": "choice", "choices": _YES_OR_NO}
    if is_content(kind):
        return _nested(key, hint)
    if several:
        return {"type": "list"}
    if kind in (date, Stamp):
        return {"type": "datetime", "dateFormat": _DATE}
    if kind is int:
        return {"type": "number"}
    if field in _PICTURES:
        return {"type": "image", "isPreviewImage": True}
    return {"type": "string", "single": field not in _LONG}


def _offer(value: str, label: str) -> str | dict[str, str]:
    return {"id": value, "title": label} if label else value


def _nested(key: Key, hint: Any) -> dict[str, Any]:
    """Return what stands for nested content: its fields, a list of what it comes to in short, or a word on it."""
    kind = item_of(hint)
    if not is_many(hint) and not any(is_content(item_of(inner)) for inner in hints_of(kind).values()):
        return {
            "type": "fields",
            "fields": [_field(name, part, hints_of(kind)[name], {}) for name, part in fields_of(kind).items()],
        }
    if hasattr(kind, "SHORTHAND"):
        return {"type": "list"}
    parts = "、".join(part.label for part in fields_of(kind).values())
    return {"type": "heading", "description": f"{key.help}。在正文上面的头部里直接写，每一条写{parts}。"}
