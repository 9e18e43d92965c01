"""Single texts as rules read them, for tests of rules."""

from __future__ import annotations

import re

from sitegen.checks.manuscript import Manuscript, Tables, manuscript
from sitegen.checks.roster import Roster, tenures_of
from sitegen.core.dates import parse_stamp
from sitegen.load.header import read_document
from sitegen.load.tables import rows_of_csv
from sitegen.load.values import read_day, read_stamp
from sitegen.markup.passages import passages
from sitegen.model.content import Article, Unit
from sitegen.model.keys import keys_of
from sitegen.model.parts import Document
from sitegen.model.registers import Post
from sitegen.model.vocabulary import Genre, UnitType

PATH = "content/a.md"
TERMS = (("四个意识", ("政治意识", "大局意识", "核心意识", "看齐意识")),)
ROSTER = Roster(
    tenures_of(
        (
            Post(name="程野", post="党委副书记", unit="jx", end=parse_stamp("2023-08")),
            Post(name="程野", post="党委书记", unit="jx", start=parse_stamp("2023-09")),
            Post(name="范舟", post="党委副书记", unit="jx", start=parse_stamp("2023-09")),
        ),
        {"jx": Unit(document=Document(path="content/units/jx.md"), name="机械学院党委", type=UnitType.COLLEGE)},
    )
)
_READERS = {"date": read_stamp, "event_date": read_day, "sign_date": read_day, "genre": Genre}


def manuscript_of(text: str) -> Manuscript:
    """Return *text* as a body, or as an article where it begins with a header."""
    if not text.startswith("---\n"):
        tables = tables_of(text)
        return Manuscript(
            path=PATH, item=None, passages=passages(text), body=text, terms=TERMS, roster=ROSTER, tables=tables
        )
    read = read_document(text)
    names = {written: name for name, key in keys_of(Article).items() for written in key.names}
    values = {names[key]: value for key, value in read.values.items()}
    values = {name: _READERS[name](value) if name in _READERS else value for name, value in values.items()}
    article = Article(document=Document(path=PATH, line=read.body_line), **{"units": (), **values})
    return manuscript(PATH, article, read.body, terms=TERMS, roster=ROSTER, tables=tables_of(read.body))


def tables_of(body: str) -> Tables:
    """Return the CSV files that *body* shows as code, each under its name."""
    found = re.findall(r"^```(.+\.csv)\n([^`]*)", body, re.MULTILINE)
    return tuple((name, (tuple(tuple(row) for row in rows_of_csv(text)),)) for name, text in found)
