"""The small parts that content is made of."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from sitegen.model.keys import key
from sitegen.model.value import Value


class Document(Value, array_like=True):
    """Where a piece of content stands: its file, and its body by digest (the text itself stays on disk)."""

    path: str
    """Relative to the site folder, ``/``-separated."""
    body: str = ""
    """The digest of the body's text, empty where there is no body."""
    line: int = 1
    """The line of the file on which the body begins."""


class Outline(Value):
    """One heading of a body."""

    level: int
    id: str
    text: str


class Pin(Value):
    """置顶: not at all, until a day, or for good."""

    on: bool = False
    until: date | None = None

    def holds(self, today: date) -> bool:
        """Tell whether the pin holds on *today*."""
        return self.on and (self.until is None or today <= self.until)


class Credit(Value):
    """An author with the role under which the name is printed."""

    SHORTHAND: ClassVar[str] = "name"

    name: str = key("姓名", "名字", "单位", required=True, help="姓名或单位")
    role: str = key("角色", "身份", default="", help="角色，如 特约通讯员")


class Attachment(Value):
    """附件: a file beside the article."""

    SHORTHAND: ClassVar[str] = "file"

    file: str = key("文件", "路径", required=True, help="文件名或相对路径")
    name: str = key("名称", "标题", default="", help="显示的名称；不写时用文件名")


class AiUse(Value):
    """What artificial intelligence helped with (人工智能生成合成内容标识办法, in force since 2025-09-01)."""

    SHORTHAND: ClassVar[str] = "what"

    what: tuple[str, ...] = key("内容", "范围", default=(), help="文字、图片、视频")
    tool: str = key("工具", default="", help="用了什么工具")


class Ignore(Value):
    """忽略: a rule not applied to this article, and why."""

    SHORTHAND: ClassVar[str] = "rule"

    rule: str = key("规则", "代码", required=True, help="规则代码，如 TXT021")
    reason: str = key("理由", "原因", required=True, help="为什么不适用")
