"""The proposals for one project as a workbook that people correct in Excel or WPS before ``evidence apply`` reads it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from sitegen.exporters.sheets import fit_to_page, without_times, write_cell
from sitegen.model.branding import Project
from sitegen.model.site import Content
from sitegen.plan.figures.evidence import SupportKind
from sitegen.plan.figures.proposals import Proposal, Tally, period_of
from sitegen.report.columns import width

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.styles import Border
    from openpyxl.worksheet.worksheet import Worksheet

PROJECT = "项目编号"
"""What stands before the id of the project on the first sheet."""
WANTED = "对标"
"""How the head of the column begins that people change."""
SEPARATOR = "、"

ARTICLES, HONOURS, ITEMS = "稿件", "荣誉", "条目"
_LAST = f"{WANTED}（请改这一列）"
_ARTICLE_COLUMNS = {"文件": 24, "日期": 12, "标题": 34, "单位": 20, "活动类型": 12}
_HONOUR_COLUMNS = {"编号": 14, "日期": 12, "名称": 40, "单位": 22}
_JUDGED_COLUMNS = {"已有对标": 20, "提议": 20, "理由": 36, _LAST: 28}
_ITEM_COLUMNS = {"条目": 32, "现有": 10, "照提议写入后": 16, "照“对标”一列写入后": 22}
_TOLD_WIDTH, _LINE_HEIGHT = 96, 16
_HEAD_FILL, _OURS_FILL, _GAP_FILL, _QUIET, _LINE = "F3ECE0", "FFF8E1", "FBE3E0", "6B625A", "DDD3C5"

_STEPS = (
    "“稿件”“荣誉”两张表列出建设期内本单位和下级单位的稿件、荣誉，一行一项。“提议”由程序按标题、标签、活动类型、"
    "任务书等推测，“理由”写明依据，只供参考，以人的判断为准。",
    "只改最后一列“对标”：从下拉框里选，或照“条目”表里的名称填；几条之间用顿号“、”隔开。",
    "不作佐证的，把“对标”一格清空：清空的一项不会改动，原来写着的对标要删，请到稿件头部去删。",
    "“文件”“编号”“名称”不要改；可以排序、筛选、删行、加列。“条目”表随改随算，为零的条目还缺佐证。",
    "改好后保存，在站点文件夹里运行“sitegen evidence apply 这个文件”；先加 --dry-run 可以只看会改什么。",
)


def evidence_sheet(
    content: Content, project: Project, standard: str, found: Sequence[Proposal], counts: Sequence[Tally]
) -> bytes:
    """Return the workbook for *found*, the same bytes for the same proposals. *standard* is the name of the standard."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.worksheets[0])
    _explain(book.create_sheet("说明"), _facts(content, project, standard, counts))
    articles = [item for item in found if item.kind is SupportKind.ARTICLE]
    honours = [item for item in found if item.kind is SupportKind.HONOUR]
    _table(book.create_sheet(ARTICLES), _ARTICLE_COLUMNS | _JUDGED_COLUMNS, map(_article, articles), len(counts))
    _table(book.create_sheet(HONOURS), _HONOUR_COLUMNS | _JUDGED_COLUMNS, map(_honour, honours), len(counts))
    _count(book, counts, len(articles), len(honours))
    return without_times(book)


def _facts(content: Content, project: Project, standard: str, counts: Sequence[Tally]) -> tuple[tuple[str, str], ...]:
    return (
        (PROJECT, project.id),
        ("项目", project.name),
        ("创建单位", content.units[project.unit].name),
        ("建设期", period_of(project)),
        ("标准", standard),
        ("条目", SEPARATOR.join(tally.item for tally in counts)),
    )


def _article(found: Proposal) -> tuple[str, ...]:
    return (
        found.path,
        found.date.day.isoformat(),
        found.title,
        SEPARATOR.join(found.units),
        SEPARATOR.join(found.activities),
        *_judged(found),
    )


def _honour(found: Proposal) -> tuple[str, ...]:
    return found.id, found.date.text, found.title, SEPARATOR.join(found.units), *_judged(found)


def _judged(found: Proposal) -> tuple[str, str, str, str]:
    known = "" if found.names or not found.existing else "已有对标，还没有写本项目"
    why = "；".join(filter(None, (known, found.why)))
    return SEPARATOR.join(found.existing), SEPARATOR.join(found.items), why, SEPARATOR.join(found.wanted)


