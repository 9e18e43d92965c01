"""Which rules hold where: as site.yml says of the site, its sections and times; as an article says of itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from sitegen.core.codes import problem
from sitegen.core.diagnostics import Diagnostic, Severity
from sitegen.model.config import Checks
from sitegen.model.content import Article


class Choice:
    """What of the problems that were found is told, and how much each matters."""

    def __init__(self, checks: Checks, articles: Iterable[Article]) -> None:
        self._checks = checks
        self._articles = {article.document.path: article for article in articles}
        self._used: set[tuple[str, str]] = set()

    def told(self, problems: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
        """Yield those of *problems* that are told, with the severity that the site gives them."""
        checks = self._checks
        severities = checks.severity or {}
        for found in problems:
            if checks.select and not found.code.startswith(checks.select):
                continue
            if found.code.startswith(checks.ignore) or self._is_ignored(found):
                continue
            chosen = next(
                (severities[code] for code in (found.code, found.code.rstrip("0123456789")) if code in severities), None
            )
            yield replace(found, severity=Severity(chosen)) if chosen else found

    def _is_ignored(self, found: Diagnostic) -> bool:
        article = self._articles.get(found.path)
        for ignored in article.ignore if article else ():
            if ignored.rule == found.code:
                self._used.add((found.path, ignored.rule))
                return True
        return False

    def idle(self) -> Iterator[Diagnostic]:
        """Yield a problem for each rule that an article ignores although nothing there breaks it."""
        for path, article in self._articles.items():
            for number, ignored in enumerate(article.ignore):
                if (path, ignored.rule) not in self._used:
                    message = f"“忽略”里的 {ignored.rule} 没有忽略任何问题。"
                    yield problem("FM060", path, message, "删去这一条。", at=("ignore", number, "rule"))
