"""The codes of family IMG."""

from __future__ import annotations

from sitegen.core.codes.catalogue import Code
from sitegen.core.diagnostics import Severity

IMAGES: tuple[Code, ...] = (
    Code(
        code="IMG001",
        title="图片打不开",
        text="文件不是图片，或者传输、复制时损坏了。",
        wrong="把网页另存成 会场.jpg",
        right="从相机或手机导出的 会场.jpg",
    ),
    Code(
        code="IMG002",
        title="图片格式浏览器不能显示",
        text="HEIC（苹果手机）、AVIF、TIFF、BMP 要先转成 JPG 或 PNG。",
        wrong="IMG_2031.HEIC",
        right="IMG_2031.jpg",
    ),
    Code(
        code="IMG003",
        title="图片太大",
        text="超过 8000 万像素的图片不解码：可能是损坏的文件，也可能是想拖垮生成的文件。",
    ),
    Code(
        code="IMG004",
        title="稿件里不能用 SVG 图片",
        text="SVG 可以带脚本和外部链接，读者打开时会执行。",
        wrong="![结构图](jiegou.svg)",
        right="![结构图](jiegou.png)",
    ),
    Code(
        code="IMG005",
        title="图片的扩展名与格式不符",
        text="按内容判断格式，扩展名只是名字；不一致时有的软件会打不开。",
        wrong="内容是 PNG，文件名是 会场.jpg",
        right="会场.png",
        severity=Severity.WARNING,
    ),
)
