"""A Word file as the package of parts that it is, before anything looks at what it says.

Such a file may be made to harm its reader. Its parts are read by name in memory, as much as limits allow; XML that
declares a document type is refused, so that nothing expands entities; and of what lies outside the file only links to
web pages are left in it, so that nothing can be fetched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import PurePosixPath
from typing import Final
from xml.etree.ElementTree import Element, ParseError, fromstring, tostring
from zipfile import ZipFile

from sitegen.core.text import human_size
from sitegen.importers.refused import Refused
from sitegen.load.archives import COMPOUND, Archives, Limits
from sitegen.model.value import Value

LIMITS: Final = Limits(size=100 << 20, unpacked=200 << 20)
"""Of a Word file with the photographs that a phone takes."""
DOCUMENT: Final = "word/document.xml"
_LONGEST_PART = 12 << 20
_DEEPEST = 200
_SAVE_AS = "请用 Word 或 WPS 打开它，“另存为”.docx，再导入。"
_OTHERS = {
    "doc": f"是老的 .doc 格式。{_SAVE_AS}",
    "wps": f"是 WPS 自己的 .wps 格式。{_SAVE_AS}",
    "wpt": f"是 WPS 的模板。{_SAVE_AS}",
    "docm": f"带宏。{_SAVE_AS}",
    "dotx": f"是 Word 的模板。{_SAVE_AS}",
    "rtf": f"是 .rtf 格式。{_SAVE_AS}",
    "odt": f"是 .odt 格式。{_SAVE_AS}",
    "pdf": "是 PDF，段落和图片还原不了。请找到原来的 Word 文件再导入。",
    "txt": "是纯文本。请粘贴到 Word 里，“另存为”.docx，再导入。",
}
_XML = re.compile(r"\.(?:xml|rels)$")
_DECLARED = re.compile(rb"""<\?xml[^>]*encoding=["']([^"']+)["']""")
_BAD_NAME = re.compile(r"(?:^|[/\\])\.\.(?:[/\\]|$)|^[/\\]|^[A-Za-z]:|\\|\0")


class Package(Value):
    """The *parts* of a Word file by name."""

    parts: dict[str, bytes]

    def tree(self, name: str) -> Element | None:
        """Return the part *name* as a tree; None where there is none.

        Raises:
            Refused: it is no XML, or nested too deeply.
        """
        data = self.parts.get(name)
        if data is None:
            return None
        try:
            root = fromstring(data)
        except (ParseError, ValueError, LookupError):
            raise Refused(f"文件损坏，里面的 {PurePosixPath(name).name} 读不出来。{_SAVE_AS}") from None
        if _depth(root) > _DEEPEST:
            raise Refused(f"文件里的内容一层套一层，超过 {_DEEPEST} 层，不正常。{_SAVE_AS}")
        return root

    def with_tree(self, name: str, root: Element) -> Package:
        """Return it with the part *name* as *root* says."""
        return Package(parts={**self.parts, name: tostring(root, encoding="utf-8", xml_declaration=True)})

    def packed(self) -> bytes:
        """Return it as a file."""
        data = BytesIO()
        with ZipFile(data, "w") as archive:
            for name, part in self.parts.items():
                archive.writestr(name, part)
        return data.getvalue()


def open_package(name: str, data: bytes) -> Package:
    """Return the parts of a Word file called *name* that holds *data*.

    Raises:
        Refused: it is none, damaged, locked, or made to harm.
    """
    ending = name.rpartition(".")[2].lower()
    if ending != "docx":
        raise Refused(_OTHERS.get(ending, "不是 Word 文件，只导入 .docx。"))
    if len(data) > LIMITS.size:
        raise Refused(
            f"超过 {human_size(LIMITS.size)}。请在 Word 里“压缩图片”，或者在文中写【图1】，把照片放进与稿件同名的文件夹。"
        )
    if data.startswith(COMPOUND):
        raise Refused(
            f"加了密码，或者是改了扩展名的老格式。请用 Word 打开，去掉密码，{_SAVE_AS[len('请用 Word 或 WPS 打开它，') :]}"
        )
    refusals: list[str] = []
    archives = Archives(LIMITS, refusals.append)
    archive = archives.open(data)
    names = [member.filename for member in archive.infolist()] if archive else []
    if any(map(_BAD_NAME.search, names)):
        raise Refused("文件里的路径指到了文件外面，不正常，没有读。请向作者要一份重新保存的。")
    parts = dict(archives.parts(archive, bool)) if archive and not refusals else {}
    if refusals:
        raise Refused(f"{refusals[0]}。{_SAVE_AS}")
    if DOCUMENT not in parts:
        raise Refused(f"不是 Word 文件，或者已损坏。{_SAVE_AS}")
    for part, content in parts.items():
        if _XML.search(part):
            _require_plain(part, content)
    return _without_outside(Package(parts=parts))


def _require_plain(name: str, data: bytes) -> None:
    """Refuse XML that is more than text with tags."""
    if len(data) > _LONGEST_PART:
        raise Refused(f"文件里的 {name} 超过 {human_size(_LONGEST_PART)}，太长。请拆成几个文件。")
    declared = _DECLARED.search(data[:200])
    wide = data[:2] in (b"\xff\xfe", b"\xfe\xff")
    known = declared is None or declared[1].lower() in (b"utf-8", b"utf-16", b"us-ascii", b"ascii")
    text = data.decode("utf-16", "replace").encode() if wide else data
    if not known or (b"<!" in text and re.search(rb"<!(?:DOCTYPE|ENTITY)", text, re.IGNORECASE)):
        raise Refused("文件里有不该有的声明，可能是有人做了手脚，没有读。请向作者要一份重新保存的。")


def _without_outside(package: Package) -> Package:
    """Return *package* with nothing outside it but links to the web and addresses of mail.

    Raises:
        Refused: something would be fetched that no writer puts there.
    """
    for name in [part for part in package.parts if part.endswith(".rels")]:
        root = package.tree(name)
        if root is None:
            continue
        for relation in _outside(root):
            kind = relation.get("Type", "").rpartition("/")[2]
            target = relation.get("Target", "")
            remote = re.match(r"(?:https?|ftp|\\\\|//|file://[^/])", target.strip(), re.IGNORECASE)
            if kind not in ("hyperlink", "image") and remote:
                raise Refused(f"文件要从外面取东西（{kind}：{target[:60]}），没有读。请在 Word 里另存一份干净的。")
            if kind != "hyperlink":
                root.remove(relation)
        package = package.with_tree(name, root)
    return package


def _outside(root: Element) -> Iterator[Element]:
    for relation in list(root):
        if relation.get("TargetMode") == "External":
            yield relation


def _depth(root: Element) -> int:
    """Return how deep the elements below *root* lie, at most one more than is allowed."""
    level, depth = [root], 0
    while level and depth <= _DEEPEST:
        level = [one for element in level for one in element]
        depth += 1
    return depth
