"""The fingerprint of an output: digests of everything that its bytes depend on, kept apart so that a reason can be told.

Templates read their View and the frame and nothing else, so these four parts are all there is: no graph of
dependencies is recorded anywhere. Where a page tells the digest of what its View is drawn from, and the last build
drew from the same, the View is not drawn at all: its digest is the recorded one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from sitegen.core import digests
from sitegen.model.keeping import Recorded, encode
from sitegen.model.routes import Draft, Page, Route
from sitegen.model.views import Frame


class Fingerprint(Recorded, frozen=True, kw_only=True):
    """Digests: *content* of the View (or of the whole make), *template* with its includes, *frame*, *version*.

    What no template makes has an empty *template* and *frame*. The *inputs* are what the View was drawn from, where
    the page tells: where they are others, the output need not be. The *content* of a page that was never made is
    empty till it is drawn.
    """

    content: str
    template: str
    frame: str
    version: str
    inputs: str = ""


def fingerprints(
    routes: Iterable[Route],
    frame: Frame,
    template_digests: Mapping[str, str],
    version: str,
    known: Mapping[str, Fingerprint] = MappingProxyType({}),
) -> dict[str, Fingerprint]:
    """Return the fingerprint of each of *routes* by address; *known* are those of the last build.

    *template_digests* gives each template's digest, includes and named assets among it; *version* names sitegen, its
    code, and the libraries that its output depends on.

    Raises:
        KeyError: where a route names a template that *template_digests* lacks.
    """
    frame_digest = digests.fingerprint(frame)
    version_digest = digests.digest_text(version)
    found: dict[str, Fingerprint] = {}
    for route in routes:
        make = route.make
        template, around, inputs = "", "", ""
        if isinstance(make, Page | Draft):
            template, around = template_digests[make.template], frame_digest
        if isinstance(make, Draft):
            inputs, content = make.inputs, _content(make, known.get(route.address), version_digest)
        else:
            content = content_of(make) if isinstance(make, Page) else digests.fingerprint(make)
        found[route.address] = Fingerprint(
            content=content, template=template, frame=around, version=version_digest, inputs=inputs
        )
    return found


def _content(draft: Draft, last: Fingerprint | None, version: str) -> str:
    if last is None:
        return ""
    same = (last.inputs, last.version) == (draft.inputs, version)
    return last.content if same else content_of(draft.page)


def content_of(page: Page) -> str:
    """Return the digest of the View of *page*."""
    return digests.digest(encode(page.view))
