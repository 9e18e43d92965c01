"""The clock of this computer, which decides what is scheduled, in the future or over."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sitegen.doctor.folder import Folder
from sitegen.doctor.machine import Machine
from sitegen.doctor.note import Note, fine, hint, mend, named
from sitegen.model.config import Config
from sitegen.pipeline.git import ask_git

_DOUBT = timedelta(days=1)
_LITTLE = timedelta(minutes=5)
_SET = "在系统设置里打开自动对时，再运行一次。"


def look_at_clock(machine: Machine, folder: Folder | None) -> Iterator[Note]:
    """Say what day it is here and for the site, and whether that can be."""
    config = (folder.config if folder else None) or Config(title="")
    try:
        zone = ZoneInfo(config.timezone)
    except (KeyError, ValueError, OSError):
        remedy = "运行 python -m pip install tzdata。" if machine.system == "Windows" else "安装系统的 tzdata。"
        yield mend(f"没有时区“{config.timezone}”的数据，不知道站点的今天是哪一天", remedy)
        return
    now = machine.now
    if folder and (newest := _newest_commit(folder)) and newest - now > _LITTLE:
        grave = newest - now > _DOUBT
        seen = f"电脑的时钟是 {now:%Y-%m-%d %H:%M}，最近一次提交却是 {newest.astimezone(now.tzinfo):%Y-%m-%d %H:%M}"
        yield mend(seen, f"时钟慢了，今天的稿件会被当作还没到日期。{_SET}") if grave else hint(seen, _SET)
    else:
        here = now.astimezone(zone)
        yield fine(f"时钟是 {now:%Y-%m-%d %H:%M}；站点的时区 {config.timezone}，今天是 {here:%Y-%m-%d}")
    late = (now + _DOUBT).timestamp()
    if folder and (future := [item.path for item in folder.items if not item.is_folder and item.changed > late]):
        yield hint(
            f"修改时间在将来的文件：{named(future)}", "不影响发布，只是每次都要重读；打开再保存一次，时间就对了。"
        )


def _newest_commit(folder: Folder) -> datetime | None:
    told = (ask_git(folder.root, "log", "-1", "--format=%at") or "").strip()
    return datetime.fromtimestamp(int(told)).astimezone() if told.isdigit() else None
