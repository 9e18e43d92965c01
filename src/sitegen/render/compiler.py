"""Templates of the default theme as quick code: without the sandbox that watches over templates of the site.

The sandbox looks at every attribute and every call while a page is made; each partial is given a context of its own. The
default theme is part of sitegen, as trusted as its modules: its templates read attributes and call macros as Python does,
and its partials are compiled into the templates that include them, those of a site too: what a site's template says itself
stays in the sandbox.
"""

from __future__ import annotations

from keyword import iskeyword
from typing import TYPE_CHECKING

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame, MacroRef
from jinja2.visitor import NodeTransformer

from sitegen.render.kept import Compiled

if TYPE_CHECKING:
    from sitegen.render.environment import SiteEnvironment

_TAKEN = ("macro", "trusted")
# What only a template that stands for itself can have.
_OF_ITS_OWN = (nodes.Extends, nodes.Block, nodes.Macro)
# Where an include is more than its place: names are those of a later time, or nothing is escaped.
_APART = (nodes.Macro, nodes.CallBlock, nodes.EvalContextModifier, nodes.ScopedEvalContextModifier)


class QuickCode(CodeGenerator):
    """Writes the code of a template; of one of the default theme quicker code, of any other what Jinja writes."""

    environment: SiteEnvironment

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802
        """Write a module, and last what its functions are to call in place of Jinja's."""
        self._quick = self.environment.trusts(self.name or "")
        super().visit_Template(node, frame)
        self.writeline("from sitegen.render.runtime import escape, trusted")

    def visit_Scope(self, node: nodes.Scope, frame: Frame) -> None:  # noqa: N802
        """Write a partial of the default theme, which is trusted in a template of the site too."""
        around, self._quick = self._quick, True
        super().visit_Scope(node, frame)
        self._quick = around

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802
        """Write ``item.title``."""
        if not self._quick or iskeyword(node.attr) or isinstance(node.node, nodes.Const):
            super().visit_Getattr(node, frame)
            return
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: N802
        """Write ``link(item)``: the theme calls macros, ``asset`` and methods of texts; none asks for the context."""
        unusual = forward_caller or node.dyn_args or node.dyn_kwargs or any(iskeyword(item.key) for item in node.kwargs)
        if not self._quick or unusual:
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        for argument in (*node.args, *node.kwargs):
            self.visit(argument, frame)
            self.write(", ")
        self.write(")")

    def _import_common(self, node: nodes.Import | nodes.FromImport, frame: Frame) -> None:
        if not self.environment.quick or node.with_context or not isinstance(node.template, nodes.Const):
            super()._import_common(node, frame)
            return
        self.write(f"environment.macros({node.template.value!r})")

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        """Write a macro as a function with the parameters that its template names."""
        names = [argument.name for argument in macro_ref.node.args]
        special = macro_ref.accesses_caller or macro_ref.accesses_kwargs or macro_ref.accesses_varargs
        if not self._quick or special or any(iskeyword(name) or name in _TAKEN for name in names):
            super().macro_def(macro_ref, frame)
            return
        parameters = ", ".join(f"{name}=missing" for name in names)
        self.write(f"(lambda macro: lambda {parameters}: trusted(macro({', '.join(names)})))(macro)")


def compile_linked(environment: SiteEnvironment, name: str) -> Compiled:
    """Return the code of template *name*, and the names of the templates that are in it."""
    linker = _Linker(environment)
    tree = linker.link(name)
    return environment.compile(tree, name, f"templates/{name}"), tuple(linker.names)


class _Linker(NodeTransformer):
    """Puts included templates of the default theme in place. Like an include, a scope sees all names and sets none."""

    def __init__(self, environment: SiteEnvironment) -> None:
        self._environment = environment
        self.names: list[str] = []

    def link(self, name: str) -> nodes.Template:
        """Return template *name* as a tree, with the partials in it that can stand in place of what includes them."""
        self.names.append(name)
        tree = self._environment.parse(self._environment.theme.templates[name].source, name, f"templates/{name}")
        if not any(map(tree.find, _APART)):
            # Behind an extends, what is outside of blocks has rules of its own.
            for part in list(tree.find_all(nodes.Block)) if tree.find(nodes.Extends) else [tree]:
                self.visit(part)
        return tree

    def visit_Include(self, node: nodes.Include) -> nodes.Node:  # noqa: N802
        """Return what is included, where it can stand for itself."""
        name = node.template.value if isinstance(node.template, nodes.Const) else ""
        if not node.with_context or not self._environment.trusts(name):
            return node
        tree = self.link(name)
        return node if any(map(tree.find, _OF_ITS_OWN)) else nodes.Scope(tree.body, lineno=node.lineno)
