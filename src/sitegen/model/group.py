"""sites.yml: the sites of a group (站群), which share one repository."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from sitegen.model.keys import key
from sitegen.model.value import Value


class Takes(StrEnum):
    """采用: which articles of the sites of units below its own a site takes in."""

    ALL = "全部"
    MARKED = "推送"
    NONE = "不采用"


class Member(Value):
    """One site of a group."""

    KIND: ClassVar[str] = "站群的站点"

    folder: str = key("站点", "文件夹", required=True, help="sites/ 里的文件夹名")
    unit: str = key("单位", default="", help="是哪个单位的网站；它和它下面各级单位写的稿件是它自己的")
    takes: Takes = key(
        "采用", default=Takes.ALL, help="下级单位的网站上的稿件采用哪些：全部、推送（写了“推送: 是”的）、不采用"
    )
    section: str = key("采用到", default="", help="采用的稿件，原来的栏目本站没有的，放到哪个栏目")


class Origin(Value):
    """Where a site of the group stands from which articles are taken in."""

    base_url: str
    addresses: dict[str, str]
    """Rooted addresses by content path, as that site calls it; nothing for what it does not show."""
