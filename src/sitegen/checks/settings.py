"""Settings that are sound by themselves, and name what is not there."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from sitegen.core.codes import problem
from sitegen.core.diagnostics import Diagnostic
from sitegen.core.text import nearest
from sitegen.model.routes import Route, ThemeFile
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


def missing_logo(site: Site, routes: Collection[Route]) -> Iterator[Diagnostic]:
    """Yield an error where the logo that site.yml names is no file of ``assets/``."""
    logo = site.config.theme.logo
    assets = {route.make.name for route in routes if isinstance(route.make, ThemeFile)}
    if not logo or logo in assets or not assets:  # no assets: the theme itself is at fault, and said to be
        return
    near = nearest(logo, assets)
    hint = f"改成“{near}”，或者把文件放进 assets/。" if near else "把文件放进 assets/。"
    yield problem("OUT004", "site.yml", f"站标“{logo}”不在 assets/ 里。", hint, at=("theme", "logo"))
