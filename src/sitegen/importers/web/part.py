"""Which part of a page is its article: where systems put it that are known, else where most of the text is."""

from __future__ import annotations

from collections.abc import Iterator
from operator import itemgetter

from sitegen.importers.web.tree import TEXT, Node, children, text_of, tree_order
from sitegen.model.value import Value

_CERTAIN = (
    "#js_content",  # WeChat
    "[id^='vsb_content']",  # 博达
    ".v_news_content",
    ".wp_articlecontent",  # 苏迪 WebPlus
    ".Article_Content",
    ".TRS_Editor",
    "[itemprop='articleBody']",
)
"""Where there is nothing but an article, though it be of links."""
_KNOWN = (
    ".entry-content",  # WordPress
    ".post-content",
    "#ContentBody",
    "#artibody",
    "#zoom",
    "#news_content",
    ".article-content",
    ".article_content",
    ".article-body",
    ".news_content",
    ".news-content",
    ".newscontent",
    "#endtext",
    "[name='_newscontent_fromname']",
    "article",
)
_LEAST = 15
_MOST_OF_ALL = 0.8
_LINKS_OF_A_LIST = 6
_MOST_PLACES = 50
_GOES_INTO = frozenset("body div td table tbody tr center form section article main font span".split())  # noqa: SIM905
_LINES = frozenset("p div br section table ul ol h1 h2 h3 h4".split())  # noqa: SIM905


class Weight(Value):
    """How much of a part of a page is text, how much of it links, how many these are, and how many pictures it has."""

    words: int = 0
    linked: int = 0
    links: int = 0
    pictures: int = 0


class Part(Value):
    """The *node* that holds the article; whether it is only *guessed*."""

    node: Node
    guessed: bool = False


def find_part(root: Node) -> Part | None:
    """Return where the article of the page *root* is; None where it has none: a list, a page of frames or of links."""
    for selector in (*_CERTAIN, *_KNOWN):
        holds = _is_something if selector in _CERTAIN else _is_article
        found = [one for one in root.css(selector)[:_MOST_PLACES] if holds(weigh(one))]
        outer = [one for one in found if not any(_is_in(one, other) for other in found)]
        if len(outer) == 1 or (outer and selector.startswith("[id^=")):
            return Part(node=outer[0])
    body = root.css_first("body")
    if body is None or not _is_article(weigh(body)):
        return None
    return Part(node=_densest(body), guessed=True)


def weigh(node: Node) -> Weight:
    """Return what *node* holds."""
    words = linked = links = pictures = 0
    for one in tree_order(node):
        if one.tag == TEXT:
            length = len("".join((one.text_content or "").split()))
            words += length
            linked += length if _in_link(one) else 0
        links += one.tag == "a"
        pictures += one.tag == "img" or (one.tag == "div" and "pdfsrc" in one.attributes)
    return Weight(words=words, linked=linked, links=links, pictures=pictures)


def _is_something(weight: Weight) -> bool:
    return weight.words >= _LEAST or weight.pictures > 0


def _is_article(weight: Weight) -> bool:
    own = weight.words - weight.linked
    if weight.links >= _LINKS_OF_A_LIST and weight.linked > own:
        return False
    return own >= _LEAST or (weight.pictures > 0 and weight.links < _LINKS_OF_A_LIST)


def _in_link(node: Node) -> bool:
    above = node.parent
    for _ in range(4):
        if above is None:
            return False
        if above.tag == "a":
            return True
        above = above.parent
    return False


def _is_in(node: Node, other: Node) -> bool:
    above = node.parent
    while above is not None:
        if above.mem_id == other.mem_id:
            return True
        above = above.parent
    return False


def _densest(body: Node) -> Node:
    """Return the innermost element that holds nearly all text that is no link, and lays out lines of its own."""
    found = body
    whole = _own(body)
    while True:
        weighed = ((_own(one), one) for one in _elements(found))
        own, inner = max(weighed, key=itemgetter(0), default=(0, None))
        if inner is None or own < _MOST_OF_ALL * whole or not _has_lines(inner):
            return found
        found = inner


def _own(node: Node) -> int:
    weight = weigh(node)
    return weight.words - weight.linked


def _elements(node: Node) -> Iterator[Node]:
    return (one for one in children(node) if one.tag in _GOES_INTO)


def _has_lines(node: Node) -> bool:
    """Tell whether *node* is more than one line of text."""
    return sum(one.tag in _LINES for one in tree_order(node)) > 1 and len(text_of(node)) > _LEAST
