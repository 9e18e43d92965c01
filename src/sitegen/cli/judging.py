"""``sitegen check`` of Word files that branches handed in: a letter to each writer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from sitegen.cli.documents import read_document
from sitegen.cli.exits import Exit
from sitegen.cli.streams import say, write_data
from sitegen.cli.wanted import Wanted
from sitegen.core.progress import Progress
from sitegen.importers.enclosures import enclosed
from sitegen.importers.refused import Refused
from sitegen.load.content import load_content
from sitegen.model.value import replace
from sitegen.pipeline.clock import today_in
from sitegen.pipeline.reading import read_settings
from sitegen.pipeline.request import Request
from sitegen.pipeline.submissions import Judge
from sitegen.publish.disk import disk
from sitegen.report.rejection import Verdict, as_json, letter, refusal

_BETWEEN = "\n\n————————————\n\n"


def judge_documents(
    site: Path,
    paths: Sequence[Path],
    *,
    form: str,
    wanted: Wanted,
    strict: bool,
    today: date | None,
    progress: Progress,
) -> int:
    """Write what there is to say of the documents at *paths*, in that *form*, and return the exit code."""
    config = read_settings(Request(root=site, output=site)).config
    judge = Judge(site, load_content(site, config, None), today or today_in(config.timezone))
    verdicts = []
    for done, path in enumerate(paths):
        progress("检查稿件", done, len(paths))
        verdicts.append(_asked(_judged(judge, path), wanted))
    progress("检查稿件", len(paths), len(paths))
    write_data(as_json(verdicts) if form == "json" else _BETWEEN.join(map(letter, verdicts)))
    refused = sum(verdict.is_refused(strict=strict) for verdict in verdicts)
    fine = sum(not verdict.points for verdict in verdicts)
    say(f"检查 {len(paths):,} 篇：退回修改 {refused:,} 篇，没有发现问题 {fine:,} 篇。")
    return Exit.CONTENT if refused else Exit.FINE


def _judged(judge: Judge, path: Path) -> Verdict:
    data = read_document(path, kept="")
    try:
        with disk(path, kept=""):
            pictures = enclosed(path).pictures
    except Refused as refused:
        return refusal(path.name, refused.sentences)
    return judge.judge(path.name, data, pictures)


def _asked(verdict: Verdict, wanted: Wanted) -> Verdict:
    points = tuple(point for point in verdict.points if not point.code or wanted.names(point.code))
    return replace(verdict, points=points)
