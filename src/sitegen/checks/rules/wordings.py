"""The list of wordings itself: each entry can be looked for, and finds what it says it finds."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sitegen.checks.lexicon import Wording
from sitegen.checks.rule import Spot
from sitegen.model.passages import Kind, Passage
from sitegen.model.phrases import Phrase
from sitegen.model.site import Site

CODE = re.compile(r"TXT\d{3,6}")


def unusable_wordings(site: Site) -> Iterator[Spot]:
    """用语规则不能用

    terms.yml 里的每一条要有编号（TXT 加至少三位数字，本校的可以从 TXT900 起），并且要有“写法”或“正则”。“正则”要合乎
    Python 的正则表达式。不能用的一条不会去查。

    反例：
        - 编号: TXT901
          正则: '(部署'
          理由: 括号没有合上
    正例：
        - 编号: TXT901
          写法: [布署工作]
          改为: 部署工作
          理由: 错别字
    """
    for phrase in _own(site):
        if (found := unusable(phrase)) is not None:
            yield _spot(phrase, *found)


def failing_samples(site: Site) -> Iterator[Spot]:
    """用语规则的例句不成立

    “应命中”的例句要查得出来，“不应命中”的例句要查不出来：例句是规则自己的试题，改了写法、例外以后用它看有没有改错。

    反例：
        - 编号: TXT901
          写法: [布署工作]
          理由: 错别字
          应命中: [部署工作]
    正例：
        - 编号: TXT901
          写法: [布署工作]
          理由: 错别字
          应命中: [布署工作]
          不应命中: [部署工作]
    """
    for phrase in _own(site):
        if unusable(phrase) is None:
            for message in broken_samples(phrase):
                yield _spot(phrase, message, "改写法或例外，或者改例句。")


def unusable(phrase: Phrase) -> tuple[str, str] | None:
    """Return why *phrase* cannot be looked for, and the remedy; None where it can."""
    if not CODE.fullmatch(phrase.id):
        return f"编号“{phrase.id}”不是 TXT 加数字。", "写成 TXT 加至少三位数字，本校的可以从 TXT900 起。"
    if not phrase.pattern and not any(phrase.forms):
        return f"{phrase.id} 没有写要找什么。", "写上“写法”或“正则”。"
    try:
        Wording(phrase)
    except (re.error, OverflowError, RecursionError) as error:
        return f"{phrase.id} 的“正则”不能用（{error}）。", "核对括号和反斜线；只找固定的字，改用“写法”。"
    return None


def broken_samples(phrase: Phrase) -> Iterator[str]:
    """Yield what is wrong with each sample of *phrase* that does not hold."""
    wording = Wording(phrase)
    day = phrase.until or phrase.since
    for samples, wanted, label in ((phrase.hits, True, "应命中"), (phrase.misses, False, "不应命中")):
        for sample in samples:
            passage = Passage(kind=Kind.PARAGRAPH, text=sample)
            if any(True for _ in wording.hits([passage], day)) is not wanted:
                yield f"{phrase.id} 的“{label}”例句“{sample}”{'查不出来' if wanted else '查出来了'}。"


def _own(site: Site) -> Iterator[Phrase]:
    """Yield the entries of the site's own list."""
    return (phrase for phrase in site.content.phrases.values() if phrase.path)


def _spot(phrase: Phrase, message: str, hint: str) -> Spot:
    if phrase.id.isdigit():  # an entry without a code goes by its place
        return Spot(path=phrase.path, message=message, hint=hint, at=(int(phrase.id) - 1,))
    return Spot(path=phrase.path, message=message, hint=hint, needle=phrase.id)
