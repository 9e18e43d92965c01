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
    Code(
        code="IMG006",
        title="视频格式浏览器不能播放",
        text="页面上能播放 MP4（H.264 编码）和 WebM；MOV、AVI、WMV 等在许多手机和电脑上放不出来，只留下载的链接。",
        wrong="![检修录像](jianxiu.mov)",
        right="![检修录像](jianxiu.mp4)",
        severity=Severity.WARNING,
    ),
    Code(
        code="IMG007",
        title="视频太大",
        text="超过 50 MB 的视频，手机上要等很久，也费流量。三分钟的 720P 视频约 30 MB。",
        severity=Severity.WARNING,
    ),
    Code(
        code="IMG008",
        title="分享图的字体用不了",
        text=(
            "site.yml 里“主题”的“分享图字体”写的是 fonts/ 文件夹里的文件名，一款一个文件，以 .otf 或 .ttf 结尾。"
            "合集（.ttc）里有几个国家的字形，网页用的 .woff2 是压缩过的，都不用。字体用不了时照样发布，只是没有分享图。"
        ),
        wrong="主题: {分享图字体: NotoSerifCJK-Bold.ttc}",
        right="主题: {分享图字体: SourceHanSerifSC-Bold.otf}（文件在 fonts/SourceHanSerifSC-Bold.otf）",
        severity=Severity.WARNING,
    ),
    Code(
        code="IMG009",
        title="分享图的字体缺字",
        text="字体里没有的字印不出来。用到它的页面没有分享图，分享时用稿件自己的图；别的页面不受影响。",
        severity=Severity.INFO,
    ),
    Code(
        code="IMG010",
        title="动图不会动",
        text=(
            "GIF 动图照原样发布；WebP 和 PNG 的动图只发布第一帧。GIF 各帧的像素加起来超过 2000 万的，也只发布第一帧："
            "这么大的动图比视频大十倍，请改用视频。"
        ),
        wrong="几帧的 WebP：![演示](yanshi.webp)",
        right="![演示](yanshi.gif) 或 ![演示](yanshi.mp4)",
        severity=Severity.WARNING,
    ),
)
