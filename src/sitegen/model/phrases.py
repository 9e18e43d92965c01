"""用语: wordings that a school's editors look out for. Data, so that a 宣传部 can keep its own list."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from sitegen.core.dates import Day
from sitegen.model.keys import key
from sitegen.model.value import Value


class Gravity(StrEnum):
    """How much a wording matters."""

    ERROR = "错误"
    WARNING = "提醒"
    INFO = "提示"


class Exceptions(Value):
    """例外: where a wording is left alone although it looks wrong."""

    quotations: bool = key("引文", default=False, help="是：引号里的不查")
    titles: bool = key("书名号", default=True, help="否：书名号里的也查")
    before: tuple[str, ...] = key("前文", default=(), help="前面紧挨着这些字时不查")
    behind: tuple[str, ...] = key("后文", default=(), help="后面紧挨着这些字时不查")
    within: tuple[str, ...] = key("词语", "专名", default=(), help="在这些词语、名称里时不查")


class Phrase(Value):
    """用语: a form that is wrong, or to be thought over, what to write instead, and why."""

    KIND: ClassVar[str] = "用语"

    id: str = key("编号", "代码", default="", help="编号，TXT 加三位数字")
    path: str = ""
    forms: tuple[str, ...] = key("写法", "错误写法", default=(), help="要找的写法，可以有几种")
    pattern: str = key("正则", default="", help="要找的写法的正则表达式；与“写法”任选其一")
    instead: str = key("改为", "正确写法", default="", help="直接替换成的写法；改法不止一种时不写")
    advice: str = key("建议", default="", help="怎样改；不写时就是“改为”")
    gravity: Gravity = key("级别", default=Gravity.WARNING, help="错误、提醒、提示")
    category: str = key("类别", default="", help="类别")
    reason: str = key("理由", "原因", required=True, help="为什么")
    basis: str = key("依据", "来源", default="", help="依据")
    exceptions: Exceptions = key("例外", default=Exceptions(), help="什么情形不查")
    first: bool = key("只看首次", default=False, help="是：只看正文里第一次出现的那一处，合乎“例外”就都不报")
    since: Day | None = key("起", default=None, help="从这一天的稿件查起")
    until: Day | None = key("止", default=None, help="查到这一天的稿件为止")
    note: str = key("说明", default="", help="给编辑看的说明")
    hits: tuple[str, ...] = key("应命中", default=(), help="应当查出的例句")
    misses: tuple[str, ...] = key("不应命中", default=(), help="不应查出的例句")
