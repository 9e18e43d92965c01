"""Which rules hold where: as site.yml says of the site, its sections and times; as an article says of itself."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from sitegen.checks.known import begins_one, known_codes, meant
from sitegen.core.codes import problem
from sitegen.core.diagnostics import Diagnostic, Severity
from sitegen.core.sitefolder import CONFIG, CONTENT
from sitegen.core.text import nearest
from sitegen.model.config import Checks, SpecialChecks
from sitegen.model.site import Content

# The rules that read files beside articles too.
_OF_FILES = "PII"
_LIST = "“sitegen explain”列出全部规则。"
_Told = Checks | SpecialChecks


class Choice:
    """What of the problems that were found is told, and how much each matters."""

    def __init__(self, content: Content, offered: Mapping[str, Collection[str]] | None = None) -> None:
        """Take what *content* says, and by path of a file beside articles the paths of those that it is *offered* by."""
        self._checks = content.config.checks
        self._articles = {article.document.path: article for article in content.articles}
        self._sections = content.sections
        self._offered = offered or {}
        self._codes = known_codes(content.phrases)
        self._used: set[tuple[str, str]] = set()

    def told(self, problems: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
        """Yield those of *problems* that are told, with the severity that the site gives them."""
        for found in problems:
            special = [one for one in reversed(self._checks.special) if self._holds(one, found.path)]
            if self._is_told(found.code, special) and not self._is_ignored(found):
                ruling: list[_Told] = [*special, self._checks]
                chosen = next(filter(None, (_severity(one, found.code) for one in ruling)), None)
                yield replace(found, severity=Severity(chosen)) if chosen else found

    def _holds(self, special: SpecialChecks, path: str) -> bool:
        folders = tuple(f"{CONTENT}/{name.strip('/')}/" for name in special.sections)
        if folders and not path.startswith(folders):
            return False
        if not special.since and not special.until:
            return True
        article = self._articles.get(path)
        day = article.date.day if article else None
        return day is not None and (special.since or date.min) <= day <= (special.until or date.max)

    def _is_told(self, code: str, special: Iterable[SpecialChecks]) -> bool:
        """Tell whether *code* is: of what is said for sections and times, the last that speaks of it decides."""
        for one in special:
            chosen, ignored = _length(one.select, code), _length(one.ignore, code)
            if chosen or ignored:
                return chosen > ignored
        checks = self._checks
        return not code.startswith(checks.ignore) and (not checks.select or code.startswith(checks.select))

    def _is_ignored(self, found: Diagnostic) -> bool:
        """Tell whether the article ignores it; what is in a file that articles offer, whether all of those do."""
        owners: Collection[str] = (found.path,)
        if found.code.startswith(_OF_FILES) and found.path not in self._articles:
            owners = self._offered.get(found.path, ())
        ignoring = [self._ignores(path, found.code) for path in owners]
        return bool(ignoring) and all(ignoring)

    def _ignores(self, path: str, code: str) -> bool:
        article = self._articles.get(path)
        for ignored in article.ignore if article else ():
            if ignored.rule.upper() == code:
                self._used.add((path, ignored.rule))
                return True
        return False

    def unknown(self) -> Iterator[Diagnostic]:
        """Yield a problem for each rule, and each section, that is named and is none."""
        checks = self._checks
        yield from self._unknown_rules(checks, ("checks",))
        for number, special in enumerate(checks.special):
            at: tuple[str | int, ...] = ("checks", "special", number)
            yield from self._unknown_rules(special, at)
            for name in special.sections:
                if name.strip("/") not in self._sections:
                    near = nearest(name, self._sections)
                    hint = f"是不是“{near}”？写栏目的文件夹名。" if near else "写栏目的文件夹名，例如 yaowen。"
                    yield problem("FM055", CONFIG, f"没有“{name}”这个栏目。", hint, at=(*at, "sections"), needle=name)
        for path, article in self._articles.items():
            for number, ignored in enumerate(article.ignore):
                if ignored.rule.upper() not in self._codes:
                    at = ("ignore", number, "rule")
                    yield problem("FM066", path, self._stranger(ignored.rule), self._hint(ignored.rule), at=at)

    def _unknown_rules(self, told: _Told, at: tuple[str | int, ...]) -> Iterator[Diagnostic]:
        for name, codes in (("select", told.select), ("ignore", told.ignore), ("severity", told.severity or {})):
            for code in codes:
                if not begins_one(code, self._codes):
                    near = meant(code, self._codes)
                    message, hint = f"没有“{code}”这条规则。", f"是不是“{near}”？{_LIST}" if near else _LIST
                    yield problem("FM055", CONFIG, message, hint, at=(*at, name), needle=code)

    def _stranger(self, code: str) -> str:
        if not re.search(r"\d", code) and begins_one(code.upper(), self._codes):
            return f"“{code}”是一类规则，稿件只能忽略写明代码的一条。"
        return f"没有“{code}”这条规则。"

    def _hint(self, code: str) -> str:
        near = meant(code, self._codes)
        return f"是不是“{near}”？{_LIST}" if near in self._codes else _LIST

    def idle(self) -> Iterator[Diagnostic]:
        """Yield a problem for each rule that an article ignores although nothing there breaks it."""
        for path, article in self._articles.items():
            for number, ignored in enumerate(article.ignore):
                if (path, ignored.rule) not in self._used and ignored.rule.upper() in self._codes:
                    message = f"“忽略”里的 {ignored.rule} 没有忽略任何问题。"
                    yield problem("FM065", path, message, "删去这一条。", at=("ignore", number, "rule"))


def _length(codes: Iterable[str], code: str) -> int:
    """Return how much of *code* the longest of *codes* names that it begins with."""
    return max((len(one) for one in codes if code.startswith(one)), default=0)


def _severity(told: _Told, code: str) -> str | None:
    given = told.severity or {}
    return given.get(code) or given.get(code.rstrip("0123456789"))
