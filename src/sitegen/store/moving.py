"""The one way by which files and folders get another name: again and again while somebody on Windows holds them.

There, what another program has open can't be renamed; scanners for viruses, synchronisers and indexers open everything
that is new, for a moment.
"""

from __future__ import annotations

import os
from time import sleep

# ERROR_ACCESS_DENIED (which a folder gets for what is open in it), ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION.
_HELD = (5, 32, 33)
# Two and a half seconds in all: what holds a file for longer is no scanner.
_PAUSES = tuple(0.01 * 2**time for time in range(8))

Place = str | os.PathLike[str]


def move(source: Place, target: Place) -> None:
    """Give *source* the name *target*; a file that is there is replaced.

    Raises:
        OSError: it can't be done, and was not within the time for which a scanner holds a file.
    """
    for pause in _PAUSES:
        try:
            os.replace(source, target)  # noqa: PTH105 - thousands of them
        except PermissionError as error:
            if getattr(error, "winerror", 0) not in _HELD:
                raise
        else:
            return
        sleep(pause)
    os.replace(source, target)  # noqa: PTH105
