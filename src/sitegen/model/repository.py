"""What git tells of a site, where it is asked: when texts were committed, what is kept, and where that is pushed to."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from sitegen.model.value import Value


class Repository(Value):
    """What git tells; nothing where there is no git, or where it cannot be told.

    *first_days* are those on which Markdown files were first committed, by path; *hosts* the machines that the remotes
    are on; *tracked* the paths, from the site, that the next commit has, known only where there is a remote.
    """

    first_days: Mapping[str, date] = {}
    hosts: tuple[str, ...] = ()
    tracked: frozenset[str] = frozenset()
