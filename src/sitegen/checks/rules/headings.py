"""CNT: the title and the headings of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from sitegen.checks.manuscript import Manuscript
from sitegen.checks.rule import Hit, over
from sitegen.model.passages import Kind, Passage

Found = Iterator[tuple[Passage, Hit]]

_EMPTY_HEADING = re.compile(r"#(?<![^\n]#)#{0,5}[ \t]*#*[ \t]*$", re.MULTILINE)
_FENCE = re.compile("^(?:```|~~~)", re.MULTILINE)
_TITLE_END = re.compile(r"(?<!…)[。；，、：;,:]$")
_LONG = 40


def skipped_level(manuscript: Manuscript) -> Found:
    """小标题跳级

    二级标题下面接着用三级，不直接用四级：读屏软件和本文目录都按级别读。依据：GB/T 37668—2019《信息技术 互联网内容无障碍
    可访问性技术要求与测试方法》。

    反例：
        ## 做法

        #### 第一步
    正例：
        ## 做法

        ### 第一步
    """
    headings = [one for one in manuscript.headings if one.level]
    for before, heading in pairwise(headings):
        if heading.level > before.level + 1:
            yield over(
                heading,
                f"小标题从 {before.level} 级跳到了 {heading.level} 级。",
                f"改为 {before.level + 1} 级（{'#' * (before.level + 1)}）。",
            )


def empty_heading(manuscript: Manuscript) -> Found:
    """小标题没有字

    只有井号没有字的一行，会成为空的小标题。

    反例：
        ##

        正文从这里开始。
    正例：
        ## 做法

        正文从这里开始。
    """
    if "#" not in manuscript.body:
        return
    for found in _EMPTY_HEADING.finditer(manuscript.body):
        if len(_FENCE.findall(manuscript.body, 0, found.start())) % 2 == 0:
            passage = Passage(kind=Kind.HEADING, text=found[0], runs=((0, found.start()),))
            yield over(passage, "小标题没有字。", "补上小标题，或者删去这一行。")


def repeated_heading(manuscript: Manuscript) -> Found:
    """同一级里有两个一样的小标题

    同一个上级标题下面，两个小标题不用同样的字，不然本文目录分不清。

    反例：
        ## 做法

        做法甲。

        ## 做法

        做法乙。
    正例：
        ## 做法

        做法甲。

        ## 成效

        成效乙。
    """
    path: list[str] = []
    met: set[tuple[str, ...]] = set()
    for passage in manuscript.headings:
        if not passage.level:
            continue
        path = [*path[: passage.level - 1], *[""] * (passage.level - 1 - len(path)), passage.text]
        if tuple(path) in met:
            yield over(passage, f"小标题“{passage.text}”前面已经有过。", "换一个说法，或者并成一节。")
        met.add(tuple(path))


def mark_behind_heading(manuscript: Manuscript) -> Found:
    """标题、小标题末尾有点号

    标题末尾不用句号、逗号、顿号、分号、冒号；叹号、问号、省略号可以用（GB/T 15834—2011）。

    反例：
        ## 抓好学习。

        正文从这里开始。
    正例：
        ## 怎样抓好学习？

        正文从这里开始。
    """
    for passage in manuscript.titles:
        if found := _TITLE_END.search(passage.text):
            yield (
                passage,
                Hit(
                    start=found.start(),
                    end=found.end(),
                    message=f"标题末尾的“{found[0]}”不用写。",
                    hint="删去它。",
                    instead="",
                ),
            )


def long_title(manuscript: Manuscript) -> Found:
    """标题超过四十字，又没有短标题

    列表里放不下的标题会占好几行。长标题另写一个“短标题”给列表用，或者把一部分放进副题、引题。

    反例：
        ---
        标题: 某某大学环境与化工学院党委召开二〇二六年春季学期教师党支部和学生党支部结对共建工作推进会议暨任务部署会
        日期: 2026-03-13
        ---
        正文。
    正例：
        ---
        标题: 环境与化工学院党委部署师生党支部结对共建
        日期: 2026-03-13
        ---
        正文。
    """
    if getattr(manuscript.item, "short", None):
        return
    for passage in manuscript.passages:
        if passage.at == ("title",) and len(passage.text) > _LONG:
            yield over(
                passage, f"标题有 {len(passage.text)} 字，列表里放不下。", f"缩短到 {_LONG} 字以内，或者另写“短标题”。"
            )
