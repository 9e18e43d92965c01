"""Signatures and what they are worth: one counts as the review that it is of, as long as the text is as it was.

What counts of a text is what readers see of it: the header but for reviews, housekeeping and what the article is
evidence for, which is often found years later; the body, its files.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sitegen.core.digests import digest, digest_text
from sitegen.core.sitefolder import within
from sitegen.model.content import Article, Prose
from sitegen.model.keeping import encode
from sitegen.model.keys import keys_of
from sitegen.model.parts import AiUse
from sitegen.model.signing import Imprint, Signature
from sitegen.model.site import Content
from sitegen.model.value import replace
from sitegen.plan.links import named_file
from sitegen.plan.selection import REVIEW_FIELDS

_UNREAD = frozenset(
    (
        *REVIEW_FIELDS.values(),
        *("reviewer", "column", "updated", "projects", "evidence", "checklist", "pairings"),
        *("pinned", "slots", "draft", "internal", "push"),
        *("publish_at", "expire", "backfill", "slug", "old_urls", "ignore", "contents"),
    )
)
"""The fields whose values readers do not read."""
_LABELS = frozenset(declared.label for name, declared in keys_of(Article).items() if name not in _UNREAD)
_NOTHING = ((), "", None, AiUse())
_LENGTH, _SHORT = 12, 6


def imprint(article: Article, content: Content, prose: Mapping[str, Prose]) -> Imprint:
    """Return what of *article* is read now."""
    fields = {
        declared.label: digest(encode(value))[:_LENGTH]
        for name, declared in keys_of(Article).items()
        if declared.label in _LABELS and (value := getattr(article, name)) not in _NOTHING
    }
    path = article.document.path
    named = [article.cover, *(item.file for item in article.attachments)]
    named += prose[path].links if path in prose else ()
    found = {named_file(content, path, href) for href in named if href} - {""}
    files = {within(name): content.files[name].digest[:_LENGTH] for name in sorted(found)}
    return Imprint(fields=fields, body=article.document.body, files=files)


def changes(signature: Signature, now: Imprint) -> Iterator[str]:
    """Yield what is another than it was when it was signed: labels of fields, ``正文``, names of files."""
    fields = {label: value for label, value in (signature.fields or {}).items() if label in _LABELS}
    for then, current in ((fields, now.fields), (signature.files or {}, now.files)):
        for name in sorted(then.keys() | current.keys(), key=[*current, *then].index):
            if then.get(name) != current.get(name):
                yield name.rpartition("/")[2]
        if current is now.fields and signature.body != now.body:
            yield "正文"


def line_marks(body: str) -> str:
    """Return a digest of each line of *body*, to find the first that changes."""
    return " ".join(digest_text(line)[:_SHORT] if line else "-" for line in body.split("\n"))


def first_change(marks: str, body: str) -> int:
    """Return the number of the first line of *body*, from 1, that is not as the *marks* say."""
    now = line_marks(body).split(" ")
    then = marks.split(" ")
    alike = next((place for place, (one, other) in enumerate(zip(then, now, strict=False)) if one != other), None)
    return min(len(then), len(now)) if alike is None else alike + 1


def latest(signatures: tuple[Signature, ...]) -> dict[str, Signature]:
    """Return the last signature of each step, in the order of steps."""
    found: dict[str, Signature] = {signature.step: signature for signature in signatures}
    return {step: found[step] for step in REVIEW_FIELDS if step in found}


def countersigned(content: Content, prose: Mapping[str, Prose]) -> Content:
    """Return *content* with each signature as the review that it is, and with the reviews whose signatures are void."""
    if not content.signatures:
        return content
    articles = (_countersigned(article, content, prose) for article in content.articles)
    return replace(content, articles=tuple(articles))


def _countersigned(article: Article, content: Content, prose: Mapping[str, Prose]) -> Article:
    signatures = latest(content.signatures.get(article.id, ()))
    if not signatures:
        return article
    now = imprint(article, content, prose)
    void = tuple(step for step, signature in signatures.items() if any(changes(signature, now)))
    signed = {
        REVIEW_FIELDS[step]: signature.name
        for step, signature in signatures.items()
        if step not in void and not getattr(article, REVIEW_FIELDS[step])
    }
    return replace(article, voided=void, **signed)
