"""Make a sitegen site of a folder of articles that other generators are timed with.

    python benchmarks/adopt.py CORPUS SITE

CORPUS holds ``content/<year>/<number>.md`` with English keys (title, date, unit, brand, project, tags, …). Units,
brands and projects are made for every name that the articles use; pictures named ``/images/NN.jpg`` are drawn.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from PIL import Image

SITE = "标题: 党建新闻与品牌展示\n网址: https://dj.example/\n"
SECTION = "---\n标题: 党建新闻\nslug: news\n---\n"
_FIELD = re.compile(r"^(unit|brand|project): (.+)$", re.MULTILINE)
_PICTURE = re.compile(r"\]\(/images/(\d+)\.jpg\)")


def adopt(corpus: Path, site: Path) -> int:
    """Write the site and return the number of its articles."""
    names: dict[str, dict[str, str]] = {"unit": {}, "brand": {}, "project": {}}
    owner: dict[str, str] = {}
    pictures: set[str] = set()
    articles = sorted((corpus / "content").rglob("*.md"))
    for path in articles:
        text = path.read_text("utf-8")
        found = dict(_FIELD.findall(text.partition("\n---\n")[0]))
        for kind, name in found.items():
            names[kind].setdefault(name, f"{kind[0]}{len(names[kind]):03d}")
            owner.setdefault(name, names["unit"].get(found["unit"], "u000"))
        pictures.update(_PICTURE.findall(text))
        target = site / "content/news" / path.relative_to(corpus / "content")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8")
    (site / "site.yml").write_text(SITE, "utf-8")
    (site / "content/news/_index.md").write_text(SECTION, "utf-8")
    write_entities(site, names, owner)
    for number in pictures:
        path = site / f"content/images/{number}.jpg"
        path.parent.mkdir(exist_ok=True)
        Image.new("RGB", (32, 20), (int(number) * 12 % 255, 90, 60)).save(path)
    return len(articles)


def write_entities(site: Path, names: dict[str, dict[str, str]], owner: dict[str, str]) -> None:
    headers = {
        "unit": "类型: 二级党委",
        "brand": "单位: {owner}\n模式: 一院一品\n阶段: 创建",
        "project": "单位: {owner}\n类型: 样板支部\n级别: 校级\n批次: 1\n状态: 培育创建\n起止: [2024-01, 2026-01]\n节点: [{{名称: 立项, 实际: 2024-01}}]",
    }
    for kind, found in names.items():
        folder = site / "content" / f"{kind}s"
        folder.mkdir(parents=True, exist_ok=True)
        for name, id in found.items():
            header = headers[kind].format(owner=owner[name])
            (folder / f"{id}.md").write_text(f"---\n名称: {name}\n{header}\n---\n", "utf-8")


if __name__ == "__main__":
    print(f"{adopt(Path(sys.argv[1]), Path(sys.argv[2]))} articles")
