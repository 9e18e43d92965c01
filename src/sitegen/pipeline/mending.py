"""What is safe to mend, mended: each file as it is and as it would be, and nothing written yet."""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from sitegen.checks.choice import Choice
from sitegen.checks.lexicon import Lexicon
from sitegen.checks.manuscript import Manuscript, manuscript
from sitegen.checks.mending import applied, edits, mended
from sitegen.checks.review import Found, look_through, remark
from sitegen.core.diagnostics import Diagnostic
from sitegen.core.sitefolder import CONTENT
from sitegen.editors.files import outdated
from sitegen.load.encoding import decode
from sitegen.load.faults import Fault
from sitegen.load.fences import split
from sitegen.load.files import read
from sitegen.load.layout import COLLECTIONS, Place, place_of
from sitegen.load.respelling import respelt, with_words
from sitegen.markup.passages import passages
from sitegen.model.parts import Document
from sitegen.model.passages import Kind, Passage
from sitegen.model.value import replace as with_value
from sitegen.pipeline.checking import documents_of, told
from sitegen.pipeline.editing import OUTDATED
from sitegen.pipeline.examination import Checked

SPELLING = "头部写法"
"""What it is called that a header is written another way than the one that is recommended."""

GBK = "ENC002"
_ROUNDS = 50
_LINE_END = re.compile(r"\r\n|\r|\n")

Wanted = Callable[[Diagnostic], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mend:
    """A file as it is *before* and *after*, and how many places of it are mended, by rule."""

    path: str
    before: bytes
    after: bytes
    counts: Counter[str]


def mend(root: Path, found: Checked, wanted: Wanted, lies_in: Callable[[str], bool], *, spelling: bool) -> list[Mend]:
    """Return what mends the problems *found* that are *wanted*; of headers the *spelling* where *lies_in* tells so."""
    documents = {
        document.path: (document, item) for document, item in documents_of(root, found.content, found.problems)
    }
    lexicon = Lexicon(found.content.phrases.values())
    faulty = {problem.path for problem in found.problems if problem.mendable and wanted(problem)}
    mends = [_from_gbk(root, problem.path) for problem in found.problems if problem.code == GBK and wanted(problem)]
    lists = [f"{CONTENT}/{kept.file}" for kept in COLLECTIONS if kept.file and (root / CONTENT / kept.file).is_file()]
    for path in (*documents, *lists):
        if path in faulty or (spelling and lies_in(path)):
            file = _File(root, path)
            if spelling and lies_in(path):
                file.respell()
            if path in faulty and path in documents:
                document, item = documents[path]
                header = manuscript(path, item, "", found.content.config.checks.rolls)
                _Words(file, document, header, lexicon, found.choice, wanted).mend()
            if file.text != file.written:
                mends.append(file.mend())
    if any(problem.code == OUTDATED and wanted(problem) for problem in found.problems):
        mends += [_renewed(root, path, text) for path, text in outdated(root, found.content).items()]
    return mends


def _renewed(root: Path, path: str, text: str) -> Mend:
    return Mend(path=path, before=read(root, path)[0], after=text.encode(), counts=Counter({OUTDATED: 1}))


def _from_gbk(root: Path, path: str) -> Mend:
    data = read(root, path)[0]
    return Mend(path=path, before=data, after=data.decode("gbk").encode(), counts=Counter({GBK: 1}))


class _File:
    """A file that is content, its *text* with line ends of one kind while it is worked on."""

    def __init__(self, root: Path, path: str) -> None:
        self.path = path
        self.place: Place = place_of(path) or Place(kind=object)
        self.counts: Counter[str] = Counter()
        self._data = read(root, path)[0]
        try:
            self.text = self.written = decode(self._data)
        except Fault:
            self.text = self.written = ""

    def respell(self) -> None:
        """Write its header in the one spelling."""
        if not self.text:
            return
        new = respelt(self.text, self.place)
        lines = zip(self.text.split("\n"), new.split("\n"), strict=True)
        self.counts[SPELLING] += sum(before != after for before, after in lines)
        self.text = new

    def mend(self) -> Mend:
        """Return it with its own line ends, and the byte order mark that it may have."""
        bom = BOM_UTF8 if self._data.startswith(BOM_UTF8) else b""
        ends = [*_LINE_END.findall(self._data.removeprefix(bom).decode()), ""]
        whole = "".join(line + end for line, end in zip(self.text.split("\n"), ends, strict=True))
        return Mend(path=self.path, before=self._data, after=bom + whole.encode(), counts=+self.counts)


class _Words:
    """The words of one document, mended until nothing more is found that is safe to mend."""

    def __init__(
        self, file: _File, document: Document, header: Manuscript, lexicon: Lexicon, choice: Choice, wanted: Wanted
    ) -> None:
        self._file = file
        self._document = document
        self._header = header
        self._fields = header.passages
        self._lexicon = lexicon
        self._choice = choice
        self._wanted = wanted

    def mend(self) -> None:
        """Mend header and body."""
        before, counted = self._file.text, self._file.counts.copy()
        for _ in range(_ROUNDS):
            last = self._file.text
            self._mend_once()
            if self._file.text == last:
                return
        # One remedy is the other's fault: for a person to decide.
        self._file.text, self._file.counts = before, counted

    def _mend_once(self) -> None:
        try:
            body = split(self._file.text).body
        except Fault:
            return
        read_as = passages(body)
        found = list(self._found(body, read_as))
        self._mend_body(body, read_as, [one for one in found if one[2].kind is not Kind.FIELD])
        self._fields = tuple(
            self._mended_field(field, [one for one in found if one[2] is field]) for field in self._fields
        )

    def _found(self, body: str, read_as: tuple[Passage, ...]) -> Iterator[Found]:
        """Yield what is found, told by choice and wanted, and safe to mend."""
        whole = with_value(self._header, passages=(*self._fields, *read_as))
        for found in look_through(whole, self._lexicon):
            remarked = remark(*found)
            if remarked.mendable:
                problem = told(self._document, body, remarked)
                if any(self._wanted(one) for one in self._choice.told([problem])):
                    yield found

    def _mend_body(self, body: str, read_as: tuple[Passage, ...], found: list[Found]) -> None:
        new, hits = mended(body, read_as, [(passage, hit) for _, _, passage, hit in found])
        if not hits:
            return
        text = self._file.text
        start = text.rindex(body)
        self._file.text = text[:start] + new + text[start + len(body) :]
        done = {id(hit) for hit in hits}
        self._file.counts.update(code for code, _, _, hit in found if id(hit) in done)

    def _mended_field(self, field: Passage, found: list[Found]) -> Passage:
        """Return *field* with the first of what was found mended: the others are found again."""
        for code, _, _, hit in found:
            new = applied(field.text, edits(field, hit))
            text = with_words(self._file.text, self._file.place, field.at, field.text, new)
            if text != self._file.text:
                self._file.text = text
                self._file.counts[code] += 1
                return with_value(field, text=new)
        return field
