"""A paper as one HTML file that prints as it should: pictures inside, A4, numbers and running heads in the margins."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Callable, Iterable, Iterator, Sequence
from html import escape
from importlib.resources import files

from sitegen.exporters.paper import Block, Facts, Image, Items, Markup, Paper, Paragraph, Part, Pictures, Rows, Space
from sitegen.exporters.tree import read_tree, write_tree
from sitegen.model.views import Cell, Table

Place = Callable[[Image], str]
"""Says where the bytes of a picture are for a page: an address."""

_TYPES = {"jpg": "image/jpeg", "png": "image/png", "gif": "image/gif", "webp": "image/webp"}
_LOWEST = 6
# 1-02, 2024-03-13: a line may not end within.
_NUMBER = re.compile(r"\b\d+(?:-\d+)+\b")


def as_data(image: Image) -> str:
    """Return the bytes of *image* as an address: ``data:image/png;base64,…``."""
    return f"data:{_TYPES[image.name.rpartition('.')[2]]};base64,{b64encode(image.data).decode()}"


def paper_html(paper: Paper, place: Place = as_data) -> str:
    """Return *paper* as a whole HTML document that asks nothing of the network, its pictures where *place* says."""
    parts = [(f"p{number}", depth, part) for number, (depth, part) in enumerate(paper.walk(), start=1)]
    lines = [
        '<!doctype html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{escape(paper.title)}</title>",
        f"<style>\n{_style(paper)}</style>\n</head>\n<body{_class('sheet', paper.sheet)}>",
        *_cover(paper),
        *(() if paper.sheet else _contents(parts)),
        "<main>",
        *(line for id, depth, part in parts for line in _part(part, id, depth, place)),
        "</main>\n</body>\n</html>\n",
    ]
    return "\n".join(lines)


def _class(name: str, given: bool) -> str:
    return f' class="{name}"' if given else ""


def _style(paper: Paper) -> str:
    css = files("sitegen").joinpath("data/paper.css").read_text("utf-8")
    return css.replace('"{running}"', _css_string(paper.running or paper.title))


def _css_string(text: str) -> str:
    safe = "".join(f"\\{ord(char):x} " if char in '"\\<>\n\r\f' else char for char in text)
    return f'"{safe}"'


def _cover(paper: Paper) -> Iterator[str]:
    yield f'<header class="cover">\n<h1>{escape(paper.title)}</h1>'
    if paper.subtitle:
        yield f'<p class="subtitle">{escape(paper.subtitle)}</p>'
    if paper.facts:
        yield _facts(paper.facts)
    yield "</header>"


def _contents(parts: Iterable[tuple[str, int, Part]]) -> Iterator[str]:
    yield '<nav class="contents">\n<h2>目录</h2>\n<ol>'
    for id, depth, part in parts:
        yield f'<li class="depth-{depth}"><a href="#{id}">{_titled(part)}</a></li>'
    yield "</ol>\n</nav>"


def _titled(part: Part) -> str:
    number = f'<span class="number">{escape(part.number)}</span> ' if part.number else ""
    return f"{number}{escape(part.title)}"


def _part(part: Part, id: str, depth: int, place: Place) -> Iterator[str]:
    level = min(depth + 1, _LOWEST)
    new_page = " new-page" if part.new_page else ""
    yield f'<section id="{id}" class="depth-{depth}{new_page}">'
    if part.kicker:
        yield f'<p class="kicker">{escape(part.kicker)}</p>'
    yield f"<h{level}>{_titled(part)}</h{level}>"
    if part.subtitle:
        yield f'<p class="subtitle">{escape(part.subtitle)}</p>'
    yield from (_block(block, level, place) for block in part.blocks)
    yield "</section>"


def _block(block: Block, level: int, place: Place) -> str:
    match block:
        case Paragraph(text=text, quiet=quiet):
            return f'<p class="quiet">{escape(text)}</p>' if quiet else f"<p>{escape(text)}</p>"
        case Facts(rows=rows):
            return _facts(rows)
        case Items(texts=texts, numbered=numbered):
            kind = "ol" if numbered else "ul"
            return f"<{kind}>\n{_each('li', texts)}\n</{kind}>"
        case Rows(table=table, roomy=roomy):
            return _table(table, roomy=roomy)
        case Markup():
            return f'<div class="body">\n{_markup(block, level, place)}\n</div>'
        case Pictures(images=images):
            return "\n".join(_figure(image, place) for image in images)
        case Space(prompt=prompt):
            return f'<div class="space"><p>〔待写〕{escape(prompt)}</p></div>'


def _each(tag: str, texts: Iterable[str]) -> str:
    return "\n".join(f"<{tag}>{escape(text)}</{tag}>" for text in texts)


def _facts(rows: Iterable[tuple[str, str]]) -> str:
    lines = "\n".join(f"<div><dt>{escape(name)}</dt><dd>{_value(value)}</dd></div>" for name, value in rows)
    return f'<dl class="facts">\n{lines}\n</dl>'


def _value(text: str) -> str:
    safe = escape(text)
    return f'<a href="{safe}">{safe}</a>' if text.startswith(("http://", "https://")) else safe


def _table(table: Table, *, roomy: bool) -> str:
    caption = f"<caption>{escape(table.caption)}</caption>\n" if table.caption else ""
    head = "".join(f'<th scope="col">{escape(text)}</th>' for text in table.head)
    rows = "\n".join(f"<tr>{_cells(*row)}</tr>" for row in zip(table.rows, cell_texts(table), strict=True))
    return (
        f"<table{_class('roomy', roomy)}>\n{caption}<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>"
    )


def _cells(row: Sequence[Cell], texts: Sequence[str]) -> str:
    others = (
        f"<td>{_whole(text)}</td>" if cell.number is None else f'<td class="count">{_whole(text)}</td>'
        for cell, text in zip(row[1:], texts[1:], strict=True)
    )
    return f'<th scope="row">{_whole(texts[0])}</th>{"".join(others)}'


def _whole(text: str) -> str:
    return _NUMBER.sub(r'<span class="number">\g<0></span>', escape(text))


def cell_texts(table: Table) -> Iterator[tuple[str, ...]]:
    """Yield the rows of *table* as they are printed: the text of each cell, with those of its links behind it."""
    for row in table.rows:
        yield tuple("、".join(filter(None, (cell.text, *(link.text for link in cell.links)))) for cell in row)


def _markup(block: Markup, level: int, place: Place) -> str:
    """The pictures where they are, the headings below that of the part."""
    root = read_tree(block.html)
    for element in root.iter():
        if element.tag == "img":
            element.set("src", place(block.images[element.get("src", "")]))
            # Printing does not wait for pictures that may come later.
            element.attrib.pop("loading", None)
            element.attrib.pop("decoding", None)
        elif len(element.tag) == 2 and element.tag[0] == "h" and element.tag[1].isdigit():
            element.tag = f"h{min(int(element.tag[1]) + level - 1, _LOWEST)}"
    return write_tree(root)


def _figure(image: Image, place: Place) -> str:
    size = f'width="{image.width}" height="{image.height}"'
    caption = f"<figcaption>{escape(image.caption)}</figcaption>" if image.caption else ""
    return f'<figure><img src="{escape(place(image))}" {size} alt="{escape(image.alt)}">{caption}</figure>'
