"""What content is made of, and all that builds pass on: frozen Structs, which cost little to declare, make and keep."""

from __future__ import annotations

from typing import Any, dataclass_transform

from msgspec import NODEFAULT, Struct, StructMeta
from msgspec.structs import replace

from sitegen.model.keys import KEYS, Declared, key

__all__ = ["Value", "replace"]


class _Declaring(StructMeta):
    """Puts aside what fields declare by ``key``, of which a Struct knows nothing, and leaves it their defaults."""

    def __new__(mcls, name: str, bases: tuple[type, ...], namespace: dict[str, Any], **config: Any) -> _Declaring:
        declared = {field: value for field, value in namespace.items() if isinstance(value, Declared)}
        for field, value in declared.items():
            if value.default is NODEFAULT:
                del namespace[field]
            else:
                namespace[field] = value.default
        # Frozen values make no circles, so that the garbage collector need not know of them.
        usual = {"kw_only": True, "omit_defaults": True, "gc": False}
        made = super().__new__(mcls, name, bases, namespace, **usual | config)
        KEYS[made] = {field: value.key for field, value in declared.items()}
        return made


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(key,))
class Value(Struct, metaclass=_Declaring, frozen=True):
    """A frozen value whose fields are given by keyword; what equals its default is not encoded."""
