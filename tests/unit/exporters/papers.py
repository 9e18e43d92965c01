"""A paper with a block of every kind, for the tests of what papers are written as."""

from __future__ import annotations

from datetime import date
from io import BytesIO

from PIL import Image as Pillow

from sitegen.exporters.paper import Facts, Image, Items, Markup, Paper, Paragraph, Part, Pictures, Rows, Space
from sitegen.model.views import Cell, Link, Table


def image(name: str, format: str, caption: str = "") -> Image:
    data = BytesIO()
    Pillow.new("RGB", (120, 80), "#8a1f11").save(data, format)
    return Image(name=name, data=data.getvalue(), width=120, height=80, alt=f"{name}的说明", caption=caption)


BODY = (
    '<h2 id="a">准备</h2><p>一段<strong>重点</strong>，<a href="https://x.example/?a=1&amp;b=2">网页</a>。</p>'
    '<figure><img src="/media/b.jpg" width="120" height="80" alt="会场" loading="lazy"><figcaption>图注一</figcaption></figure>'
    '<ol start="3"><li>第三<ul><li>其一</li></ul></li><li>第四</li></ol>'
    '<table><thead><tr><th colspan="2">表头</th></tr></thead>'
    '<tbody><tr><td rowspan="2">并行</td><td>甲</td></tr><tr><td>乙</td></tr></tbody></table>'
    '<aside class="editor-note"><p class="label">编者按</p><p>按语</p></aside><blockquote><p>引文</p></blockquote>'
    '<dl><dt>词</dt><dd>义</dd></dl><pre><code>第一行\n第二行</code></pre><p class="right">落款</p>'
    '<p>水<sub>2</sub>与<em>着重</em><sup id="r-1"><a class="footnote-ref" href="#n-1">1</a></sup></p>'
    '<div class="footnote"><ol><li id="n-1"><p>注文</p></li></ol></div>'
)
BODY_WORDS = [
    "准备",
    "重点",
    "网页",
    "图注一",
    "第三",
    "其一",
    "第四",
    "表头",
    "并行",
    "甲",
    "乙",
    "编者按",
    "按语",
    "引文",
    "词",
    "义",
    "落款",
    "着重",
    "注文",
]

TABLE = Table(
    caption="任务表",
    head=("任务", "佐证编号"),
    rows=(
        (Cell(text="讲党课"), Cell(text="见", links=(Link(text="1-01", address="/x.html"), Link(text="1-02")))),
        (Cell(text="编教案"), Cell(text="<无>")),
    ),
)
PAPER = Paper(
    title="样板支部“育人”",
    subtitle="支撑材料汇编",
    running='样板支部</style>"\\',
    made=date(2026, 6, 1),
    facts=(("单位", "机械设计系教师党支部"),),
    parts=(
        Part(title="对照表", blocks=(Rows(table=TABLE),), new_page=True),
        Part(
            title="教育党员有力",
            number="1",
            blocks=(Items(texts=("见 2-01",)), Items(texts=("先", "后"), numbered=True)),
            parts=(
                Part(
                    title="讲党课",
                    number="1-01",
                    kicker="引题",
                    subtitle="副题",
                    blocks=(
                        Facts(rows=(("来源", "党建网"), ("网址", "https://dangjian.example/a.html"))),
                        Markup(html=BODY, images={"/media/b.jpg": image("b.jpg", "JPEG")}),
                        Pictures(images=(image("c.webp", "WEBP", "证书"), image("d.png", "PNG"))),
                        Paragraph(text="（文字：陆远）", quiet=True),
                    ),
                ),
            ),
            new_page=True,
        ),
        Part(title="总结报告", blocks=(Paragraph(text="已知的情况。"), Space(prompt="写做法。"))),
    ),
)
