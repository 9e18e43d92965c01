"""Links of an article that came from another site: where they lead now."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import unquote

from sitegen.importers.draft import Draft
from sitegen.importers.web.addresses import split
from sitegen.importers.web.wechat import address_of_article
from sitegen.model.value import replace

_LINK = re.compile(
    r"(?<!\\)\[(?P<words>(?:[^\[\]\\]|\\.|\[[^\[\]]*\])*)\]\((?P<to>[^()\s]+)\)"
    r'|<a href="(?P<href>[^"]+)">(?P<inner>.*?)</a>'
)


def relinked(draft: Draft, target: Callable[[str], str]) -> Draft:
    """Return *draft* with its links to where *target* says that an address leads now; of one that is empty only the words."""

    def led(found: re.Match[str]) -> str:
        if found["to"]:
            to = target(found["to"])
            return f"[{found['words']}]({to})" if to else found["words"]
        to = target(found["href"].replace("&amp;", "&")).replace("&", "&amp;")
        return f'<a href="{to}">{found["inner"]}</a>' if to else found["inner"]

    return replace(draft, blocks=tuple(replace(block, text=_LINK.sub(led, block.text)) for block in draft.blocks))


def key_of(address: str) -> str:
    """Return what is the same for all ways to write one *address*: no scheme, no fragment, letters as themselves."""
    parts = split(address_of_article(address))
    query = f"?{parts.query}" if parts.query else ""
    return unquote(f"{parts.netloc.lower()}{parts.path}{query}")
