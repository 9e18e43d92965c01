"""The words on the pages of a PDF. Whoever reads one that strangers made sees to it that this ends (``pipeline.aside``)."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from io import BytesIO


class Unread(Exception):  # noqa: N818  (the file is at fault, not sitegen)
    """Why a PDF is not read, or not to its end: in words, for users."""


def pages_of(data: bytes, most: int) -> Iterator[str]:
    """Yield what the pages of the PDF *data* say, at *most* so many.

    Raises:
        Unread: there are more, it is encrypted, or at fault.
    """
    from pypdf import PasswordType, PdfReader  # takes long to import, and few sites offer a PDF
    from pypdf.errors import DependencyError

    told = _Told()
    try:
        document = PdfReader(BytesIO(data))
        # Many have a password for changes alone: they open with none.
        if document.is_encrypted and document.decrypt("") == PasswordType.NOT_DECRYPTED:
            raise Unread("文件加了密码")
        for number, page in enumerate(document.pages):
            if number >= most:
                raise Unread(f"PDF 超过 {most} 页")
            yield page.extract_text()
    except Unread:
        raise
    except DependencyError:
        raise Unread("文件加了密码") from None
    except Exception:  # a PDF that is at fault makes pypdf raise whatever it likes
        raise Unread("PDF 损坏，或者少见") from None
    if told.skipped:
        raise Unread("PDF 太复杂，没有查完")


class _Told(logging.Handler):
    """Hears what pypdf tells of a PDF in place of those who look at the report: whether anything was *skipped*."""

    def __init__(self) -> None:
        super().__init__()
        self.skipped = False
        logger = logging.getLogger("pypdf")
        logger.handlers, logger.propagate = [self], False

    def emit(self, record: logging.LogRecord) -> None:
        """Take one thing that pypdf tells."""
        self.skipped |= "xceeded" in record.msg or "skipped" in record.msg
