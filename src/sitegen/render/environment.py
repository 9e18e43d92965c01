"""Jinja as templates see it: autoescaped, sandboxed (site owners edit templates), strict about what is not there."""

from __future__ import annotations

from collections.abc import Callable, MutableMapping
from functools import cache, cached_property, partial
from itertools import chain
from typing import Any
from zoneinfo import ZoneInfo

from jinja2 import BaseLoader, Environment, StrictUndefined, Template, TemplateNotFound
from jinja2.sandbox import SandboxedEnvironment, safe_range

from sitegen.model.views import Frame
from sitegen.render.compiler import QuickCode, compile_linked
from sitegen.render.filters import FILTERS, PLACE
from sitegen.render.kept import compiled
from sitegen.render.theme import Theme


class SiteEnvironment(SandboxedEnvironment):
    """An environment that knows the theme, the site's frame, and where converted bodies are read from."""

    def __init__(self, theme: Theme, frame: Frame, read_html: Callable[[str], str], *, quick: bool = True) -> None:
        super().__init__(
            loader=_Loader(),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,
            cache_size=-1,
        )
        self.code_generator_class = QuickCode
        self.theme = theme
        # For quick code: Jinja would look each of them up for each page.
        self.macros: Callable[[str], object] = cache(lambda name: self.get_template(name).module)
        self.frame = frame
        self.zone = ZoneInfo(frame.zone)
        self.read_html = read_html
        self.quick = quick
        self._fields = _Fields()
        self._asset_address = cache(theme.asset_address)
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
        return getattr(obj, attribute) if attribute in self._fields[type(obj)] else super().getattr(obj, attribute)

    def getitem(self, obj: object, argument: object) -> object:
        """Return an item for a template, or a field: filters ask for those by name, ``selectattr("picture")``."""
        if isinstance(argument, str) and argument in self._fields[type(obj)]:
            return getattr(obj, argument)
        return super().getitem(obj, argument)

    @cached_property
    def plain(self) -> SiteEnvironment:
        """The same environment without quick code: everything as Jinja itself does it."""
        return SiteEnvironment(self.theme, self.frame, self.read_html, quick=False)

    def trusts(self, name: str) -> bool:
        """Tell whether *name* is a template of the default theme, as trusted as the modules of sitegen: it gets quick code."""
        template = self.theme.templates.get(name)
        return self.quick and template is not None and not template.own

    def _asset(self, name: str) -> str:
        return PLACE.get().link_to(self._asset_address(name))


class _Fields(dict[type, frozenset[str]]):
    """The fields of Views, of dates, and of the few dataclasses that filters give."""

    def __missing__(self, kind: type) -> frozenset[str]:
        fields = (getattr(kind, name, ()) for name in ("__struct_fields__", "_fields", "__dataclass_fields__"))
        return self.setdefault(kind, frozenset(chain.from_iterable(fields)))


class _Loader(BaseLoader):
    """Gives the environment the templates of its theme."""

    def load(self, environment: Environment, name: str, globals: MutableMapping[str, Any] | None = None) -> Template:
        assert isinstance(environment, SiteEnvironment)
        if name not in environment.theme.templates:
            raise TemplateNotFound(name)
        # The name stands for the file: tracebacks and problems speak of it, never of a place on this machine.
        if environment.trusts(name):
            code = compiled(environment.theme, name, partial(compile_linked, environment, name))
        else:
            code, _ = compile_linked(environment, name)
        return Template.from_code(environment, code, globals or {})


def make_environment(theme: Theme, frame: Frame, read_html: Callable[[str], str]) -> SiteEnvironment:
    """Return the environment of one build; *read_html* returns the converted HTML with a given digest."""
    return SiteEnvironment(theme, frame, read_html)
