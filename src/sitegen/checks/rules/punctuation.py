"""TYP: punctuation, by GB/T 15834—2011, as party-building news writes it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sitegen.checks.rule import Hit, needs
from sitegen.core.text import HAN
from sitegen.model.passages import Passage

_FULL = {",": "，", ";": "；", "!": "！", "?": "？", ":": "："}
# A search leaps to the sign that a pattern begins with; what has to stand before that is asked then.
_HALF = re.compile(rf"[,;!?:](?<=[{HAN}”’》〉）】].)(?=[{HAN}“‘《〈（【]|$)")
_BRACKETS = re.compile(rf"\(([^()\n]*[{HAN}][^()\n]*)\)")
_BETWEEN = re.compile("、(?<=[”’]、)(?=[“‘])|、(?<=》、)(?=《)")
_INNER = re.compile(r"《[^《》]*(<[^<>]+>|《[^《》]*》)[^《》]*》")
_NAMED = re.compile(
    rf"《[{HAN}“”\w—]{{2,30}}(?:活动|会议|大会|讲座|比赛|大赛|课题|证书|仪式)》|《[^《》]{{2,20}}》(?=荣誉证书|荣誉称号|称号|奖牌|奖杯)"
)
# Three of 。 are an ellipsis gone wrong.
_DOUBLED = re.compile("，，+|。。(?<!。。。)(?!。)|、、+|；；+|：：+|，。|。，|、，|，、|；。|。；|、。|。、")
_SIDE_BY_SIDE = ("，，", "。。", "、、", "；；", "：：", "，。", "。，", "、，", "，、", "；。", "。；", "、。", "。、")
_DOTS = re.compile(rf"(?<=[{HAN}”）》，、])\.{{3,}}|。{{3,}}|(?<!…)…(?!…)|(?<=…)…{{2,}}(?!…)|…{{3}}(?!…)")
_AND_MORE = re.compile("等等?……|……等(?=[，。；]|$)")
_DASHES = re.compile(rf"(?<=[{HAN}”》）])[ ]*(?:--+|－－+)[ ]*(?=[{HAN}“《（])")
_STRAIGHT = re.compile(rf'"([^"\n]*[{HAN}][^"\n]*)"')
_STRAIGHT_INNER = re.compile(rf"(?<![A-Za-z0-9])'([^'\n\"]*[{HAN}][^'\n\"]*)'")


@needs(*_FULL)
def half_width(passage: Passage) -> Iterator[Hit]:
    """汉字后面的标点是半角

    中文语句里的逗号、分号、叹号、问号、冒号用全角（GB/T 15834—2011）。数字分节、时间、网址里的不在此列。

    反例：坚持学以致用,知行合一。
    正例：坚持学以致用，知行合一。
    正例：会议 9:30 开始，参会 1,200 人。
    """
    for found in _HALF.finditer(passage.text):
        yield Hit(
            start=found.start(),
            end=found.end(),
            message=f"汉字后面的“{found[0]}”是半角标点。",
            hint=f"改为全角的“{_FULL[found[0]]}”。",
            instead=_FULL[found[0]],
        )


@needs("(")
def half_width_brackets(passage: Passage) -> Iterator[Hit]:
    """有汉字的括号是半角

    括号里有汉字时用全角括号（GB/T 15834—2011）。

    反例：教师党支部(下称支部)召开会议。
    正例：教师党支部（下称支部）召开会议。
    正例：函数 f(x) 的图像
    """
    for found in _BRACKETS.finditer(passage.text):
        yield Hit(
            start=found.start(),
            end=found.end(),
            message=f"括号“{_cut(found[0])}”是半角的。",
            hint="改为全角括号“（）”。",
            instead=f"（{found[1]}）",
        )


@needs("”、", "’、", "》、")
def separated_quotations(passage: Passage) -> Iterator[Hit]:
    """并列的引号或书名号之间用了顿号

    标有引号的并列成分之间、标有书名号的并列成分之间通常不用顿号（GB/T 15834—2011 之 4.5.3.5）。
    并列的各项之间夹着别的成分时可以用。

    反例：落实“三会一课”、“主题党日”等制度。
    正例：落实“三会一课”“主题党日”等制度。
    """
    for found in _BETWEEN.finditer(passage.text):
        yield Hit(
            start=found.start(),
            end=found.end(),
            message="并列的引号或书名号之间用了顿号。",
            hint="删去这个顿号。",
            instead="",
        )


@needs("《")
def nested_titles(passage: Passage) -> Iterator[Hit]:
    """书名号里面用错了书名号

    书名号里还要用书名号时，里面用单书名号〈〉（GB/T 15834—2011）。

    反例：学习《关于印发《党员教育规划》的通知》。
    正例：学习《关于印发〈党员教育规划〉的通知》。
    """
    for found in _INNER.finditer(passage.text):
        inner = found[1]
        yield Hit(
            start=found.start(1),
            end=found.end(1),
            message=f"书名号里的“{_cut(inner)}”没有用单书名号。",
            hint="改为“〈〉”。",
            instead=f"〈{inner[1:-1]}〉",
        )


@needs("《")
def titled_events(passage: Passage) -> Iterator[Hit]:
    """活动、会议、证书用了书名号

    书名号用于书、报、文件、作品。课程、课题、奖状、证照、组织机构、会议、活动不用书名号（GB/T 15834—2011 附录 A.13）。

    反例：支部举办了《红色经典诵读活动》。
    反例：她获得《优秀党员》荣誉称号。
    正例：支部举办了“红色经典诵读”活动。
    """
    for found in _NAMED.finditer(passage.text):
        yield Hit(
            start=found.start(),
            end=found.end(),
            message=f"“{_cut(found[0])}”不是书、文件或作品，不用书名号。",
            hint="改用引号，或者不用。",
        )


@needs(*_SIDE_BY_SIDE)
def doubled_marks(passage: Passage) -> Iterator[Hit]:
    """标点重复或叠用

    句中、句末只用一个点号。

    反例：会议强调，，要抓好落实。。
    正例：会议强调，要抓好落实。
    """
    for found in _DOUBLED.finditer(passage.text):
        same = len(set(found[0])) == 1
        yield Hit(
            start=found.start(),
            end=found.end(),
            message=f"标点“{found[0]}”重复或叠用。",
            hint=f"只留一个{f'“{found[0][0]}”' if same else ''}。",
            instead=found[0][0] if same else None,
        )


@needs("…", "...", "。。。")
def wrong_ellipsis(passage: Passage) -> Iterator[Hit]:
    """省略号不是六个点

    省略号是六个点，占两个字（GB/T 15834—2011）。

    反例：实验、实习、实训...都要去。
    正例：实验、实习、实训……都要去。
    """
    for found in _DOTS.finditer(passage.text):
        yield Hit(
            start=found.start(),
            end=found.end(),
            message=f"省略号写成了“{found[0]}”。",
            hint="改为“……”。",
            instead="……",
        )


@needs("…")
def ellipsis_and_more(passage: Passage) -> Iterator[Hit]:
    """“等”与省略号连用

    “等”“等等”和省略号意思一样，只用一个（GB/T 15834—2011）。

    反例：读原著、谈体会等……
    正例：读原著、谈体会等。
    """
    for found in _AND_MORE.finditer(passage.text):
        yield Hit(
            start=found.start(),
            end=found.end(),
            message=f"“{found[0]}”里“等”和省略号意思重复。",
            hint="去掉其中一个。",
        )


@needs("--", "－－")
def wrong_dash(passage: Passage) -> Iterator[Hit]:
    """破折号不是两个字长

    破折号写作“——”，占两个字（GB/T 15834—2011）。

    反例：他的办法--先听后讲--很管用。
    正例：他的办法——先听后讲——很管用。
    """
    for found in _DASHES.finditer(passage.text):
        yield Hit(
            start=found.start(),
            end=found.end(),
            message=f"破折号写成了“{found[0].strip()}”。",
            hint="改为“——”。",
            instead="——",
        )


@needs('"', "'")
def straight_quotes(passage: Passage) -> Iterator[Hit]:
    """引号是直的

    中文语句里用弯引号“”（GB/T 15834—2011）。

    反例：开展"学党史"活动。
    反例：开展'学党史'活动。
    正例：开展“学党史”活动。
    """
    for found in _STRAIGHT.finditer(passage.text):
        yield Hit(
            start=found.start(),
            end=found.end(),
            message=f"引号{_cut(found[0])}是直的。",
            hint="改为弯引号“”。",
            instead=f"“{found[1]}”" if not {"“", "”"} & set(found[1]) else None,
        )
    for found in _STRAIGHT_INNER.finditer(passage.text) if "'" in passage.text else ():
        yield Hit(
            start=found.start(),
            end=found.end(),
            message=f"引号{_cut(found[0])}是直的。",
            hint="改为弯引号：外面用“”，引号里面用‘’。",
        )


def _cut(text: str) -> str:
    return text if len(text) <= 16 else f"{text[:15]}…"
