"""What lies in the folder and is no plain file, lies in the wrong place, or has a name that cannot be read."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from invalid.case import ARTICLE, Case, Maker, article


def link(target: str) -> Maker:
    """Return what makes a symlink to *target*."""
    return lambda path: path.symlink_to(target)


def replaced_by_link(path: Path) -> None:
    """Move the folder aside and put a symlink in its place."""
    path.rename(path.with_name("moved"))
    path.symlink_to("moved")


def replaced_by_folder(path: Path) -> None:
    """Put a folder in the place of a file."""
    path.unlink()
    path.mkdir()


def beside(name: bytes) -> Maker:
    """Return what writes an article under *name*, which may be no text, in the folder of the path."""
    return lambda path: Path(os.fsdecode(os.fsencode(path.parent) + b"/" + name)).write_text(article(), "utf-8")


CASES = (
    Case(
        name="link-out-of-the-site",
        files={ARTICLE: link("/etc/passwd")},
        report="""\
content/yaowen/2026-05-20-huiyi.md 错误 FM034 这是符号链接，不读。改法：换成普通的文件。

1 个错误。
""",
    ),
    Case(
        name="link-within-the-site",
        files={ARTICLE: link("2026-03-12-dangke.md")},
        report="""\
content/yaowen/2026-05-20-huiyi.md 错误 FM034 这是符号链接，不读。改法：换成普通的文件。

1 个错误。
""",
    ),
    Case(
        name="link-in-a-circle",
        files={"content/yaowen/a.md": link("b.md"), "content/yaowen/b.md": link("a.md")},
        report="""\
content/yaowen/a.md 错误 FM034 这是符号链接，不读。改法：换成普通的文件。
content/yaowen/b.md 错误 FM034 这是符号链接，不读。改法：换成普通的文件。

2 个错误。
""",
    ),
    Case(
        name="link-to-the-folder-above",
        files={"content/yaowen/lian": link("..")},
        report="""\
content/yaowen/lian 错误 FM034 这是符号链接，不读。改法：换成普通的文件。

1 个错误。
""",
    ),
    Case(
        name="picture-that-is-a-link",
        files={
            "content/yaowen/2026-05-20-huiyi/index.md": article(body="![会场](hc.jpg)\n"),
            "content/yaowen/2026-05-20-huiyi/hc.jpg": link("/etc/hostname"),
        },
        report="""\
content/yaowen/2026-05-20-huiyi/hc.jpg 错误 FM034 这是符号链接，不读。改法：换成普通的文件。

1 个错误。
""",
    ),
    Case(
        name="pipe",
        files={ARTICLE: os.mkfifo},
        report="""\
content/yaowen/2026-05-20-huiyi.md 错误 FM034 这是管道、设备之类的特殊文件，不读。改法：换成普通的文件。

1 个错误。
""",
    ),
    Case(
        name="content-that-is-a-link",
        files={"content": replaced_by_link},
        report="""\
content 错误 FM050 站点里没有 content 文件夹。改法：新建 content 文件夹（不能是符号链接），或者运行 `sitegen init`。

1 个错误。
""",
    ),
    Case(
        name="no-content",
        files={"content": shutil.rmtree},
        report="""\
content 错误 FM050 站点里没有 content 文件夹。改法：新建 content 文件夹（不能是符号链接），或者运行 `sitegen init`。

1 个错误。
""",
    ),
    Case(
        name="no-settings",
        files={"site.yml": Path.unlink},
        report="""\
site.yml 错误 FM050 站点文件夹里没有 site.yml。改法：新建 site.yml，写上“标题: 网站名称”；或者用 `sitegen init` 建一个站点，用 --site 指明站点的文件夹。

1 个错误。
""",
    ),
    Case(
        name="settings-that-are-a-folder",
        files={"site.yml": replaced_by_folder},
        report="""\
site.yml 错误 FM037 文件读不了：这是文件夹。改法：检查读取权限；文件可能正被别的程序占用。

1 个错误。
""",
    ),
    Case(
        name="article-in-no-section",
        files={"content/xinwen/2026-05-20-huiyi.md": article()},
        report="""\
