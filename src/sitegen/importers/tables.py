"""Tables of a document: in Markdown where that can hold them, as HTML else; those that only lay out pictures, unrolled."""

from __future__ import annotations

from html import escape
from xml.etree.ElementTree import Element

from sitegen.importers.markdown import Put, address_of, inline, plain, tidy

_BLOCKS = ("p", "h1", "h2", "h3", "h4", "h5", "h6")


def rows_of(table: Element) -> list[list[Element]]:
    """Return the cells of *table*, row by row."""
    groups = [[one] if one.tag == "tr" else list(one) for one in table]
    return [[cell for cell in row if cell.tag in ("td", "th")] for group in groups for row in group if row.tag == "tr"]


def is_layout(table: Element) -> bool:
    """Tell whether *table* only puts pictures beside each other, with a few words below each, or frames one text."""
    cells = [cell for row in rows_of(table) for cell in row]
    if len(cells) <= 1:
        return True
    pictures = sum(cell.find(".//img") is not None for cell in cells)
    worded = [cell for cell in cells if plain(cell).strip() and cell.find(".//img") is None]
    return bool(pictures) and pictures >= len(worded) and table.find(".//td//table") is None


def unrolled(table: Element) -> list[Element]:
    """Return what the cells of a *table* that is layout hold, row by row: pictures, then what is said below them."""
    return [block for row in rows_of(table) for cell in row for block in cell]


def write_table(table: Element, put: Put) -> str:
    """Return *table* in Markdown, or as HTML where it has cells that Markdown has not."""
    rows = rows_of(table)
    if _is_simple(table, rows):
        lines = [_row([_cell(cell, put) for cell in row]) for row in rows]
        return "\n".join([lines[0], _row(["---"] * len(rows[0])), *lines[1:]])
    return _html(table, rows, put)


def words_of(table: Element) -> tuple[tuple[str, ...], ...]:
    """Return the words of its cells, each of their paragraphs on a line."""
    return tuple(tuple("\n".join(_paragraphs(cell)) for cell in row) for row in rows_of(table))


def _paragraphs(cell: Element) -> list[str]:
    return [text for block in cell.iter() if block.tag in _BLOCKS and (text := plain(block).strip())]


def _is_simple(table: Element, rows: list[list[Element]]) -> bool:
    spans = any(cell.get(name, "1") != "1" for row in rows for cell in row for name in ("colspan", "rowspan"))
    nested = any(table.find(f".//td//{tag}") is not None for tag in ("table", "ul", "ol", "img"))
    return not spans and not nested and len({len(row) for row in rows}) == 1 and len(rows) > 1 and len(rows[0]) > 1


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(cell: Element, put: Put) -> str:
    texts = [inline(block, put).strip().replace("  \n", "<br>") for block in cell if block.tag in _BLOCKS]
    return "<br>".join(filter(None, texts)).replace("|", "\\|").replace("\n", " ")


def _html(table: Element, rows: list[list[Element]], put: Put) -> str:
    lines = ["<table>"]
    for number, row in enumerate(rows):
        tag = "th" if number == 0 and len(rows) > 1 else "td"
        cells = [f"<{tag}{_spans(cell)}>{_markup(cell, put)}</{tag}>" for cell in row]
        lines.append(f"<tr>{''.join(cells)}</tr>")
    return "\n".join([*lines, "</table>"])


def _spans(cell: Element) -> str:
    return "".join(f' {name}="{cell.get(name)}"' for name in ("colspan", "rowspan") if cell.get(name, "1") != "1")


def _markup(element: Element, put: Put) -> str:
    """Return what is in *element* as HTML on one line: paragraphs as lines, lists, pictures and emphasis as they are."""
    parts = [escape(tidy(element.text or ""), quote=False)]
    for one in element:
        inner = _markup(one, put)
        if one.tag == "img":
            parts.append(put(one))
        elif one.tag in _BLOCKS:
            parts += ["<br>" if any(parts) and inner.strip() else "", inner]
        elif one.tag in ("table", "tr", "td", "th", "ul", "ol", "li", "strong", "em", "sup", "sub"):
            parts.append(f"<{one.tag}{_spans(one)}>{inner}</{one.tag}>" if inner or one.tag in ("td", "th") else "")
        elif one.tag == "a" and inner.strip() and (address := address_of(one)):
            parts.append(f'<a href="{escape(address)}">{inner}</a>')
        else:
            parts.append("<br>" if one.tag == "br" else inner)
        parts.append(escape(tidy(one.tail or ""), quote=False))
    return " ".join("".join(parts).split())
