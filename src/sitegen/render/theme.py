"""The theme: the templates and assets of the default theme, with the site's own files in place of single ones.

The files are read here once. What a page depends on is known without rendering it: a template's digest covers all
that it extends, includes and imports, and the assets that it names, each written out as a literal name.
"""

from __future__ import annotations

import os
from collections.abc import Container, Iterator, Mapping
from pathlib import Path, PurePosixPath

from sitegen.core.digests import digest, fingerprint
from sitegen.core.sitefolder import TEMPLATES
from sitegen.core.urls import slug_of
from sitegen.load.layers import layers
from sitegen.model.value import Value
from sitegen.render.problems import TemplateProblem
from sitegen.render.references import References, find_references

_PACKAGED = Path(__file__).parent.parent / "theme"
_BESIDE_SOURCE = Path(__file__).parents[3] / "templates"
_LITTER = (".", "~$", "__pycache__")


class Template(Value):
    """The source of one template; *own* where it is the site's, whose mistakes are the site owner's to mend."""

    source: str
    digest: str
    own: bool
    path: Path
    place: str
    """The same as seen from the site folder, or from that of the default theme."""


class Theme(Value):
    """What there is to render with; *assets* holds the path and the digest of each, by name (``css/site.css``)."""

    templates: dict[str, Template]
    assets: dict[str, tuple[Path, str]]
    digests: dict[str, str]

    def template_digest(self, name: str) -> str:
        """Return the digest of template *name* with everything that it names."""
        return self.digests[name]

    def asset_address(self, name: str) -> str:
        """Return the address of asset *name*, with its content hash: ``/assets/css/site.1a2b3c4d.css``."""
        path = PurePosixPath(name)
        folders = "".join(f"{slug_of(part) or 'x'}/" for part in path.parts[:-1])
        return f"/assets/{folders}{slug_of(path.stem) or 'x'}.{self.assets[name][1][:8]}{path.suffix.lower()}"


def load_theme(root: Path) -> Theme:
    """Read the default theme and what the site folder *root*, or its group, overrides: ``templates/`` and ``assets/``.

    Raises:
        TemplateProblem: where a file of the site cannot be read as a template, or names one that is not there.
    """
    default = _PACKAGED if _PACKAGED.is_dir() else _BESIDE_SOURCE
    own = layers(root, TEMPLATES)
    templates = {name: _read(TEMPLATES, name, path) for name, path in _files(default) if not name.startswith("assets/")}
    for folder, name, path in ((above, *found) for above in own for found in _files(root / above)):
        if not name.startswith("assets/"):
            template = _read(folder, name, path, own=True)
            known = templates.get(name)
            # A copy of the theme's own file is as trusted as the file, and as quick.
            templates[name] = known if known and known.digest == template.digest else template
    assets = {
        name: (path, digest(path.read_bytes()))
        for above in (default, *(above for folder in own for above in (root / folder, (root / folder).parent)))
        for name, path in _files(above / "assets")
    }
    references = {name: find_references(item.place, item.source) for name, item in templates.items()}
    _require_all(references, templates, assets)
    return Theme(templates=templates, assets=assets, digests=_digests(references, templates, assets))


def _files(folder: Path, below: str = "") -> Iterator[tuple[str, Path]]:
    place = folder / below
    entries = sorted(os.scandir(place), key=lambda entry: entry.name) if place.is_dir() else ()
    for entry in entries:
        name = below + entry.name
        if entry.name.startswith(_LITTER):
            continue
        if entry.is_symlink():
            raise TemplateProblem(f"{folder.name}/{name}", 0, f"“{name}”是符号链接，主题里只能放普通文件。")
        if entry.is_dir():
            yield from _files(folder, f"{name}/")
        elif entry.is_file():
            yield name, Path(entry.path)


def _read(folder: str, name: str, path: Path, *, own: bool = False) -> Template:
    data, place = path.read_bytes(), f"{folder}/{name}"
    try:
        return Template(source=data.decode("utf-8-sig"), digest=digest(data), own=own, path=path, place=place)
    except UnicodeDecodeError as error:
        raise TemplateProblem(place, 0, f"模板“{name}”不是 UTF-8 编码。") from error


def _require_all(references: dict[str, References], templates: Mapping[str, Template], assets: Container[str]) -> None:
    for name, found in references.items():
        for line, other in found.templates:
            if other not in templates:
                raise TemplateProblem(templates[name].place, line, f"没有名为“{other}”的模板。")
        for line, other in found.assets:
            if other not in assets:
                raise TemplateProblem(templates[name].place, line, f"assets 里没有“{other}”这个文件。")


def _digests(
    references: dict[str, References], templates: dict[str, Template], assets: dict[str, tuple[Path, str]]
) -> dict[str, str]:
    def digest_of(name: str) -> str:
        names = _closure(name, references)
        pictures = sorted({asset for used in names for _, asset in references[used].assets})
        sources = tuple((used, templates[used].digest) for used in names)
        return fingerprint(sources, tuple((asset, assets[asset][1]) for asset in pictures))

    return {name: digest_of(name) for name in templates}


def _closure(name: str, references: dict[str, References]) -> list[str]:
    reached = {name}
    pending = [name]
    while pending:
        others = {other for _, other in references[pending.pop()].templates} - reached
        reached |= others
        pending.extend(others)
    return sorted(reached)
