"""PII in files: what a file beside an article says of a person, and what of it could not be read."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.core.personal import masked_name
from sitegen.model.attached import Attached

_NAMED = 3


def unread(file: Attached) -> Iterator[tuple[str, str]]:
    """附件没有读，或者没有读完

    检查读 DOCX、XLSX、PPTX、PDF、CSV、TXT、HTML 和 ZIP（里面再套一层）里的文字：文件不超过 20 MB，解压后不超过 40 MB，
    压缩包里不超过 2000 个文件，PDF 不超过 200 页，读一个 PDF 不超过 20 秒。加了密码的、老格式的、图片里的文字读不了，请人工看一遍。
    """
    if file.unread:
        yield (
            f"附件没有读完：{'；'.join(file.unread)}。",
            "人工看一遍有没有个人信息；老格式的另存为 DOCX、XLSX 或 PDF。",
        )


def located(file: Attached) -> Iterator[tuple[str, str]]:
    """照片带有拍摄位置

    手机拍的照片里记着经纬度。网站上的图片都另存过，不带位置；原图传给别人、放进压缩包就带着。
    """
    if "" in file.located:
        yield "照片带有拍摄的经纬度。", "网站上的图片不带位置；原图要外传或放进压缩包的，先去掉位置。"


def located_within(file: Attached) -> Iterator[tuple[str, str]]:
    """附件里的照片带有拍摄位置

    附件照原样发布：文档里插的、压缩包里放的照片，带着经纬度就一起公开了，住处、行踪都看得出来。

    报出的是照片在附件里的路径。DOCX、XLSX、PPTX 里的照片在 media 文件夹里，按插入的先后编号。
    """
    inner = [masked_name(place) for place in file.located if place]
    if inner:
        named = "、".join(f"“{place}”" for place in inner[:_NAMED])
        number = f" 等 {len(inner)} 张照片" if len(inner) > _NAMED else ""
        yield f"附件里的{named}{number}带有拍摄的经纬度。", "照片去掉位置再放进去：另存一遍，或者用截图代替。"
