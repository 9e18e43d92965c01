"""``check --online``: links to other sites, asked for at most once a week."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from sitegen.checks.answers import Answer, Kind
from sitegen.checks.registry import RULES
from sitegen.checks.rule import AnswerRule
from sitegen.core.diagnostics import Diagnostic
from sitegen.core.digests import digest_text
from sitegen.core.progress import Progress
from sitegen.load.places import pin
from sitegen.model.config import Config
from sitegen.model.keeping import decoder, encode
from sitegen.pipeline.asking import Manners, ask
from sitegen.pipeline.request import Request
from sitegen.store.store import Store

MOST = 500
"""So many links are asked for in one check; the next goes on with the rest."""
_KEPT = timedelta(days=7)
_EVERYWHERE = (
    "site.yml",
    *(f"content/{name}.yml" for name in ("honours", "media", "pairings", "checklists", "standards")),
)
"""Pages show what is written here without naming it among their files."""
_FILES = 50

_decode = decoder(Answer)


def check_online(
    request: Request, config: Config, links: Mapping[str, Sequence[str]], store: Store
) -> list[Diagnostic]:
    """Return what is to be said of *links* to other sites, which pages of these files have.

    What the other sites answered is remembered by *store*.
    """
    answers = _answers(links, store, request.progress, Manners(private=config.checks.private))
    return [
        found for href, answer in sorted(answers.items()) for found in _told(request.root, href, answer, links[href])
    ]


def _answers(links: Iterable[str], store: Store, progress: Progress, manners: Manners) -> Mapping[str, Answer]:
    today = datetime.now(UTC).date()
    keys = {href: f"asked {digest_text(href)}" for href in links}
    kept = store.get_many(keys.values())
    known = {href: _decode(kept[key]) for href, key in keys.items() if key in kept}
    known = {href: answer for href, answer in known.items() if today - date.fromisoformat(answer.day) < _KEPT}
    wanted = [href for href in sorted(keys) if href not in known][:MOST]
    progress("询问外站", 0, len(wanted))
    for number, (href, answer) in enumerate(ask(wanted, f"{today}", manners), start=1):
        known[href] = answer
        if answer.kind is not Kind.SILENT:  # that may be other the next hour
            store.put([(keys[href], encode(answer))])
        progress("询问外站", number, len(wanted))
    return known


def _told(root: Path, href: str, answer: Answer, paths: Sequence[str]) -> Iterator[Diagnostic]:
    """Yield what is to be said at each place where *href* is written; a page has it from any of its files, or lists."""
    for rule in RULES:
        for flaw in rule.check(href, answer) if isinstance(rule, AnswerRule) else ():
            found = [
                Diagnostic(
                    code=rule.code,
                    severity=rule.severity,
                    path=path,
                    message=flaw.message,
                    hint=flaw.hint,
                    needle=href,
                )
                for path in dict.fromkeys((*_EVERYWHERE, *paths[:_FILES]))
            ]
            pinned = pin(root, found)
            yield from [item for item in pinned if item.line] or pinned[:1]
