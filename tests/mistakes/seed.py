"""A mistake that we put into a site, and what is to be found: in an article, or in the files of a site."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

REVIEWS = "一审: 程野\n二审: 范舟\n三审: 岳恒\n"
OPENINGS = (
    "学院党委把支部建设放在重要位置，坚持从小事抓起、从日常抓起。",
    "天气转暖，实验楼前的玉兰开了，支部的活动也多了起来。",
    "支部的党员多数承担着教学任务，时间要一点一点挤出来。",
    "会议室不大，党员们围坐在长桌旁，桌上放着笔记本和茶杯。",
    "春季学期开学以来，支部按照年初的计划推进各项工作。",
    "这个支部的党员来自三个教研室，平时各忙各的课题。",
    "走进活动室，墙上挂着党员公开承诺，落款处是每个人的签名。",
    "支部书记提前一周把议题发给大家，请每个人准备意见。",
)
CLOSINGS = (
    "散会以后，几名青年教师留下来继续讨论，直到楼里熄灯。",
    "下一步，支部将继续听取师生意见，把工作做细做实。",
    "学生党员表示，听完以后对自己要做的事更清楚了。",
    "活动结束时，大家把椅子放回原处，约好下个月再见。",
    "支部委员会将在学期末检查落实情况，并向党员通报。",
    "离开时，老教师叮嘱年轻人多到现场去看看。",
    "组织委员整理了会议记录，请发言的同志逐一核对。",
    "党员们说，这样的安排实在，听得进、用得上。",
)
"""Correct prose around the mistakes: each article begins and ends otherwise."""


@dataclass(frozen=True, slots=True)
class Written:
    """The mistake of rule *code* in the *text* of an article, or of any rule of the family that *code* names.

    *header* adds lines to the header; *raw* stands for the whole file. *folder* has the files beside the article, of
    which the finding names *found_in* where it is not of the article itself. What *ends* the article has no correct
    prose behind it. *beside* are further rules that rightly speak. What is known to be *missed* says why.
    """

    code: str
    text: str = ""
    title: str = "机械设计系教师党支部活动侧记"
    header: str = ""
    day: str = "2024-03-15"
    unit: str = "jx-sj"
    reviews: str = REVIEWS
    raw: bytes | str = ""
    folder: Mapping[str, bytes] = field(default_factory=dict)
    found_in: str = ""
    ends: bool = False
    beside: tuple[str, ...] = ()
    missed: str = ""

    @property
    def what(self) -> str:
        """The mistake as a list shows it."""
        return self.text or self.title


@dataclass(frozen=True, slots=True)
class Laid:
    """The mistake of rule *code* in *files* that are laid over the small site, read as of *today*."""

    code: str
    files: Mapping[str, bytes | str]
    today: str = "2024-03-20"
    beside: tuple[str, ...] = ()
    missed: str = ""

    @property
    def what(self) -> str:
        """The mistake as a list shows it."""
        return "、".join(self.files) or self.today


Seed = Written | Laid


def page(body: str) -> str:
    """Return a whole article with nothing wrong but *body*."""
    return f"---\n标题: 支部召开会议\n日期: 2024-03-15\n单位: jx-sj\n{REVIEWS}---\n{body}"
