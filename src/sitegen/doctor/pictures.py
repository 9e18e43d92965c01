"""What pictures are made with: the codecs of Pillow, and the font of share pictures."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from sitegen.core.diagnostics import Severity
from sitegen.doctor.folder import Folder
from sitegen.doctor.note import Note, fine, hint, mend
from sitegen.images.codecs import missing_codecs
from sitegen.images.fonts import survey_font
from sitegen.load.fonts import find_font
from sitegen.load.memo import Memo
from sitegen.store.store import Store


def look_at_codecs() -> Iterator[Note]:
    """Say whether pictures of every kind can be read and made."""
    missing = missing_codecs()
    if missing:
        remedy = "运行 python -m pip install --force-reinstall pillow，用它自带的编码库。"
        yield mend(f"图片库缺 {'、'.join(missing)}，这些图片做不出来", remedy)
    else:
        yield fine("图片：JPG、PNG、GIF、WebP 都能读写；HEIC、AVIF 照片要先转成 JPG")


def look_at_font(folder: Folder) -> Iterator[Note]:
    """Say whether share pictures can be drawn."""
    name = folder.config.theme.share_font if folder.config else ""
    if not name:
        yield fine("没有指定分享图的字体，不做分享图；要做，见说明“设置”")
        return
    fact, faults = find_font(folder.root, name, Memo(folder.root, None))
    font = None
    if fact:
        with TemporaryDirectory(prefix="sitegen-") as passing, Store(Path(passing) / "store.db") as store:
            font, faults = survey_font(folder.root, fact, store)
    for fault in faults:
        note = mend if fault.severity is Severity.ERROR else hint
        yield note(fault.message.rstrip("。"), fault.hint)
    if font:
        yield fine(f"分享图的字体“{name}”可用，有 {len(font.characters):,} 个字")
