"""CNT: what a text counts, held against the table, the list or the file that it cites for it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, pairwise, takewhile

from sitegen.checks.counts import BRACKETED, Count, counts_in, names_listed
from sitegen.checks.manuscript import Manuscript
from sitegen.checks.rule import Hit
from sitegen.checks.rules.counting import items
from sitegen.checks.tallies import Row, Table, Tally, tally
from sitegen.core.text import HAN
from sitegen.model.content import Article
from sitegen.model.passages import Kind, Passage

Found = Iterator[tuple[Passage, Hit]]

_LISTS = "名单|名录|名册|目录|清单|一览|汇总|台账|安排|题目|(?<!代)表(?![彰扬现示达态决白情])"
_LIST = re.compile(_LISTS)
_LIST_OF_PERSONS = re.compile("名单|名录|名册|人员|人选")
_SENTENCE = re.compile("[^。！？\n]+")
_SEE_ATTACHED = re.compile(f"(?:{_LISTS})(?:详)?见附件 ?([1-9]?)")
_FAR = 14
"""So many characters may stand between a count and the list that it is of."""
# 以下 8 个品牌
_ANNOUNCED_BEFORE = re.compile("(?:以下|下列|下表(?:列出|所列|中)?的?) ?$")
# 案例 5 篇，现予公示
_ANNOUNCED_BEHIND = re.compile(
    rf"[{HAN}]{{0,8}}?[，,]?(?:现|特|具体)?将?(?:名单|目录|清单|情况)?(?:予以?公示|公[示布]如下|如下|见下表)"
)
_FILE = re.compile(r"(?i)\.(?:csv|xls[xm]|doc[xm])(?:[?#]|$)")
_CAPTION = re.compile(r"附?表 ?[\d一二三四五六七八九十]+(?:[-.—]\d+)?[ \u3000:：]")
_CELL_END = re.compile(r"(?<!\\)\|")
_RULE = re.compile(r"[ |:-]+")


def cited_otherwise(manuscript: Manuscript) -> Found:
    """说的数目和所引的附件、资料不一样多

    “12 个先进党支部”连着名单，名单里就应当是 12 个。看的是链接文字、附件名称里写的数目，和同一句话里紧挨着“名单见附件”或者链接的数目；
    连到 CSV、XLSX、DOCX 文件的，数表里有几行、几人，连到品牌、双创项目的，数那里登记的工作法、节点和任务。
    按行数、各栏的个数、合计怎样算都对不上，才提醒。依据：公文校对“数与表一致”的通例。

    反例：
        评出 3 个先进党支部，名单见[附件](名单.csv)。

        ```名单.csv
        序号,党支部
        1,机械设计系教师党支部
        2,护理学系教师党支部
        ```
    反例：
        见[先进党支部名单（3个）](名单.csv)。

        ```名单.csv
        序号,党支部
        1,机械设计系教师党支部
        2,护理学系教师党支部
        ```
    正例：
        评出 2 个先进党支部，名单见[附件](名单.csv)。

        ```名单.csv
        序号,党支部
        1,机械设计系教师党支部
        2,护理学系教师党支部
        ```
    正例：
        共 30 人参加培训，课程见[安排表](安排.csv)。

        ```安排.csv
        时间,内容
        上午,党章专题
        下午,党的纪律
        ```
    """
    tables = dict(manuscript.tables)
    if not tables:
        return
    for passage in manuscript.passages:
        for count, target in _citations(manuscript, passage):
            tallies = [tally(table) for table in tables.get(target, ())]
            if hit := _miscounted(count, tallies, "所引的资料"):
                yield passage, hit


def _citations(manuscript: Manuscript, passage: Passage) -> Iterator[tuple[Count, str]]:
    """Yield the counts in *passage* that are surely of what a file or an entry lists, and which that is."""
    tables = dict(manuscript.tables)
    text, item = passage.text, manuscript.item
    attachments = item.attachments if isinstance(item, Article) else ()
    match passage.at:
        case ("attachments", int(place), "name"):
            yield from ((count, attachments[place].file) for count in _of_a_list(text, tables, attachments[place].file))
    for link in passage.links:
        if link.target in tables:
            counts = list(_of_a_list(text[: link.end], tables, link.target, link.start))
            # Of a brand there is more to say than what it lists; several files share what they list.
            if not counts and _FILE.search(link.target) and sum(one.target in tables for one in passage.links) == 1:
                counts = [*_beside(text, link.start, link.end, text[link.start : link.end])]
            yield from ((count, link.target) for count in counts)
    for found in _SEE_ATTACHED.finditer(text):
        place = int(found[1] or 1) - 1
        if place < len(attachments) and (found[1] or len(attachments) == 1):
            near = _beside(text, found.start(), found.end(), found[0])
            yield from ((count, attachments[place].file) for count in near)


def _of_a_list(text: str, tables: Mapping[str, Sequence[Table]], target: str, start: int = 0) -> Iterator[Count]:
    """Yield the only count in *text* behind *start*, which names the list *target*."""
    counts = [count for count in counts_in(text) if count.start >= start]
    heads = [text for table in tables.get(target, ()) for row in table[:1] for _, text in row if text]
    if len(counts) == 1 and (_LIST.search(text, start) or counts[0].behind.startswith(tuple(heads))):
        yield counts[0]


def _beside(text: str, start: int, end: int, name: str) -> Iterator[Count]:
    """Yield the only count of a sentence, where it is of the list called *name* that stands from *start* to *end*."""
    sentence = next(one for one in _SENTENCE.finditer(text) if one.end() > start)
    counts = [count for count in counts_in(text) if sentence.start() <= count.start < sentence.end()]
    if len(counts) != 1 or start <= counts[0].start < end:
        return
    count = counts[0]
    between = text[count.end : start] if count.end <= start else text[end : count.start]
    wanted = _LIST_OF_PERSONS if count.of_persons else _LIST
    if len(between) <= _FAR and "；" not in between and wanted.search(between + name):
        yield count


def listed_otherwise(manuscript: Manuscript) -> Found:
    """说的数目和下面的表、名单不一样多

    “拟认定以下 8 个品牌”下面接着一张表，表里就应当是 8 个；“优秀共产党员（12名）”下面是名单，名单里就应当是 12 个名字。
    看的是紧挨着表、写着“以下”“如下”“现予公示”的一段，表的题目，和末尾用括号注明数目的小标题。
    表里没有相应的一栏，或者按行数、各栏的个数、合计有一样对得上的，不提醒。依据：公文校对“数与表一致”的通例。

    反例：
        拟认定以下 3 个品牌，现予公示。

        | 品牌 | 单位 |
        |---|---|
        | 红色齿轮 | 机械设计系教师党支部 |
        | 仁心守护 | 护理学系教师党支部 |
    反例：
        ## 优秀共产党员（3名）

        张某某、李某某
    正例：
        拟认定以下 2 个品牌，现予公示。

        | 品牌 | 单位 |
        |---|---|
        | 红色齿轮 | 机械设计系教师党支部 |
        | 仁心守护 | 护理学系教师党支部 |
    正例：
        ## 参训学员（35名）

        | 时间 | 内容 |
        |---|---|
        | 上午 | 党章专题 |
        | 下午 | 党的纪律 |
    """
    for number, (passage, behind) in enumerate(pairwise(manuscript.passages)):
        if passage.kind not in (Kind.PARAGRAPH, Kind.HEADING) or not passage.runs:
            continue
        bracketed = passage.text[-1] in "）):：" and BRACKETED.search(passage.text)
        if not bracketed and behind.kind is not Kind.CELL and not _CAPTION.match(behind.text):
            continue
        below = manuscript.passages[number + 1 :]
        if (
            behind.kind is not Kind.CELL
            and len(below) > 1
            and below[1].kind is Kind.CELL
            and _CAPTION.match(behind.text)
        ):
            below = below[1:]
        for count in _announced(passage, bracketed.start() if bracketed else -1):
            if hit := _miscounted(count, [_tally_of(manuscript, count, below)], "下面"):
                yield passage, hit


def _announced(passage: Passage, bracket: int) -> Iterator[Count]:
    """Yield the count of what stands below *passage*, where it has one: in the brackets at its end, or announced."""
    text = passage.text
    counts = list(counts_in(text))
    if bracket >= 0:
        yield from (count for count in counts if count.start > bracket)
        return
    if _CAPTION.match(text):
        yield from counts if len(counts) == 1 else ()
        return
    told = [
        one for one in counts if _ANNOUNCED_BEFORE.search(text[: one.start]) or _ANNOUNCED_BEHIND.match(text, one.end)
    ]
    yield from told if len(told) == 1 else ()


def _tally_of(manuscript: Manuscript, count: Count, below: Sequence[Passage]) -> Tally | None:
    """Return what stands *below*, counted; None where that is not to be told."""
    kind = below[0].kind
    if _goes_on(kind, below):
        return None
    if kind is Kind.CELL:
        return tally(_table_at(manuscript.body, below[0].place(0)), headed=True)
    if kind is Kind.ITEM:
        numbers = set() if count.of_persons or _are_sentences(below) else {*items(manuscript, below)}
    elif kind is Kind.PARAGRAPH and count.of_persons:
        numbers = names_listed(below)
    else:
        numbers = set()
    found = frozenset(numbers)
    return Tally(heads=(), rows=max(found), counts=found, persons=found) if found else None


def _goes_on(kind: Kind, below: Iterable[Passage]) -> bool:
    """Tell whether there is a second table or list before the next heading, which may be of the same count."""
    part = takewhile(lambda one: one.kind is not Kind.HEADING and not BRACKETED.search(one.text), below)
    return sum(each is kind for each, _ in groupby(one.kind for one in part)) > 1 and kind is not Kind.PARAGRAPH


def _are_sentences(below: Iterable[Passage]) -> bool:
    return any("。" in one.text for one in takewhile(lambda one: one.kind is Kind.ITEM, below))


def _table_at(body: str, place: int) -> list[Row]:
    rows: list[Row] = []
    for line in body[body.rfind("\n", 0, place) + 1 :].split("\n"):
        if "|" not in line:
            break
        if not _RULE.fullmatch(line.strip()):
            rows.append(list(enumerate(_CELL_END.split(line.strip().strip("|")))))
    return rows


def _miscounted(count: Count, tallies: Sequence[Tally | None], where: str) -> Hit | None:
    """Return that *count* is wrong, where no way of counting comes to it; None where they may speak of something else."""
    told = [one for one in tallies if one]
    if not told or len(told) != len(tallies):
        return None
    numbers = {number for one in told for number in (one.persons if count.of_persons else one.counts)}
    if not count.of_persons:
        numbers |= {sum(one.rows for one in told), len(told) if len(told) > 1 else 0}
        if not any(_is_of(count, one, numbers) for one in told):
            return None
    if not numbers or count.number in numbers:
        return None
    rows = sum(one.rows for one in told)
    tabular = any(one.heads for one in told)
    listed = f"有 {rows} 行，怎样数都不是 {count.number}" if tabular else f"列的是 {rows} {count.measure}"
    return Hit(
        start=count.start,
        end=count.end,
        message=f"这里说的是 {count.said}，{where}{listed}。",
        hint="核对数目，补上漏列的，或者改正数目。",
    )


def _is_of(count: Count, one: Tally, numbers: set[int]) -> bool:
    """Tell whether what *one* counts has the name of what *count* counts; columns of that name are counted too."""
    if not one.heads:
        return True
    words = {word[place : place + 2] for word in (count.before, count.behind) for place in range(len(word) - 1)}
    named = [head for head in one.heads if any(word in head for word in words)]
    numbers.add(len(named))
    return bool(named)
