"""退稿意见: what a writer is told of a document, paragraph by paragraph, in words that go into a letter as they are."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence

from sitegen.core.diagnostics import Severity, has_errors
from sitegen.load.fields import fields_of
from sitegen.model.content import Article
from sitegen.model.form import ROWS
from sitegen.model.value import Value

# What Markdown means by them, the writer of a document does not.
_MARKS = re.compile(r"\\(?=[^\w\s])|(?<!\*)\*\*(?!\*)|\{: \.\w+\}|\[\^\w+\]")
# How an editor makes an exception is nothing for a writer.
_FOR_EDITORS = re.compile(r"；[^；。]*“忽略”[^；。]*")
# What an editor would write into the header: “键: 值”, one or more, or the name of a key alone.
_PAIR = r"“([^“”:]+)(?:: ([^“”]+))?”"
_ADDED = re.compile(rf"(?:加一行|写上|另写|写)({_PAIR}(?:和{_PAIR})*)")
_IN_FORM = frozenset(row.label for row in ROWS)


class Point(Value):
    """One thing to say: *where* it is (empty for the document as a whole), the *passage*, what is wrong, the remedy.

    The *code* is that of the rule, empty where no rule says it. *number* is that of the paragraph, 0 for none.
    """

    where: str = ""
    number: int = 0
    passage: str = ""
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR
    code: str = ""


class Verdict(Value):
    """What there is to say of the document called *name*, of which the article has that *title*: *points*, in order."""

    name: str
    title: str = ""
    points: tuple[Point, ...] = ()

    def is_refused(self, *, strict: bool = False) -> bool:
        """Tell whether it goes back to its writer; with *strict* for a warning too."""
        return has_errors(self.points, strict=strict)


def refusal(name: str, sentences: Sequence[str]) -> Verdict:
    """Return what there is to say of a document called *name* that can't be read, in so many *sentences*."""
    return Verdict(name=name, points=tuple(Point(message=sentence) for sentence in sentences))


def quoted(parts: tuple[str, str, str]) -> str:
    """Return a passage as a letter quotes it: with what stands around it, and no marks of ours."""
    return _MARKS.sub("", "".join(parts)).strip()


def letter(verdict: Verdict) -> str:
    """Return what to send to the writer; where there is nothing to say, that."""
    head = f"《{verdict.title}》（{verdict.name}）" if verdict.title else f"“{verdict.name}”"
    if not verdict.points:
        return f"{head}：没有发现问题。"
    must = [point for point in verdict.points if point.severity is Severity.ERROR]
    may = [point for point in verdict.points if point.severity is not Severity.ERROR]
    lines = [f"退稿意见：{head}" if must else f"请再看看：{head}"]
    for number, point in enumerate((*must, *may), 1):
        if number == 1 and must:
            lines += ["", f"下面 {len(must)} 处请改好，再发来："]
        elif number == len(must) + 1:
            lines += ["", f"{'另外' if must else '下面'} {len(may)} 处请看看，拿不准的可以不改："]
        lines += ["", *_point(number, point)]
    coded = [f"{place} {point.code}" for place, point in enumerate((*must, *may), 1) if point.code]
    return "\n".join([*lines, *(["", f"（规则编号，供编辑查：{'，'.join(coded)}）"] if coded else [])])


def as_json(verdicts: Sequence[Verdict]) -> str:
    """Return *verdicts* as one JSON list."""
    return json.dumps(
        [
            {
                "file": verdict.name,
                "title": verdict.title,
                "problems": [
                    {
                        "code": point.code,
                        "severity": point.severity.value,
                        "where": point.where,
                        "paragraph": point.number,
                        "passage": point.passage,
                        "message": point.message,
                        "hint": point.hint,
                    }
                    for point in verdict.points
                ],
            }
            for verdict in verdicts
        ],
        ensure_ascii=False,
        indent=2,
    )


def _point(number: int, point: Point) -> Iterator[str]:
    place = f"{point.where}：" if point.where else ""
    said = point.message + _ADDED.sub(_into_form, _FOR_EDITORS.sub("", point.hint))
    quote = f"“{point.passage}”" if point.passage else ""
    if quote:
        yield f"{number}. {place}{quote}"
        yield f"   {said}"
    else:
        yield f"{number}. {place}{said}"


def _into_form(advice: re.Match[str]) -> str:
    """Return *advice* on the header as advice on the form; as it is where it names no key of an article."""
    pairs = re.findall(_PAIR, advice[1])
    if not {key for key, _ in pairs} <= {field.label for field in fields_of(Article).values()}:
        return advice[0]
    return "；".join(_row(key, value) for key, value in pairs)


def _row(key: str, value: str) -> str:
    if key in _IN_FORM:
        return f"在投稿模板的“{key}”一栏填“{value}”" if value else f"填上投稿模板的“{key}”一栏"
    right = f"，右边写“{value}”" if value else ""
    return f"在投稿模板的表里加一行，左边写“{key}”{right}"
