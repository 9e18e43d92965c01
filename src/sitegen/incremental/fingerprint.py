"""The fingerprint of an output: digests of everything that its bytes depend on, kept apart so that a reason can be told.

Templates read their View and the frame and nothing else, so these four parts are all there is: no graph of
dependencies is recorded anywhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sitegen.core import digests
from sitegen.model.routes import Page, Route
from sitegen.model.views import Frame
from sitegen.model.views.base import encoded


@dataclass(frozen=True, slots=True, kw_only=True)
class Fingerprint:
    """Digests: *content* of the View (or of the whole make), *template* with its includes, *frame*, *version*.

    What no template makes has an empty *template* and *frame*.
    """

    content: str
    template: str
    frame: str
    version: str


def fingerprints(
    routes: Iterable[Route], frame: Frame, template_digests: Mapping[str, str], version: str
) -> dict[str, Fingerprint]:
    """Return the fingerprint of each of *routes* by address.

    *template_digests* gives each template's digest, includes and named assets among it; *version* names sitegen and
    the libraries that its output depends on.

    Raises:
        KeyError: where a route names a template that *template_digests* lacks.
    """
    frame_digest = digests.fingerprint(frame)
    version_digest = digests.digest_text(version)
    found: dict[str, Fingerprint] = {}
    for route in routes:
        make = route.make
        if isinstance(make, Page):
            content = digests.digest(encoded(make.view))
            template, around = template_digests[make.template], frame_digest
        else:
            content, template, around = digests.fingerprint(make), "", ""
        found[route.address] = Fingerprint(content=content, template=template, frame=around, version=version_digest)
    return found
