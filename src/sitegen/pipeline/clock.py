"""What day it is."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo


def today_in(timezone: str) -> date:
    """Return today's date in *timezone*. The one place where a build reads the clock."""
    return datetime.now(ZoneInfo(timezone)).date()
