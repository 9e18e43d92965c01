"""From a manuscript to the draft of an article: what its lines mean, and what is only guessed of it."""

from __future__ import annotations

from collections.abc import Sequence

from sitegen.importers.draft import Draft, Header
from sitegen.importers.ending import read_ending
from sitegen.importers.facts import Known, find_date, find_unit, stamp_of, title_of_name
from sitegen.importers.figures import with_captions, with_marked
from sitegen.importers.form import Form, read_form
from sitegen.importers.headings import with_headings
from sitegen.importers.manuscript import Block, Kind, Manuscript
from sitegen.importers.opening import Opening, read_opening
from sitegen.importers.signature import Signature
from sitegen.model.value import Value, replace

_ORDER = ("标题", "引题", "副题", "短标题", "摘要", "日期", "单位", "支部", "来源")
_ONE_NAME = frozenset({"一审", "二审", "三审"})


class Given(Value):
    """What is said of a document from outside; empty what is not."""

    title: str = ""
    date: str = ""
    unit: str = ""


def understand(
    manuscript: Manuscript, known: Known, given: Given, files: Sequence[str] = (), *, rest: bool = True
) -> Draft:
    """Return what becomes of *manuscript*; *files* are the names of the pictures that came with it.

    标题, 日期 and 单位 are missing where nothing says them. Where *rest*, pictures that no mark asks for stand at the end.

    Raises:
        Refused: a picture is asked for that is not there.
    """
    form = read_form(manuscript.blocks) or Form(header={}, rest=manuscript.blocks)
    form = replace(form, header=manuscript.header | form.header, section=form.section or manuscript.section)
    opening = _opening(form, known)
    ending = read_ending(opening.rest)
    signatures = (*opening.signatures, *ending.signatures)
    guesses = list(manuscript.notices)
    stated = {**form.header, **({"标题": given.title} if given.title else {})}
    header = _titles(opening, stated, manuscript.name, guesses) | _credits(signatures, guesses) | stated
    header |= _facts(header, opening, signatures, ending.rest, manuscript, known, given, guesses)
    figures = with_marked(ending.rest, files, rest=rest)
    blocks, bare = with_captions(figures.blocks)
    blocks, bare = _told(blocks, form.captions) if form.captions else (blocks, bare)
    blocks, made = with_headings(blocks)
    guesses += figures.guesses
    if made:
        guesses.append(f"{made} 行加粗或带序号的文字当作小标题")
    if bare:
        guesses.append(f"{bare} 张图片没有图注，请在 ![] 的方括号里补上说明")
    return Draft(
        name=manuscript.name,
        header={key: header[key] for key in sorted(header, key=_place) if header[key]},
        section=form.section,
        blocks=tuple(blocks),
        sources=figures.sources,
        missing=manuscript.missing,
        guesses=tuple(guesses),
    )


def _place(key: str) -> int:
    return _ORDER.index(key) if key in _ORDER else len(_ORDER)


def _opening(form: Form, known: Known) -> Opening:
    """Return how the text begins; below a form, only a repetition of its title is no text."""
    opening = read_opening(form.rest, frozenset(known.units))
    title = form.header.get("标题")
    return opening if not title or opening.title == title else Opening(rest=form.rest)


def _titles(opening: Opening, stated: Header, name: str, guesses: list[str]) -> Header:
    title = str(stated.get("标题") or opening.title)
    if not title and (title := title_of_name(name)):
        guesses.append(f"文中没有认出标题，用了文件名“{title}”")
    elif opening.joined and "标题" not in stated:
        guesses.append(f"标题由几行连成：{title}")
    if opening.kicker or opening.subtitle:
        named = [f"{key}“{text}”" for key, text in (("引题", opening.kicker), ("副题", opening.subtitle)) if text]
        guesses.append(f"标题“{title}”，{'，'.join(named)}")
    return {"标题": title, "引题": opening.kicker, "副题": opening.subtitle}


def _credits(signatures: Sequence[Signature], guesses: list[str]) -> Header:
    found: dict[str, tuple[str, ...]] = {}
    for signature in signatures:
        for key, names in signature.credits.items():
            found[key] = tuple(dict.fromkeys((*found.get(key, ()), *names)))
    if found:
        guesses.append("署名：" + "；".join(f"{key} {'、'.join(names)}" for key, names in found.items()))
    return {key: "、".join(names) if key in _ONE_NAME else names for key, names in found.items()}


def _facts(
    header: Header,
    opening: Opening,
    signatures: Sequence[Signature],
    blocks: Sequence[Block],
    manuscript: Manuscript,
    known: Known,
    given: Given,
    guesses: list[str],
) -> Header:
    """Return 日期, 单位 and 来源. What a form states is kept though nobody knows it: it is for others to refuse."""
    stated = _texts(header.get("单位"))
    own = str(header.get("来源", ""))
    said = [*filter(None, (given.unit, *stated, own, opening.unit)), *(one.rest for one in signatures)]
    units = [known.units.get(name, name) for name in stated]
    unit = find_unit(blocks, str(header["标题"]), said, known)
    stamp = stamp_of(given.date or str(header.get("日期", ""))) or opening.date
    day = find_date(blocks, stamp, manuscript.name, manuscript.saved, known)
    for key, fact in (("单位", unit), ("日期", day)):
        if fact.where:
            guesses.append(f"{key}{f'“{fact.value}”' if fact.value else ''}：{fact.where}")
    sources = (own, opening.unit, *(one.rest for one in signatures))
    source = next((one for one in sources if one and one not in known.units), "")
    several = tuple(units) if units and not given.unit else unit.value
    dated = str(header.get("日期", "")) if not (given.date or stamp) else ""
    return {"日期": dated or day.value, "单位": several, "来源": source}


def _texts(value: str | tuple[str, ...] | None) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else (value,) if value else ()


def _told(blocks: Sequence[Block], captions: Sequence[str]) -> tuple[list[Block], int]:
    """Return *blocks*, in which pictures without a caption have those of a form, in order; and how many still have none."""
    left = iter(captions)
    found = [
        replace(block, caption=next(left, "")) if block.kind is Kind.PICTURE and not block.caption else block
        for block in blocks
    ]
    return found, sum(block.kind is Kind.PICTURE and not (block.caption or block.plain) for block in found)
