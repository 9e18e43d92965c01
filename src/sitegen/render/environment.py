"""Jinja as templates see it: autoescaped, sandboxed (site owners edit templates), strict about what is not there."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from jinja2 import FunctionLoader, StrictUndefined
from jinja2.sandbox import SandboxedEnvironment, safe_range

from sitegen.model.views import Frame
from sitegen.render.filters import FILTERS, PLACE
from sitegen.render.theme import Theme


class SiteEnvironment(SandboxedEnvironment):
    """An environment that knows the theme, the site's frame, and where converted bodies are read from."""

    def __init__(self, theme: Theme, frame: Frame, read_html: Callable[[str], str]) -> None:
        super().__init__(
            loader=FunctionLoader(self._load),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,
            cache_size=-1,
        )
        self.theme = theme
        self.frame = frame
        self.read_html = read_html
        self._asset_address = cache(theme.asset_address)
        self._fields: dict[type, frozenset[str]] = {}
        self.filters.update(FILTERS)
        self.globals = {
            "site": frame,
            "asset": self._asset,
            "range": safe_range,
            "namespace": self.globals["namespace"],
        }

    def getattr(self, obj: object, attribute: str) -> object:
        """Return an attribute for a template.

        Fields of our values cannot lead into the interpreter: they skip the sandbox's search, a third of the time of
        a page. Everything else takes the long way.
        """
        kind = type(obj)
        if kind not in self._fields:
            self._fields[kind] = _fields_of(kind)
        if attribute in self._fields[kind]:
            return getattr(obj, attribute)
        return super().getattr(obj, attribute)

    def _load(self, name: str) -> tuple[str, str, None] | None:
        template = self.theme.templates.get(name)
        # The name stands for the file: tracebacks and problems speak of it, never of a place on this machine.
        return (template.source, f"templates/{name}", None) if template else None

    def _asset(self, name: str) -> str:
        return PLACE.get().link_to(self._asset_address(name))


def _fields_of(kind: type) -> frozenset[str]:
    """Return the fields of Views, and of the few dataclasses that Views and filters give."""
    return frozenset((*getattr(kind, "__struct_fields__", ()), *getattr(kind, "__dataclass_fields__", ())))


def make_environment(theme: Theme, frame: Frame, read_html: Callable[[str], str]) -> SiteEnvironment:
    """Return the environment of one build; *read_html* returns the converted HTML with a given digest."""
    return SiteEnvironment(theme, frame, read_html)
