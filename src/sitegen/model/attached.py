"""What a file that is offered beside an article says, as far as it could be read."""

from __future__ import annotations

from sitegen.model.value import Value


class Attached(Value):
    """A file: its *texts* (lines, paragraphs, cells), and in words why it was *unread*, in part or as a whole.

    The photographs that tell where they were taken are *located*, by their path in the file; it is empty where the file
    itself is one.
    """

    texts: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    located: tuple[str, ...] = ()