content/xinwen/2026-05-20-huiyi.md 错误 FM030 稿件不在任何栏目里：“content/xinwen”里没有 _index.md。改法：新建“content/xinwen/_index.md”，写上“标题: 栏目名称”；或者把稿件移到已有的栏目里。

1 个错误。
""",
    ),
    Case(
        name="article-named-like-a-section-file",
        files={"content/yaowen/index.md": article()},
        report="""\
content/yaowen/index.md 错误 FM033 栏目的文件夹里不用 index.md。改法：栏目的介绍写在 _index.md 里；稿件换一个文件名。

1 个错误。
""",
    ),
    Case(
        name="section-file-at-the-top",
        files={"content/_index.md": "---\n标题: 首页\n---\n"},
        report="""\
content/_index.md 错误 FM033 content 本身不是栏目，不用 _index.md。改法：移到栏目的文件夹里，或者改名。

1 个错误。
""",
    ),
    Case(
        name="other-extensions-of-markdown",
        files={
            "content/yaowen/2026-05-20-a.markdown": article(),
            "content/yaowen/2026-05-20-b.MD": article(),
            "content/yaowen/2026-05-20-c.md.txt": article(),
        },
        report="""\
content/yaowen/2026-05-20-a.markdown 错误 FM033 “2026-05-20-a.markdown”的扩展名不是“.md”，不会发布。改法：改名为“2026-05-20-a.md”。
content/yaowen/2026-05-20-b.MD 错误 FM033 “2026-05-20-b.MD”的扩展名不是“.md”，不会发布。改法：改名为“2026-05-20-b.md”。
content/yaowen/2026-05-20-c.md.txt 错误 FM033 “2026-05-20-c.md.txt”的扩展名不是“.md”，不会发布。改法：改名为“2026-05-20-c.md”。

3 个错误。
""",
    ),
    Case(
        name="unit-in-a-folder-of-its-own",
        files={"content/units/hx/jianjie.md": "---\n名称: 化学学院党委\n类型: 二级党委\n---\n"},
        report="""\
content/units/hx/jianjie.md 错误 FM033 “units”里的文件夹只能有一个 index.md。改法：写成“content/units/<编号>.md”或“content/units/<编号>/index.md”。

1 个错误。
""",
    ),
    Case(
        name="list-file-with-a-wrong-name",
        files={"content/parings.yml": "- 编号: gj-1\n"},
        report="""\
content/parings.yml 错误 FM033 没有叫“parings.yml”的清单文件。改法：是不是“pairings.yml”？可用的有：pairings.yml、checklists.yml、honours.yml、media.yml、planned.yml、withdrawn.yml、people.yml、standards.yml、glossary.yml、terms.yml。

1 个错误。
""",
    ),
    Case(
        name="names-that-differ-only-in-case",
        files={"content/yaowen/2026-05-20-a.md": article(), "content/yaowen/2026-05-20-A.md": article()},
        report="""\
content/yaowen/2026-05-20-a.md 错误 FM035 “content/yaowen/2026-05-20-a.md”与“content/yaowen/2026-05-20-A.md”只差大小写或字形编码，在 Windows 上是同一个文件。改法：只留一个，或者改名。

1 个错误。
""",
    ),
    Case(
        name="names-that-differ-only-in-form",
        files={
            "content/yaowen/caf\u00e9.txt": "甲",
            "content/yaowen/cafe\u0301.txt": "乙",
        },
        report="""\
content/yaowen/café.txt 错误 FM035 “content/yaowen/café.txt”与“content/yaowen/café.txt”只差大小写或字形编码，在 Windows 上是同一个文件。改法：只留一个，或者改名。

1 个错误。
""",
    ),
    Case(
        name="name-that-is-gbk",
        files={ARTICLE: beside("会议.md".encode("gbk"))},
        report="""\
content/yaowen/\\xbb\\xe1\\xd2\\xe9.md 错误 FM038 文件名不是 UTF-8，或者含有控制字符。改法：给文件改名；多半是压缩包解压时编码不对。

1 个错误。
""",
    ),
    Case(
        name="name-with-a-line-break",
        files={ARTICLE: beside(b"a\nb.md")},
        report="""\
content/yaowen/a?b.md 错误 FM038 文件名不是 UTF-8，或者含有控制字符。改法：给文件改名；多半是压缩包解压时编码不对。

1 个错误。
""",
    ),
)