def _explain(sheet: Worksheet, facts: Iterable[tuple[str, str]]) -> None:
    from openpyxl.styles import Alignment, Font

    write_cell(sheet.cell(1, 1), "佐证建议").font = Font(bold=True, size=14)
    row = 2
    for row, (name, value) in enumerate(facts, 3):
        box = write_cell(sheet.cell(row, 1), name)
        box.font, box.alignment = Font(color=_QUIET), Alignment(vertical="top")
        write_cell(sheet.cell(row, 2), value)
    write_cell(sheet.cell(row + 2, 1), "怎样用").font = Font(bold=True)
    for number, step in enumerate(_STEPS, 1):
        write_cell(sheet.cell(row + 2 + number, 1), number).alignment = Alignment(horizontal="right", vertical="top")
        write_cell(sheet.cell(row + 2 + number, 2), step)
    for (box,) in sheet.iter_rows(min_col=2, max_col=2):
        box.alignment = Alignment(wrap_text=True, vertical="top")
        # Not every program makes a row as high as its text when it opens a file.
        sheet.row_dimensions[box.row].height = _LINE_HEIGHT * -(-width(str(box.value or " ")) // _TOLD_WIDTH)
    sheet.column_dimensions["A"].width = 12
    sheet.column_dimensions["B"].width = _TOLD_WIDTH + 2
    fit_to_page(sheet)


def _table(sheet: Worksheet, columns: dict[str, int], rows: Iterable[Sequence[str]], items: int) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    _head(sheet, columns)
    ours, line = PatternFill("solid", fgColor=_OURS_FILL), _line()
    wrapped, quiet = Alignment(wrap_text=True, vertical="top"), Font(color=_QUIET, size=9)
    number = 1
    for number, row in enumerate(rows, 2):
        for place, text in enumerate(row, 1):
            box = write_cell(sheet.cell(number, place), text)
            box.alignment, box.border = wrapped, line
        sheet.cell(number, 1).font = quiet
        sheet.cell(number, len(columns)).fill = ours
    last = get_column_letter(len(columns))
    sheet.auto_filter.ref = f"A1:{last}{number}"
    _offer(sheet, f"{last}2:{last}{max(number, 2)}", items)


def _head(sheet: Worksheet, columns: dict[str, int]) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    for place, (name, wide) in enumerate(columns.items(), 1):
        box = write_cell(sheet.cell(1, place), name)
        box.font = Font(bold=True)
        box.fill = PatternFill("solid", fgColor=_HEAD_FILL)
        box.alignment = Alignment(wrap_text=True, vertical="center")
        box.border = _line()
        sheet.column_dimensions[get_column_letter(place)].width = wide
    sheet.freeze_panes = "A2"
    sheet.print_title_rows = "1:1"
    fit_to_page(sheet)


def _line() -> Border:
    from openpyxl.styles import Border, Side

    return Border(bottom=Side(style="thin", color=_LINE))


def _offer(sheet: Worksheet, cells: str, items: int) -> None:
    """Offer the items as a list; what is not one of them may stand there too, as several items do."""
    from openpyxl.worksheet.datavalidation import DataValidation

    offered = DataValidation(type="list", formula1=f"'{ITEMS}'!$A$2:$A${items + 1}", allow_blank=True)
    offered.errorStyle = "warning"
    offered.showErrorMessage = True
    offered.errorTitle = "请核对"
    offered.error = "这不是单独一个条目。写了几条、用顿号隔开的，选“是”继续。"
    offered.add(cells)
    sheet.add_data_validation(offered)


def _count(book: Workbook, counts: Sequence[Tally], articles: int, honours: int) -> None:
    """Add the sheet of items; its last column counts what stands on the other sheets now."""
    from openpyxl.formatting.rule import CellIsRule
    from openpyxl.styles import PatternFill
    from openpyxl.utils import get_column_letter

    sheet = book.create_sheet(ITEMS)
    _head(sheet, _ITEM_COLUMNS)
    places = [
        (ARTICLES, get_column_letter(len(_ARTICLE_COLUMNS | _JUDGED_COLUMNS)), articles),
        (HONOURS, get_column_letter(len(_HONOUR_COLUMNS | _JUDGED_COLUMNS)), honours),
    ]
    for row, tally in enumerate(counts, 2):
        values: tuple[str | int, ...] = (tally.item, tally.before, tally.after)
        for place, value in enumerate(values, 1):
            write_cell(sheet.cell(row, place), value).border = _line()
        terms = [
            f'COUNTIF(\'{name}\'!${last}$2:${last}${max(size, 1) + 1},"*"&A{row}&"*")' for name, last, size in places
        ]
        box = sheet.cell(row, 4)
        box.value = f"={'+'.join(terms)}+{tally.beside}"
        box.border = _line()
    gap = CellIsRule(operator="equal", formula=["0"], fill=PatternFill("solid", bgColor=_GAP_FILL))
    sheet.conditional_formatting.add(f"B2:D{len(counts) + 1}", gap)
