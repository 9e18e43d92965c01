"""The allow-list: which elements, attributes, classes and schemes a body may have. Everything else goes."""

from __future__ import annotations

import nh3

from sitegen.markup.addresses import SCHEMES
from sitegen.markup.blocks import TITLES
from sitegen.markup.plain import tags

TAGS = tags(
    "a abbr aside b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption "
    "figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp small source span strong sub "
    "summary sup table tbody td tfoot th thead time tr u ul var video wbr"
)
# Their content is no text for readers, so that it goes with them.
_CLEARED = tags(
    "applet audio canvas datalist embed form iframe math noembed noframes noscript object script select style svg "
    "template textarea title xmp"
)
_ATTRIBUTES = {
    "*": {"dir", "id", "lang", "title"},
    "a": {"href"},
    "col": {"span"},
    "colgroup": {"span"},
    "details": {"open"},
    "div": {"align"},
    "h1": {"align"},
    "h2": {"align"},
    "h3": {"align"},
    "h4": {"align"},
    "img": {"alt", "src"},
    "li": {"value"},
    "ol": {"reversed", "start", "type"},
    "p": {"align"},
    "source": {"src", "type"},
    "td": {"align", "colspan", "headers", "rowspan"},
    "th": {"align", "colspan", "headers", "rowspan", "scope"},
    "time": {"datetime"},
    "tr": {"align"},
    "video": {"aria-label", "controls", "loop", "muted", "poster", "preload", "src"},
}
# For writers: 居左、居中、居右（落款）、不缩进、小图、通栏图.
WRITERS_CLASSES = frozenset({"left", "center", "right", "noindent", "small", "wide"})
_OWN_CLASSES = tags(
    "admonition admonition-title block editor-note footnote footnote-backref footnote-ref gallery label"
)
_CLASSES = set(WRITERS_CLASSES | _OWN_CLASSES | TITLES.keys())

_CLEANER = nh3.Cleaner(
    tags=set(TAGS),
    clean_content_tags=set(_CLEARED),
    attributes=_ATTRIBUTES,
    allowed_classes={tag: _CLASSES for tag in TAGS},
    url_schemes=set(SCHEMES),
    link_rel=None,
    strip_comments=True,
)
_MARKER_CHARACTERS = str.maketrans("", "", "\x02\x03")


def sanitize(html: str) -> str:
    """Return the allowed part of *html* in one canonical spelling: quoted attributes, closed elements.

    The characters that markers are made of are not in it, even where *html* spells them as entities.
    """
    return _CLEANER.clean(html).translate(_MARKER_CHARACTERS)
