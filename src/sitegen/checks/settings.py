"""Settings whose words belong to the pages that they bring out."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from sitegen.core.codes import problem
from sitegen.core.diagnostics import Diagnostic
from sitegen.core.text import nearest
from sitegen.model.routes import Route
from sitegen.model.site import Site
from sitegen.plan.opening import PUBLIC_CHOICES


def unknown_public_choices(site: Site, routes: Collection[Route]) -> Iterator[Diagnostic]:
    """Yield an error for each word of site.yml's 公开 that brings out nothing."""
    for place, word in enumerate(site.config.public):
        if word not in PUBLIC_CHOICES:
            near = nearest(word, PUBLIC_CHOICES)
            hint = f"是不是“{near}”？" if near else ""
            choices = "、".join(PUBLIC_CHOICES)
            yield problem(
                "FM056", "site.yml", f"“公开”里没有“{word}”这一项。", f"{hint}可以写：{choices}。", at=("public", place)
            )
