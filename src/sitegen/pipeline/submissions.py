"""A document that somebody handed in, read as an editor reads it: what a letter to its writer would say."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from sitegen.checks.choice import Choice
from sitegen.checks.lexicon import Lexicon
from sitegen.core.diagnostics import Diagnostic, Severity, in_order
from sitegen.core.sitefolder import CONTENT
from sitegen.importers.article import Given, understand
from sitegen.importers.draft import REQUIRED, Draft, Header
from sitegen.importers.enclosures import Pictures
from sitegen.importers.facts import known_in, section_called
from sitegen.importers.folder import PAGE, write_pictures
from sitegen.importers.manuscript import Block, Kind, Manuscript, place
from sitegen.importers.refused import Refused
from sitegen.importers.word import read_word
from sitegen.load.content import Loaded
from sitegen.load.fields import fields_of, spellings_of
from sitegen.load.offering import Offer, offer
from sitegen.model.content import Article
from sitegen.model.value import replace
from sitegen.pipeline.checking import reader_of
from sitegen.report.passage import passage
from sitegen.report.rejection import Point, Verdict, quoted, refusal

_BEHIND_HEADER = 4
"""So many lines more than its header the body of a draft begins."""
_LACKING = {
    "标题": "没有认出标题。请写在第一行，居中。",
    "日期": "没有认出日期。请在文末落款写上年月日，或者填在投稿模板里。",
    "单位": "没有认出单位。请在标题或正文开头写单位的全称，或者填在投稿模板里。",
}
_MISSING = "FM011"


class Judge:
    """Reads documents for the site at *root*, of which everything was *loaded*, on the day *today*."""

    def __init__(self, root: Path, loaded: Loaded, today: date) -> None:
        self._content = loaded.content
        self._context = loaded.ground.context
        self._today = today
        self._reader = reader_of(root, loaded.content, Lexicon(tuple(loaded.content.phrases.values())))

    def judge(self, name: str, data: bytes, pictures: Pictures) -> Verdict:
        """Return what there is to say of the Word file called *name* that holds *data*, with which *pictures* came."""
        try:
            manuscript = read_word(name, data)
            draft = understand(manuscript, known_in(self._content, self._today), Given(), tuple(pictures))
        except Refused as refused:
            return refusal(name, refused.sentences)
        section, points = self._section(draft)
        points += [*self._pictures(draft, manuscript, pictures), *self._words(draft, section), *_bare(draft)]
        return Verdict(name=name, title=str(draft.header.get("标题", "")), points=tuple(points))

    def _section(self, draft: Draft) -> tuple[str, list[Point]]:
        """Return where the article would lie, as far as is known, and what is wrong with what its form says of that."""
        if draft.section:
            try:
                return section_called(draft.section, self._content), []
            except Refused as refused:
                usual = next(iter(self._content.sections), "gaojian")
                return usual, [Point(where="栏目", message=refused.sentences[0])]
        return next(iter(self._content.sections), "gaojian"), []

    def _pictures(self, draft: Draft, manuscript: Manuscript, pictures: Pictures) -> Iterator[Point]:
        def picture(key: str) -> bytes:
            return pictures[draft.sources[key]]() if key in draft.sources else manuscript.pictures[key]

        with TemporaryDirectory() as aside:
            try:
                write_pictures(draft, picture, Path(aside))
            except Refused as refused:
                yield from refusal(draft.name, refused.sentences).points

    def _words(self, draft: Draft, section: str) -> Iterator[Point]:
        """Yield what the rules say of the article that *draft* would be in *section*."""
        path = f"{CONTENT}/{section}/gaojian/{PAGE}"
        for key in draft.lacking:
            yield Point(message=_LACKING[key])
        body, lines = _numbered(draft)
        problems, offered = self._offered(draft, path)
        first = len(draft.header) + _BEHIND_HEADER
        document = replace(offered.document, line=first)
        _, remarks = self._reader.review(document, offered.article or document, body)
        choice = Choice(replace(self._content, articles=(offered.article,) if offered.article else ()))
        for found in in_order(choice.told((*problems, *remarks))):
            yield _point(found, draft, lines[found.line - first] if found.line >= first else None)

    def _offered(self, draft: Draft, path: str) -> tuple[list[Diagnostic], Offer]:
        """Return what is wrong with the header of *draft*, and what it is without that, so that rules can read it."""
        names = dict.fromkeys(draft.pictures, "tu.jpg")
        offered = offer(path, draft.text(names), self._context)
        problems = [found for found in offered.problems if found.code != _MISSING]
        if offered.article is None:
            sound = replace(draft, header=self._sound(draft.header, problems))
            offered = offer(path, sound.text(names), self._context)
        return problems, offered

    def _sound(self, header: Header, problems: list[Diagnostic]) -> Header:
        """Return *header* without what *problems* speak of, and with something for what is missing then."""
        wrong = {_label(found.at[0]) for found in problems if found.at}
        kept = {key: value for key, value in header.items() if wrong and _label(key) not in wrong}
        unit = next((unit.name for unit in self._content.units.values()), "")
        usual = dict(zip(REQUIRED, (str(header.get("标题", "")) or "稿件", self._today.isoformat(), unit), strict=True))
        return usual | kept


def _label(key: str | int) -> str:
    """Return what writers call the field *key*, in whatever spelling that is."""
    name = spellings_of(Article).get(str(key).lower(), str(key))
    return fields_of(Article)[name].label if name in fields_of(Article) else name


def _numbered(draft: Draft) -> tuple[str, list[Block]]:
    """Return the body of *draft*, and for each of its lines the block that it is of."""
    pieces = [text for text, _ in draft.passages(dict.fromkeys(draft.pictures, "tu.jpg"))]
    body = "".join(pieces) + "\n"
    lines: list[Block] = []
    for block, piece in zip(draft.blocks, pieces, strict=True):
        lines += [block] * (piece.count("\n") - bool(lines))
        lines.append(block)
    return body, lines


def _point(found: Diagnostic, draft: Draft, block: Block | None) -> Point:
    if block is None:
        keys = list(draft.header)
        at = str(found.at[0]) if found.at else keys[found.line - 2] if 2 <= found.line < len(keys) + 2 else ""
        where, number, text = _label(at) if at else "", 0, ""
    else:
        where, number, text = _where(block), block.number, quoted(passage(found))
    return Point(
        where=where,
        number=number,
        passage=text,
        message=found.message,
        hint=found.hint,
        severity=found.severity,
        code=found.code,
    )


def _where(block: Block) -> str:
    if block.kind is Kind.NOTE:
        return "脚注"
    return place(block.number, in_table=block.kind is Kind.TABLE)


def _bare(draft: Draft) -> Iterator[Point]:
    """Yield a word on each picture of *draft* of which nothing is said."""
    for block in draft.blocks:
        if block.kind is Kind.PICTURE and not (block.caption or block.plain):
            yield Point(
                where=_where(block) if block.number else "随稿的图片",
                number=block.number,
                message="图片没有说明。",
                hint="请在图片下面写一行，例如“图1 支部书记讲党课”。",
                severity=Severity.WARNING,
            )
