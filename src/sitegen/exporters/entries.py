"""One piece of evidence as a part of a paper: what it is, the whole of it, and the files behind it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from sitegen.exporters.articles import article_part, pictures, told
from sitegen.exporters.bodies import file_paths, image_at, public_address
from sitegen.exporters.internal import Internal
from sitegen.exporters.originals import Original, image_of, original, unique
from sitegen.exporters.paper import Block, Facts, Items, Paragraph, Part
from sitegen.exporters.pieces import Piece
from sitegen.exporters.source import Source
from sitegen.model.branding import Evidence
from sitegen.model.content import Article
from sitegen.model.registers import Honour
from sitegen.plan.links import is_picture


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A piece as the paper shows it, with the files that go with it."""

    part: Part
    originals: tuple[Original, ...] = ()


def entry(source: Source, piece: Piece, internal: Internal | None) -> Entry:
    """Return *piece* whole; *internal* is there where the piece may be internal material."""
    support = piece.support
    if support.article:
        return _article(source, piece, support.article)
    if support.honour:
        return _honour(source, piece, support.honour)
    assert support.evidence is not None
    if support.evidence.internal:
        assert internal is not None
        return _internal(source, piece, support.evidence, internal)
    return _written(source, piece, support.evidence)


def _article(source: Source, piece: Piece, article: Article) -> Entry:
    path = article.document.path
    printed = article_part(source, article, piece.number, (("对标条目", "、".join(piece.support.items)),))
    attached = {file: item.name for item in article.attachments for file in file_paths(source, path, (item.file,))}
    files = _originals(source, piece, dict.fromkeys((*printed.files, *attached)), attached)
    part = replace(printed.part, number=piece.number, blocks=(*printed.part.blocks, *_attachments(files)))
    return Entry(part=part, originals=files)


def _honour(source: Source, piece: Piece, honour: Honour) -> Entry:
    units = "、".join(source.library.content.units[id].name for id in honour.units)
    rows = told(
        ("级别", honour.level),
        ("类别", honour.category or ""),
        ("授予单位", honour.by),
        ("授予日期", honour.date.chinese),
        ("获得单位", units),
        ("获得者", honour.winner),
        ("网址", public_address(source, honour.path, honour.link) if honour.link else ""),
        ("对标条目", "、".join(piece.support.items)),
    )
    return _with_files(source, piece, rows, honour.path, (honour.proof,), "证明图")


def _written(source: Source, piece: Piece, evidence: Evidence) -> Entry:
    path = piece.support.path
    rows = told(
        ("类别", piece.support.kind),
        ("链接", public_address(source, path, evidence.link) if evidence.link else ""),
        ("日期", evidence.date.chinese if evidence.date else ""),
        ("出处", evidence.source),
        ("对标条目", "、".join(piece.support.items)),
    )
    return _with_files(source, piece, rows, path, (evidence.file, evidence.shot), piece.support.name)


def _with_files(
    source: Source, piece: Piece, rows: Iterable[tuple[str, str]], path: str, hrefs: tuple[str, ...], alt: str
) -> Entry:
    paths = tuple(file_paths(source, path, hrefs))
    files = _originals(source, piece, paths, {})
    blocks = (
        Facts(rows=tuple(rows)),
        *pictures(image_at(source, file, alt) for file in paths),
        *_attachments(files),
    )
    return Entry(part=Part(title=piece.support.name, number=piece.number, blocks=blocks), originals=files)


def _internal(source: Source, piece: Piece, evidence: Evidence, internal: Internal) -> Entry:
    rows = told(
        ("类别", "内部材料"),
        ("日期", evidence.date.chinese if evidence.date else ""),
        ("出处", evidence.source),
        ("对标条目", "、".join(piece.support.items)),
    )
    paths = [path for path in (evidence.file, evidence.shot) if path in internal.files]
    found = (original(piece.number, internal.root, internal.files[path], internal.pictures.get(path)) for path in paths)
    files = tuple(unique(found))
    shown = (
        image_of(source.store, internal.root, internal.files[path], internal.pictures[path], evidence.name)
        for path in paths
        if path in internal.pictures
    )
    blocks = (Facts(rows=tuple(rows)), *pictures(shown), *_attachments(files))
    return Entry(part=Part(title=piece.support.name, number=piece.number, blocks=blocks), originals=files)


def _originals(source: Source, piece: Piece, paths: Iterable[str], titles: dict[str, str]) -> tuple[Original, ...]:
    """The files of *paths*; a picture that cannot be written anew stays out, with what its file may tell."""
    site = source.library.site
    found = (
        original(piece.number, source.root, site.content.files[path], site.pictures.get(path), titles.get(path, ""))
        for path in paths
        if path in site.pictures or not is_picture(path)
    )
    return tuple(unique(found))


def _attachments(files: Iterable[Original]) -> tuple[Block, ...]:
    """The list of what is no picture, and so is not in the paper itself."""
    listed = tuple(file.described for file in files if not file.picture)
    return (Paragraph(text="附件（原件）：", quiet=True), Items(texts=listed)) if listed else ()
