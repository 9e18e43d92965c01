"""sites.yml: the sites of a group (站群), which share one repository."""

from __future__ import annotations

from typing import ClassVar

from sitegen.model.keys import key
from sitegen.model.value import Value


class Member(Value):
    """站群里的一个站点."""

    KIND: ClassVar[str] = "站群的站点"

    folder: str = key("站点", "文件夹", required=True, help="sites/ 里的文件夹名")
