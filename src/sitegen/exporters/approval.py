"""发稿审批单: what is to go out, who let it pass, and room for those who sign by hand."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.core.dates import Stamp
from sitegen.core.digests import digest
from sitegen.exporters.paper import Block, Facts, Paper, Paragraph, Part, Rows, counted
from sitegen.model.config import REVIEWS
from sitegen.model.content import Article
from sitegen.model.keeping import encode
from sitegen.model.signing import Imprint, Signature
from sitegen.model.views import Cell, Table
from sitegen.plan.addresses import file_link
from sitegen.plan.articles import ai_text, author_lines
from sitegen.plan.library import Library
from sitegen.plan.links import named_file
from sitegen.plan.parts import prose_of
from sitegen.plan.selection import REVIEW_FIELDS
from sitegen.plan.signing import changes, imprint, latest

_MARK = "摘要值由读者看得到的标题、署名、正文、图片和附件算出，改一个字就不同。发布前再编一次审批单，摘要值相同，就是审过的这一稿。"
_MARK_LENGTH, _MARK_GROUP = 16, 4
_FILE_MARK = 8


def approval_paper(library: Library, article: Article) -> Paper:
    """Return the sheet of *article*; *library* is of everything, articles that are held back included."""
    now = imprint(article, library.content, library.site.prose)
    parts = [
        Part(title="稿件", blocks=(Facts(rows=tuple(row for row in _facts(library, article, now) if row[1])),)),
        Part(title="图片和附件", blocks=tuple(_files(library, article, now))),
        Part(
            title="审核",
            blocks=(Rows(table=_reviews(library, article, now), roomy=True), Paragraph(text=_MARK, quiet=True)),
        ),
    ]
    return Paper(
        title="发稿审批单",
        subtitle=f"{library.config.title}　{Stamp(library.site.today).chinese}印",
        running=f"发稿审批单　{article.title}",
        made=library.site.today,
        sheet=True,
        parts=counted(parts),
    )


def mark_of(now: Imprint) -> str:
    """Return what stands for all that readers get, short enough to be compared by eye: ``3f2a 91bc 04de 77a1``."""
    whole = digest(encode(now))[:_MARK_LENGTH]
    return " ".join(whole[start : start + _MARK_GROUP] for start in range(0, _MARK_LENGTH, _MARK_GROUP))


def _facts(library: Library, article: Article, now: Imprint) -> Iterator[tuple[str, str]]:
    content = library.content
    yield "引题", article.kicker
    yield "标题", article.title
    yield "副题", article.subtitle
    yield "栏目", content.sections[article.section].name
    yield "单位", "、".join(content.units[id].name for id in article.all_units)
    for line in author_lines((*article.authors, *article.correspondents)):
        yield line.label, line.names
    yield "文字", "、".join(article.text)
    yield "摄影", "、".join(article.photo)
    yield "编辑", "、".join(article.editor)
    yield "来源", article.source
    yield "原文", article.origin
    yield "体裁", article.genre or ""
    yield "日期", "，".join(_dates(article))
    yield "字数", f"{prose_of(library, article.document.path).words:,} 字"
    yield "人工智能", ai_text(article)
    yield "文件", article.document.path
    yield "摘要值", mark_of(now)


def _dates(article: Article) -> Iterator[str]:
    yield f"{article.date.text}{'（补录）' if article.backfill else ''}"
    days = (("活动", article.event_date), ("定时发布", article.publish_at), ("下架", article.expire))
    yield from (f"{what} {day.isoformat()}" for what, day in days if day)


def _files(library: Library, article: Article, now: Imprint) -> Iterator[Block]:
    if not now.files:
        yield Paragraph(text="没有图片和附件。")
        return
    kinds = _kinds(library, article)
    rows = []
    for path, mark in sorted(now.files.items(), key=lambda item: [*kinds, *now.files].index(item[0])):
        file = file_link(library.content.files[path])
        what = kinds.get(path, f"文件（{file.kind}）")
        rows.append(tuple(Cell(text=text) for text in (what, path.rpartition("/")[2], file.size, mark[:_FILE_MARK])))
    yield Rows(table=Table(caption="", head=("种类", "文件", "大小", "摘要值"), rows=tuple(rows)))


def _kinds(library: Library, article: Article) -> dict[str, str]:
    """Return what each file of *article* is to it, in the order in which they are told: 封面, 图片, 附件."""
    path = article.document.path
    prose = prose_of(library, path)
    named = [("封面", article.cover)] if article.cover else []
    named += [
        ("图片（没有文字说明）" if prose.links[place] in prose.untold else "图片", prose.links[place])
        for place in prose.pictures
    ]
    named += [(f"附件：{item.name}" if item.name else "附件", item.file) for item in article.attachments]
    found: dict[str, str] = {}
    for kind, href in named:
        found.setdefault(named_file(library.content, path, href), kind)
    return found


def _reviews(library: Library, article: Article, now: Imprint) -> Table:
    signatures = latest(library.content.signatures.get(article.id, ()))
    rows = [(step, *_review(library, article, step, signatures.get(step), now), "", "") for step in REVIEWS]
    rows.append(("校对", "、".join(article.proof), "", "", ""))
    head = ("环节", "姓名", "记录", "意见", "签字、日期")
    return Table(caption="", head=head, rows=tuple(tuple(Cell(text=text) for text in row) for row in rows))


def _review(
    library: Library, article: Article, step: str, signature: Signature | None, now: Imprint
) -> tuple[str, str]:
    """Return who took *step* of the reviews of *article*, and what is on record of it."""
    written = getattr(article, REVIEW_FIELDS[step])
    if signature:
        changed = "、".join(changes(signature, now))
        worth = f"，已作废：{changed}有改动" if changed else "，有效"
        return signature.name, f"{signature.time.text} 签审{worth}"
    if written:
        return written, "没有签审"
    return "", "还没有" if step in library.config.review else ""
