"""CNT: what a text counts and numbers, held against what it lists."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from sitegen.checks.manuscript import Manuscript
from sitegen.checks.rule import Hit, needs
from sitegen.core.numbers import small_number
from sitegen.core.text import HAN
from sitegen.model.passages import Kind, Passage

Found = Iterator[tuple[Passage, Hit]]

_NUMBER = r"(?:[两二三四五六七八九]|十[一二三四五六七八九]?|(?<![\d.])(?:[2-9]|1\d)(?![\d.]))"
_MEASURE = "(?:个|项|点|条|方面|大|类)"
# 五点要求： “三个统一”：
_ANNOUNCED = re.compile(
    rf"(?<![第十百千万前后每几数余多\d/])({_NUMBER}) ?{_MEASURE}(?!次)(?:(?![的着了上里写])[{HAN}]){{0,8}}[”’]?(?:如下|是|为)?(?:：|:(?!\d))"
)
_ENUMERATED = re.compile(
    r"(?:^|(?<=[：:。；;！？，,“\s]))([一二三四五六七八九]|十[一二三四五六七八九]?)(?:是|要)(?!否|\1)"
)
_ORDINAL = re.compile(r"(?:^|(?<=[：:。；;！？“\s]))第([一二三四五六七八九]|十[一二三四五六七八九]?)(?=[，、：])")
_LIKE_ORDER = re.compile("[是要](?<=[一二三四五六七八九十].)|第[一二三四五六七八九十]{1,2}[，、：]")
_MARKED = re.compile(r"[（(]([一二三四五六七八九十]{1,3}|\d{1,2})[）)]")
_SHAPES = (_ENUMERATED, _ORDINAL, _MARKED)
_NEAR = 2
_QUOTED = re.compile("“[^”]*”|《[^》]*》|（[^）]*）|‘[^’]*’")
_ASPECTS = "(?:方面|环节|层面|维度|阶段|步骤|部分|板块|类别|层级|领域|要素|主题|模块|品牌|机制|平台)"
# 理论、实践、制度三个方面
_SAID = re.compile(rf"({_NUMBER})(?:个|大|项)?{_ASPECTS}")
# 来自机械、材料、信息四个学院: of 教师、学生来自三个学院 nothing is listed, so the list begins behind 来自.
_FROM = re.compile(rf"来自([^，。；：“（、]{{1,8}}(?:、[^，。；：“（、的等]{{1,8}})+?)({_NUMBER})个学院")
_CLAUSE_END = re.compile(r"[，。；：！？,;:!?\n]")
_OPENER = re.compile("从|在|围绕|按|分")
# 在学习、工作、生活等方面建新功的“七个建新功”
_SUMMED_UP = re.compile(
    rf"[在从围绕]([^，。；：！？,;:\n]*、[^，。；：！？,;:\n]*?)等?(?:几个)?方面[^，。；：！？“\n]{{1,12}}的“({_NUMBER})个[{HAN}]{{1,6}}”"
)
_LISTING_END = re.compile("[，。；！？）\\n]")
_LISTED_ITEM = re.compile("[^、“”]+")
_LAST_TWO = re.compile("(.+)[和与及](.+)")
_NAMED = re.compile("“([^”]{2,8})”(?:[：:]|，?即：?|（)")
_NUMBERED = re.compile(
    r"(?P<han>[一二三四五六七八九十]{1,3})、|[（(](?P<round>[一二三四五六七八九十]{1,3})[）)]|(?P<digits>\d{1,2})[.．、](?!\d)"
)
_PROSE = frozenset({Kind.PARAGRAPH, Kind.HEADING})


@needs("：", ":")
def announced_items(manuscript: Manuscript) -> Found:
    """说的数目和后面列的不一样多

    “五点要求：”后面列了四点，“三项任务：”后面列了两项，读者会以为漏了。冒号后面的“一是……二是……”、“第一，……第二，……”、
    分号隔开的各项、顿号隔开的各项和紧接着的各段、各条都数。依据：公文校对“数目与列举一致”的通例。

    反例：会议提出三点要求：一是抓好学习，二是抓好落实。
    反例：分四步走，抓住三个环节：学习、调研。
    反例：
        学院党委提出三项任务：

        - 抓学习
        - 抓落实
    正例：会议提出两点要求：一是抓好学习，二是抓好落实。
    正例：抓住三个环节：学习、调研和整改。
    正例：
        学院党委提出两项任务：

        - 抓学习
        - 抓落实
    """
    for number, passage in enumerate(manuscript.passages):
        text = passage.text
        if "：" not in text and ":" not in text:
            continue
        for found in _ANNOUNCED.finditer(text):
            said = small_number(found[1])
            rest = text[found.end() :]
            listed = _listed_in(rest) if rest else _listed_below(manuscript, number)
            if listed and said not in listed and not _goes_on(manuscript.passages[number + 1 :], max(listed) + 1):
                yield passage, _miscounted(found, said, max(listed))


def _miscounted(found: re.Match[str], said: int, listed: int, group: int = 0) -> Hit:
    return Hit(
        start=found.start(group),
        end=found.end(group),
        message=f"这里说的是 {said} 项，列出来的是 {listed} 项。",
        hint="核对数目，补上漏写的，或者改正数目。",
    )


def _listed_in(rest: str) -> tuple[int, ...]:
    """Return how many items *rest* of a passage lists: all that may be meant; none where that is not plain to see."""
    for pattern in _SHAPES:
        found = list(pattern.finditer(rest))
        if found and found[0].start() <= _NEAR:
            # Behind the first restart there stands something else; one alone is no list.
            numbers = [small_number(one[1]) for one in found]
            run = next(one for one, behind in pairwise([*numbers, 1]) if behind == 1)
            return (run,) if numbers[0] == 1 < run else ()
    sentence = re.split("[。！？]", _QUOTED.sub("○", rest), maxsplit=1)[0]
    if "；" in sentence:
        return (sentence.rstrip("；").count("；") + 1,)
    if re.search("[，：,:—]", sentence) or "、" not in sentence or "等" in sentence:
        return ()
    return _by_stops(sentence)


def _goes_on(below: Iterable[Passage], next_number: int) -> bool:
    """Tell whether a paragraph *below*, before the next heading, begins with that number."""
    for passage in below:
        if passage.kind is Kind.HEADING:
            return False
        firsts = [found for pattern in _SHAPES if (found := pattern.match(passage.text))]
        if any(small_number(found[1]) == next_number for found in firsts):
            return True
    return False


def _by_stops(listing: str) -> tuple[int, ...]:
    """Return how many items stand in *listing* between 、: one more where the last two are joined by 和."""
    stops = listing.count("、") + listing.count("○○") + 1
    last = listing.rpartition("、")[2]
    return (stops, stops + 1) if re.search("[和与及]", last) else (stops,)


def _listed_below(manuscript: Manuscript, number: int) -> tuple[int, ...]:
    """Return how many items the passages behind the one with *number* list."""
    below = manuscript.passages[number + 1 :]
    if not below or not manuscript.passages[number].runs:
        return ()
    if below[0].kind is Kind.ITEM:
        return items(manuscript, below)
    for pattern in _SHAPES:
        numbers = []
        for passage in below:
            found = pattern.match(passage.text) if passage.kind is Kind.PARAGRAPH else None
            if not found:
                break
            numbers.append(small_number(found[1]))
        if len(numbers) > 1 and numbers == list(range(1, len(numbers) + 1)):
            return (len(numbers),)
    return ()


def items(manuscript: Manuscript, below: Iterable[Passage]) -> tuple[int, ...]:
    """Return how many items of the outer level there are at the beginning of *below*, without those within them."""
    depths = []
    for passage in below:
        if passage.kind is not Kind.ITEM:
            break
        line = manuscript.body[manuscript.body.rfind("\n", 0, passage.place(0)) + 1 : passage.place(0)]
        depths.append(len(line) - len(line.lstrip()))
    return (sum(depth == depths[0] for depth in depths),)


@needs("、")
def listed_before(passage: Passage) -> Iterator[Hit]:
    """前面列的和后面说的数目不一样多

    “理论、实践、制度三个方面”里，列了几项，后面就是几个。用了“等”的不算，除非后面是“七个××”这样加引号的固定说法。

    反例：从思想、组织、作风、纪律三个方面查找不足。
    反例：以在育人、科研、服务等方面建新功的“五个建新功”为抓手。
    反例：来自机械、材料、信息四个学院的代表参加。
    正例：教师、学生来自三个学院。
    正例：从思想、组织和作风三个方面查找不足。
    正例：从思想、组织、作风等五个方面查找不足。
    """
    text = passage.text
    for found in _SAID.finditer(text):
        said, listed = small_number(found[1]), _listed_up_to(text[: found.start()])
        if listed and said not in listed:
            yield _miscounted(found, said, max(listed))
    for found in _FROM.finditer(text):
        said, listed = small_number(found[2]), _by_stops(found[1])
        if said not in listed:
            yield _miscounted(found, said, max(listed), 2)
    for found in _SUMMED_UP.finditer(text) if "的“" in text else ():
        said, listed = small_number(found[2]), _by_stops(_QUOTED.sub("○", found[1]))
        if said not in listed:
            yield _miscounted(found, said, max(listed), 2)


def _listed_up_to(before: str) -> tuple[int, ...]:
    """Return how many items the clause at the end of *before* may list; none where it lists none, or not all."""
    clause = _CLAUSE_END.split(_QUOTED.sub("○", before))[-1]
    if "、" not in clause or clause.endswith(("等", "的", "、", "这", "每", "第", "前", "后")):
        return ()
    # Where the list begins is not plain: 对党员、教师从思想、组织两个方面.
    openers = [found.end() for found in _OPENER.finditer(clause)]
    begins = {0, *openers[:1], *openers[-1:]}
    return tuple({count for begin in begins for count in _by_stops(clause[begin:])})


@needs("“")
def other_parts(manuscript: Manuscript) -> Found:
    """固定说法展开得不对

    “三会一课”“四个意识”这样的数字缩略语，后面一项一项写出来的，应当就是术语表里登记的那几项。依据：术语表（glossary.yml）里各条的来源。

    反例：增强“四个意识”：政治意识、大局意识、责任意识、看齐意识。
    正例：增强“四个意识”：政治意识、大局意识、核心意识、看齐意识。
    正例：增强“四个意识”（政治、大局、核心、看齐）。
    """
    for passage, found in manuscript.find(_NAMED) if manuscript.terms else ():
        parts = next((parts for name, parts in manuscript.terms if name == found[1]), ())
        listing = _LISTING_END.split(passage.text[found.end() :], maxsplit=1)[0]
        place = found.end()
        items = [(one.start() + place, one[0]) for one in _LISTED_ITEM.finditer(listing)]
        if len(items) == len(parts) - 1 and (last := _LAST_TWO.fullmatch(items[-1][1])):
            items[-1:] = [(items[-1][0] + last.start(group), last[group]) for group in (1, 2)]
        strange = [(start, item) for start, item in items if not any(item in part for part in parts)]
        # Of another number is for those who count; what is strange for the most part speaks of something else.
        if len(items) != len(parts) or not 0 < 2 * len(strange) <= len(items):
            continue
        missing = [part for part in parts if not any(item in part for _, item in items)]
        start, item = strange[0]
        yield (
            passage,
            Hit(
                start=start,
                end=start + len(item),
                message=f"“{found[1]}”里没有“{item}”。",
                hint=f"核对，看是不是“{'”“'.join(missing)}”。" if missing else "核对术语表里的各项。",
            ),
        )


@needs(_LIKE_ORDER)
def broken_sequence(manuscript: Manuscript) -> Found:
    """“一是”“二是”断了、乱了

    “一是……二是……三是……”“一要……二要……”“第一，……第二，……”依次写下去，不跳号，不重号。

    反例：一是抓学习，二是抓调研，四是抓整改。
    反例：第一，读原著。第三，谈体会。
    反例：
        一是抓学习。

        一是抓学习，二是抓落实，二是抓整改。
    正例：一是抓学习，二是抓调研，三是抓整改。
    正例：首先读原著，其次谈体会，最后作交流。
    """
    reached: dict[str, int] = {}
    for passage in manuscript.passages:
        text = passage.text if passage.runs else ""
        for found in sorted((*_ENUMERATED.finditer(text), *_ORDINAL.finditer(text)), key=re.Match.start):
            shape, number = found[0].strip(found[1]), small_number(found[1])
            before = reached.get(shape, 0)
            reached[shape] = number
            if number > 1 and before != number - 1:
                yield passage, _out_of_order(found, before, number)


def _out_of_order(found: re.Match[str], before: int, number: int) -> Hit:
    said = found[0].strip()
    wrong = f"“{said}”前面没有第 {number - 1} 项。" if before != number else f"“{said}”写了两次。"
    return Hit(start=found.start(), end=found.end(), message=wrong, hint="补上漏写的，或者改正序号。")


def broken_numbering(manuscript: Manuscript) -> Found:
    """小标题、段首的序号断了、乱了

    “一、二、三、”“（一）（二）（三）”“1.2.3.”依次写下去；里面一层的序号在外面一层换了号以后从头写起。

    反例：
        ## 一、抓学习

        ## 三、抓落实
    反例：
        （一）抓学习

        （二）抓调研

        （四）抓落实
    正例：
        ## 一、抓学习

        （一）读原著

        ## 二、抓落实

        （一）定任务
    """
    reached = {"han": 0, "round": 0, "digits": 0}
    for passage in manuscript.passages:
        if passage.kind not in _PROSE or not passage.runs or not (found := _NUMBERED.match(passage.text)):
            continue
        shape = found.lastgroup or ""
        number, before = small_number(found[shape]), reached[shape]
        for inner in list(reached)[list(reached).index(shape) + 1 :]:
            reached[inner] = 0
        reached[shape] = number
        if number > 1 and number != before + 1 and (before or (passage.kind is Kind.HEADING and shape == "han")):
            yield passage, _out_of_order(found, before, number)
