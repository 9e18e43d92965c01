"""What all pages share, from the settings."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from sitegen.model.config import Config
from sitegen.model.site import Site
from sitegen.model.views import Frame, Link
from sitegen.plan.accents import accents_address, site_accent
from sitegen.plan.links import Goal, address_of, resolve
from sitegen.plan.opening import published

_STYLES = "css/own.css"
"""What a site adds to the theme's style sheet."""


def make_frame(site: Site, assets: Mapping[str, str]) -> Frame:
    """Return the Frame of *site*; *assets* gives the address of each asset by its name."""
    config = site.config
    footer, theme = config.footer, config.theme
    return Frame(
        title=config.title,
        name=config.name,
        description=config.description,
        language=config.language,
        base_url=config.base_url,
        zone=config.timezone,
        menu=tuple(Link(text=item.name, address=_menu_address(site, item.link)) for item in config.menu),
        host=footer.host,
        address=footer.address,
        postcode=footer.postcode,
        phone=footer.phone,
        mail=footer.mail,
        icp=footer.icp,
        police=footer.police,
        police_code="".join(re.findall(r"\d{14}", footer.police)),
        copyright=footer.copyright,
        friends=tuple(Link(text=item.name, address=item.link) for item in footer.links),
        logo=assets.get(theme.logo, ""),
        accent=site_accent(theme),
        accents=accents_address(theme),
        styles=assets.get(_STYLES, ""),
        dark=theme.dark,
        grey=is_grey(config, site.today),
        preview=site.preview,
        search=site.search,
        feed="/feed.xml" if config.base_url and published(site).articles else "",
        carousel=theme.carousel,
    )


def _menu_address(site: Site, link: str) -> str:
    resolved = resolve(site, "site.yml", link)
    return "" if resolved.goal is Goal.HELD else address_of(site, resolved)


def is_grey(config: Config, today: date) -> bool:
    """Tell whether *today* lies in the grey period, both ends included."""
    period = config.theme.grey
    return period is not None and period.start.day <= today <= period.end.last_day
