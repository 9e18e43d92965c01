"""Write docs/guide/ as pages of the demonstration site, content/shuoming*.md, where its readers find it too.

``python tools/guide.py`` writes them; a test holds that they are fresh. What differs from docs/guide/: the title stands
in the header; the file that an example is stands above it; links to what is not on the site, and pictures of the site
itself, are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from sitegen.load.scalars import scalar

ROOT = Path(__file__).parent.parent
GUIDE = ROOT / "docs/guide"
CONTENT = ROOT / "content"
NAME = "shuoming"
_MARK = "# 由 docs/guide/{} 生成，不在这里改：改了那里，运行 python tools/guide.py\n"
_EXAMPLE = re.compile(r"^(```.*?^```$|````.*?^````$)", re.MULTILINE | re.DOTALL)
_NAMED = re.compile(r"\A(`{3,}\w+) (\S+)$", re.MULTILINE)
_CODE = r"`+[^`\n]+`+"
_LINK = re.compile(rf"(?<!!)\[((?:{_CODE}|[^\]`\n])*)\]\(([^)\s]+)\)|{_CODE}")
_PICTURE = re.compile(r"^!\[[^\]\n]*\]\([^)\n]*\)\n\n?", re.MULTILINE)


def pages() -> dict[str, str]:
    """Return the pages of the site by name."""
    return {_page_name(source.stem): _page(source) for source in sorted(GUIDE.glob("*.md"))}


def main() -> None:
    """Write the pages, and remove those that there are no more."""
    written = pages()
    for path in CONTENT.glob(f"{NAME}*.md"):
        if path.name not in written:
            path.unlink()
    for name, text in written.items():
        (CONTENT / name).write_text(text, "utf-8", newline="\n")


def _page_name(stem: str) -> str:
    return f"{NAME}.md" if stem == "index" else f"{NAME}-{stem}.md"


def _page(source: Path) -> str:
    title, _, body = source.read_text("utf-8").partition("\n")
    summary = body.strip().partition("\n")[0]
    title, summary = title.removeprefix("# "), _LINK.sub(_words, summary)
    title = title if source.stem == "index" else f"使用说明：{title}"
    header = f"{_MARK.format(source.name)}标题: {scalar(title)}\n"
    if not summary.startswith("#"):
        header += f"摘要: {scalar(summary)}\n"
    back = "" if source.stem == "index" else f"\n[使用说明]({NAME}.md)里还有别的。\n"
    return f"---\n{header}---\n{''.join(_parts(body))}{back}"


def _parts(body: str) -> Iterator[str]:
    for number, part in enumerate(_EXAMPLE.split(body)):
        yield _NAMED.sub(r"`\2`：\n\n\1", part) if number % 2 else _LINK.sub(_link, _PICTURE.sub("", part))


def _words(found: re.Match[str]) -> str:
    return found[1] if found[2] else found[0]


def _link(found: re.Match[str]) -> str:
    text, target = found.groups()
    if not target:
        return found[0]
    path, _, anchor = target.partition("#")
    if ":" in path:
        return f"[{text}]({target})"
    if path.startswith("../") or not (GUIDE / path).exists():
        return text
    return f"[{text}]({_page_name(Path(path).stem) if path else ''}{'#' if anchor else ''}{anchor})"


if __name__ == "__main__":
    main()
