"""Word files in the many shapes in which branches hand them in, made by python-docx."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from docx import Document
from docx.document import Document as Made
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt
from docx.text.paragraph import Paragraph
from PIL import Image

Shape = Callable[[Made], None]
SAVED = datetime(2026, 3, 20, 9, 0)
TITLE = "机械设计系教师党支部开展主题党日活动"
LEAD = "　　2026年3月12日，机械设计系教师党支部在实验楼开展主题党日活动，二十三名党员参加。"
CENTRE, RIGHT = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.RIGHT


def word_file(make: Shape) -> bytes:
    """Return the Word file that *make* fills."""
    document = Document()
    document.core_properties.modified = SAVED
    make(document)
    data = BytesIO()
    document.save(data)
    return data.getvalue()


def line(document: Made, text: str, *, size: float = 0, bold: bool = False, align: int | None = None) -> Paragraph:
    """Add a paragraph that is made to look like something by hand."""
    paragraph = document.add_paragraph()
    run = paragraph.add_run(text)
    run.bold = bold or None
    if size:
        run.font.size = Pt(size)
    paragraph.alignment = align
    return paragraph


def begin(document: Made) -> None:
    """Add a title and a first paragraph."""
    line(document, TITLE, size=22, bold=True, align=CENTRE)
    document.add_paragraph(LEAD)


def photograph(
    colour: int = 0, *, format: str = "JPEG", orientation: int = 1, size: tuple[int, int] = (320, 200)
) -> bytes:
    """Return a picture of its own *colour*."""
    picture = Image.new("RGB", size, (40 + colour * 30, 90, 60))
    exif = Image.Exif()
    exif[0x0112] = orientation
    data = BytesIO()
    picture.save(data, format, **({"exif": exif} if orientation != 1 else {}))
    return data.getvalue()


def put_picture(document: Made, data: bytes) -> None:
    """Add a paragraph with a picture."""
    document.add_picture(BytesIO(data))


def rewritten(data: bytes, **parts: Callable[[bytes], bytes] | bytes) -> bytes:
    """Return a Word file with some of its parts changed or added; ``__`` stands for ``/``, ``_`` before xml for ``.``."""
    names = {
        name.replace("__", "/").replace("_xml", ".xml").replace("_rels", ".rels"): part for name, part in parts.items()
    }
    made = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(made, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            change = names.pop(name, None)
            own = old.read(name)
            new.writestr(name, own if change is None else change if isinstance(change, bytes) else change(own))
        for name, part in names.items():
            assert isinstance(part, bytes)
            new.writestr(name, part)
    return made.getvalue()


def _kicker(document: Made) -> None:
    line(document, "学思想 强党性 重实践", size=16, align=CENTRE)
    line(document, "江澜大学党委理论学习中心组开展集体学习", size=22, bold=True, align=CENTRE)
    line(document, "——以理论学习促事业发展", size=16, align=CENTRE)
    document.add_paragraph("　　3月10日，江澜大学党委理论学习中心组开展集体学习。")


def _styles(document: Made) -> None:
    for name in ("引题",):
        document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    document.add_paragraph("把党课讲到车间去", style="引题")
    document.add_paragraph(TITLE, style="Title")
    document.add_paragraph("党员走进实验楼", style="Subtitle")
    document.add_paragraph(LEAD)
    document.add_paragraph("学习", style="Heading 1")
    document.add_paragraph("大家学习了原文。")
    document.add_paragraph("讨论", style="Heading 2")
    document.add_paragraph("大家作了交流。")


def _two_lines(document: Made) -> None:
    line(document, "机械设计系教师党支部走进车间", size=22, bold=True, align=CENTRE)
    line(document, "开展主题党日活动", size=22, bold=True, align=CENTRE)
    document.add_paragraph(LEAD)


def _plain_first_line(document: Made) -> None:
    document.add_paragraph(TITLE)
    document.add_paragraph(LEAD)


def _numbered(document: Made) -> None:
    begin(document)
    for heading, text in (("一、强化理论学习", "支部坚持集体学习。"), ("二、推动改革发展", "支部联系实际。")):
        document.add_paragraph(heading)
        document.add_paragraph(f"（一）{heading[2:4]}机制")
        document.add_paragraph(f"　　{text}")
        line(document, "1.建立台账", bold=True)
        document.add_paragraph("　　每月对账。")


def _bold(document: Made) -> None:
    begin(document)
    line(document, "把党课讲到车间", bold=True)
    document.add_paragraph("　　党员走进车间。")
    line(document, "把问题解决在一线", bold=True)
    paragraph = document.add_paragraph("　　")
    paragraph.add_run("一是摸清底数。").bold = True
    paragraph.add_run("逐项登记。")


def _automatic(document: Made) -> None:
    begin(document)
    numbers = document.part.numbering_part.element
    numbers.insert(
        0,
        parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="90"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
            '<w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/>'
            '<w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl></w:abstractNum>'
        ),
    )
    numbers.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="91"><w:abstractNumId w:val="90"/></w:num>'))
    for text, depth in (("强化理论学习", 0), ("健全机制", 1), ("推动改革发展", 0)):
        paragraph = document.add_paragraph(text)
        properties = paragraph._p.get_or_add_pPr()
        properties.append(
            parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{depth}"/><w:numId w:val="91"/></w:numPr>')
        )
        document.add_paragraph(f"　　{text}的做法很实在。")


def _lists(document: Made) -> None:
    begin(document)
    for text in ("集体学习", "交流研讨"):
        document.add_paragraph(text, style="List Bullet")
    document.add_paragraph("下面是安排：")
    document.add_paragraph("先学原文", style="List Number")
    document.add_paragraph("中间歇一会儿。")
    document.add_paragraph("再谈体会", style="List Number")


def _typed_bullets(document: Made) -> None:
    begin(document)
    for sign, text in (("\uf0b7", "第一项"), ("\uf0d8 ", "第二项"), ("• ", "第三项"), ("●", "第四项")):
        document.add_paragraph(f"{sign}{text}任务")


def _residue(document: Made) -> None:
    begin(document)
    document.add_paragraph("")
    document.add_paragraph("　")
    document.add_paragraph("　　　　支部\u00ad书记\u200b讲\ufeff授党课，\u00a0大家认真听讲。")
    document.add_paragraph("")


def _markdown(document: Made) -> None:
    begin(document)
    for text in (
        "# 不是标题",
        "> 不是引文",
        "- 不是列表",
        "*星号*与_下划线_和`反引号`",
        "<script>不是脚本</script>与&amp;实体",
        "[方括号](不是链接)与![叹号](不是图)",
        "变量snake_case与10*20*30",
        "!!! 不是提示",
        ":::不是容器",
        "{: .不是属性}",
        "|竖线|不是表格|",
        "反斜线\\*结束",
    ):
        document.add_paragraph(text)


def _table(document: Made) -> None:
    begin(document)
    table = document.add_table(3, 3)
    for row, texts in zip(
        table.rows,
        (("时间", "内容", "负责人"), ("上午", "学习|讨论", "支部书记"), ("下午", "参观\n座谈", "组织委员")),
        strict=True,
    ):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text


def _merged(document: Made) -> None:
    begin(document)
    table = document.add_table(3, 3)
    for row in table.rows:
        for cell in row.cells:
            cell.text = f"第{row._index + 1}行"
    table.cell(0, 0).merge(table.cell(0, 1)).text = "合并的表头"
    table.cell(1, 2).merge(table.cell(2, 2)).text = "合并的两行"


def _pictures(document: Made) -> None:
    begin(document)
    put_picture(document, photograph(1))
    line(document, "图1　主题党日现场", align=CENTRE)
    document.add_paragraph("　　随后大家进行了讨论。")
    put_picture(document, photograph(2, format="PNG"))
    line(document, "党员在讨论", align=CENTRE)


def _turned(document: Made) -> None:
    begin(document)
    put_picture(document, photograph(3, orientation=6))
    document.add_paragraph("图1 竖着拍的照片")


def _picture_in_text(document: Made) -> None:
    begin(document)
    paragraph = document.add_paragraph()
    paragraph.add_run().add_picture(BytesIO(photograph(4)))
    paragraph.add_run("图片后面紧跟着的一段文字，说明了活动的经过。")
    paragraph = document.add_paragraph("文字后面紧跟着一张图。")
    paragraph.add_run().add_picture(BytesIO(photograph(5)))


def _layout(document: Made) -> None:
    begin(document)
    table = document.add_table(2, 2)
    for column in range(2):
        table.cell(0, column).paragraphs[0].add_run().add_picture(BytesIO(photograph(column)))
        table.cell(1, column).text = ("图1 集体学习", "图2 交流研讨")[column]
    document.add_paragraph("　　活动取得了好的效果。")


def _gallery(document: Made) -> None:
    begin(document)
    for colour in range(3):
        put_picture(document, photograph(colour))
    line(document, "活动现场", align=CENTRE)


def _signature(document: Made) -> None:
    begin(document)
    document.add_paragraph("　　大家表示深受教育。")
    document.add_paragraph("（文/柳泉　图/田　禾　审核/程野）")


def _signature_behind(document: Made) -> None:
    begin(document)
    document.add_paragraph("　　大家表示深受教育。（特约通讯员：柳泉 摄影：田禾、岳恒 编辑：范舟；一审：程野）")


def _signature_lines(document: Made) -> None:
    begin(document)
    for text in ("撰稿：柳泉", "图片：田禾", "终审：程野"):
        line(document, text, align=RIGHT)


def _correspondent(document: Made) -> None:
    line(document, TITLE, size=22, bold=True, align=CENTRE)
    document.add_paragraph("（通讯员 柳泉）2026年3月12日，机械设计系教师党支部在实验楼开展主题党日活动。")


def _facts(document: Made) -> None:
    line(document, "学校召开党建工作会议", size=22, bold=True, align=CENTRE)
    line(document, "来源：机械学院党委  时间：2026-03-15 09:30  浏览：28", align=CENTRE)
    document.add_paragraph("　　会议总结了去年的工作。")


def _signed_off(document: Made) -> None:
    line(document, "学校召开党建工作会议", size=22, bold=True, align=CENTRE)
    document.add_paragraph("　　会议总结了去年的工作。")
    line(document, "机械工程学院党委", align=RIGHT)
    line(document, "二〇二六年三月十八日", align=RIGHT)


def _form(document: Made) -> None:
    table = document.add_table(7, 2)
    rows = (
        ("标题", TITLE),
        ("日期", "2026年3月12日"),
        ("单位", "机械设计系教师党支部"),
        ("作者", "柳泉、田禾"),
        ("图片说明", "图1 主题党日现场\n图2 交流研讨"),
        ("对标（可不填）", "教育党员有力"),
        ("双创项目", "机械设计系教师党支部样板支部"),
    )
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    document.add_paragraph("　　支部在实验楼开展主题党日活动。")
    put_picture(document, photograph(1))
    put_picture(document, photograph(2))


def _link(document: Made) -> None:
    begin(document)
    paragraph = document.add_paragraph("详见")
    for target, text in (("https://dangjian.example/a_b?c=1&d=(2)", "学校网站"), ("file:///C:/a.docx", "本机文件")):
        link = OxmlElement("w:hyperlink")
        link.set(qn("r:id"), document.part.relate_to(target, _HYPERLINK, is_external=True))
        run = OxmlElement("w:r")
        words = OxmlElement("w:t")
        words.text = text
        run.append(words)
        link.append(run)
        paragraph._p.append(link)


_HYPERLINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"


def _breaks(document: Made) -> None:
    begin(document)
    document.add_paragraph("第一行诗\n　　第二行诗")


def _emphasis(document: Made) -> None:
    begin(document)
    paragraph = document.add_paragraph("　　要做到")
    paragraph.add_run("“马上就办” ").bold = True
    paragraph.add_run("和")
    paragraph.add_run("x").italic = True
    paragraph.add_run("2").font.superscript = True


def _quoted_title(document: Made) -> None:
    line(document, "江澜大学：推进“三会一课”[2026]常态化", size=22, bold=True, align=CENTRE)
    document.add_paragraph(LEAD)


def _text_box(document: Made) -> None:
    begin(document)
    document.add_paragraph("旁边有一个文本框。")._p.append(
        parse_xml(
            f'<w:r {nsdecls("w")} xmlns:v="urn:schemas-microsoft-com:vml"><w:pict><v:shape><v:textbox><w:txbxContent>'
            "<w:p><w:r><w:t>文本框里的一段话。</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
        )
    )


def _no_year(document: Made) -> None:
    line(document, TITLE, size=22, bold=True, align=CENTRE)
    document.add_paragraph("　　3月12日，支部开展主题党日活动。")


def _headers(document: Made) -> None:
    begin(document)
    document.sections[0].header.paragraphs[0].text = "江澜大学新闻稿"


SHAPES: dict[str, Shape] = {
    "引题、标题、副题": _kicker,
    "样式": _styles,
    "两行标题": _two_lines,
    "标题没有居中": _plain_first_line,
    "手打的序号": _numbered,
    "加粗的小标题": _bold,
    "自动编号": _automatic,
    "列表": _lists,
    "手打的项目符号": _typed_bullets,
    "残留的字符": _residue,
    "像 Markdown 的字": _markdown,
    "表格": _table,
    "合并的单元格": _merged,
    "图片和图注": _pictures,
    "横放的照片": _turned,
    "图文同段": _picture_in_text,
    "排图片的表格": _layout,
    "三张图一条图注": _gallery,
    "括号里的署名": _signature,
    "接在文后的署名": _signature_behind,
    "几行署名": _signature_lines,
    "文首的通讯员": _correspondent,
    "标题下的来源和时间": _facts,
    "落款": _signed_off,
    "投稿表": _form,
    "链接": _link,
    "手动换行": _breaks,
    "加粗和上标": _emphasis,
    "标题里的符号": _quoted_title,
    "文本框": _text_box,
    "没有年份": _no_year,
    "页眉": _headers,
}
