"""签审: that a person read an article, as it was then, and let it pass."""

from __future__ import annotations

from typing import ClassVar

from sitegen.core.dates import Stamp
from sitegen.model.keys import key
from sitegen.model.value import Value
from sitegen.model.vocabulary import Step


class Imprint(Value):
    """What of an article was read: digests of its *fields* by label, of its *body*, of its *files* by path."""

    fields: dict[str, str]
    body: str
    files: dict[str, str]


class Signature(Value):
    """One line of a file of reviews/: the step, who took it and when, and what was read."""

    KIND: ClassVar[str] = "签审"

    step: Step = key("步骤", required=True, help="一审、二审、三审")
    name: str = key("姓名", required=True, help="审核人")
    time: Stamp = key("时间", required=True, help="签审的时间")
    fields: dict[str, str] | None = key("头部", default=None, help="各项的摘要值，由 sitegen sign 填写")
    body: str = key("正文", default="", help="正文的摘要值")
    lines: str = key("各行", default="", help="正文各行的摘要值，用来找出改动的第一行")
    files: dict[str, str] | None = key("图片", default=None, help="图片和附件的摘要值")
