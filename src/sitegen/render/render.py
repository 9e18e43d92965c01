"""A page as bytes: its template, filled with its View."""

from __future__ import annotations

import re
import traceback

from jinja2.exceptions import SecurityError, TemplateError, TemplateNotFound, TemplateSyntaxError, UndefinedError

from sitegen.model.routes import Page
from sitegen.model.views.others import FeedView, NotFoundView
from sitegen.render.environment import SiteEnvironment
from sitegen.render.filters import PLACE, Place
from sitegen.render.problems import TemplateProblem

# As markup, and as the text that it is in a feed.
_PREFORMATTED = re.compile(r"(<pre\b.*?</pre>|&lt;pre\b.*?&lt;/pre&gt;)", re.DOTALL)
# Between lines, where there is more than a line break: most lines have nothing to be stripped of.
_GAP = re.compile(r"\n(?:[ \t\r\n]+|(?<=[ \t\r]\n))")
# XML has neither these nor two that are no characters: as numbers they are found in bytes seven times as quickly as signs.
_CONTROLS = bytes({*range(0x20)} - set(b"\t\n\r"))
_NOT_IN_XML = dict.fromkeys((*_CONTROLS, 0xFFFE, 0xFFFF))
_MISSING = re.compile(r"'(\w+)' is undefined|has no attribute '(\w+)'")


def render_page(environment: SiteEnvironment, page: Page, address: str) -> bytes:
    """Return *page*, which stands at the rooted *address*, as UTF-8 with LF, without blank lines or indentation.

    Raises:
        TemplateProblem: where a template of the site's own is at fault. A fault of the default theme is a bug and
            comes through as it is.
    """
    root = page.view.root if isinstance(page.view, NotFoundView | FeedView) else ""
    token = PLACE.set(Place(address=address, root=root))
    try:
        text = _text(environment, page)
    except Exception as error:
        own = _own_fault(environment, error)
        if own is None:
            raise
        raise own from error
    finally:
        PLACE.reset(token)
    data = _tidy(text).encode("utf-8")
    if page.template.endswith(".xml") and not _is_xml(text, data):
        return _tidy(text.translate(_NOT_IN_XML)).encode("utf-8")
    return data


def _is_xml(text: str, data: bytes) -> bool:
    return not any(map(data.__contains__, _CONTROLS)) and "\ufffe" not in text and "\uffff" not in text


def _text(environment: SiteEnvironment, page: Page) -> str:
    try:
        return environment.get_template(page.template).render(view=page.view)
    except Exception:
        if not environment.quick:
            raise
        # Quick code knows attributes only, no items of a dict, and no partial by its name: plain code has the last word,
        # on what comes out as on what is wrong.
        return _text(environment.plain, page)


def _tidy(text: str) -> str:
    parts = _PREFORMATTED.split(text) if "/pre" in text else [text]
    parts[::2] = map(_strip_lines, parts[::2])
    return "".join(parts).strip("\n") + "\n"


def _strip_lines(text: str) -> str:
    if "\n" not in text:
        return text
    return "\n".join([piece.rstrip(" \t\r") for piece in _GAP.split(text.strip(" \t\r"))])


def _own_fault(environment: SiteEnvironment, error: Exception) -> TemplateProblem | None:
    """Return what is wrong in a template of the site's own, or None where none of them took part."""
    places = [(frame.filename, frame.lineno or 0) for frame in traceback.extract_tb(error.__traceback__)]
    if isinstance(error, TemplateSyntaxError):
        places.append((f"templates/{error.name}", error.lineno))
    own = {f"templates/{name}": item.place for name, item in environment.theme.templates.items() if item.own}
    for path, line in reversed(places):
        if path in own:
            return TemplateProblem(own[path], line, _message(error))
    return None


def _message(error: Exception) -> str:
    found = _MISSING.search(str(error)) if isinstance(error, UndefinedError) else None
    if found:
        return f"模板里用到的“{found[1] or found[2]}”不存在。"
    if isinstance(error, TemplateNotFound):
        return f"没有名为“{error.name}”的模板。"
    if isinstance(error, SecurityError):
        return f"模板里不允许这样写（{error}）。"
    if isinstance(error, TemplateSyntaxError):
        return f"模板的写法不对，Jinja 读不懂（{error.message}）。"
    if isinstance(error, TemplateError):
        return f"模板用错了（{error}）。"
    return f"模板在这一行出错（{error}）。"
