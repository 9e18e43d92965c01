"""Files of other programs, made as those make them: pictures, documents, tables, archives."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from docx import Document
from openpyxl import Workbook
from PIL import ExifTags, Image


def photograph(where: tuple[tuple[float, ...], tuple[float, ...]] | None = None) -> bytes:
    """Return a JPEG as a telephone takes it; *where* is what it notes of the place: latitude and longitude."""
    exif = Image.Exif()
    if where:
        exif.get_ifd(ExifTags.IFD.GPSInfo).update({1: "N", 2: where[0], 3: "E", 4: where[1]})
    file = BytesIO()
    Image.effect_noise((180, 120), 64).convert("RGB").save(file, "JPEG", exif=exif)
    return file.getvalue()


def drawing(kind: str) -> bytes:
    """Return a picture of one colour, saved as *kind*."""
    file = BytesIO()
    Image.new("RGB", (180, 120), (20, 90, 60)).save(file, kind)
    return file.getvalue()


def moving(kind: str) -> bytes:
    """Return a picture that moves, saved as *kind*."""
    file = BytesIO()
    frames = [Image.new("RGB", (60, 40), (90 * number, 0, 0)) for number in range(3)]
    frames[0].save(file, kind, save_all=True, append_images=frames[1:], duration=80)
    return file.getvalue()


def document(*paragraphs: str) -> bytes:
    """Return a Word document."""
    made = Document()
    for paragraph in paragraphs:
        made.add_paragraph(paragraph)
    file = BytesIO()
    made.save(file)
    return file.getvalue()


def workbook(rows: list[list[object]]) -> bytes:
    """Return an Excel workbook of one sheet."""
    book = Workbook()
    for row in rows:
        book.active.append(row)
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def packed(files: dict[str, bytes], method: int = ZIP_DEFLATED) -> bytes:
    """Return a ZIP archive of *files*, packed by *method*."""
    file = BytesIO()
    with ZipFile(file, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return file.getvalue()


def sheet(text: str, resources: bytes = b"<</Font<</F1 5 0 R>>>>", drawn: bytes = b"", *more: bytes) -> bytes:
    """Return a PDF of one page that says *text*, has *resources*, is *drawn* on, with *more* objects."""
    stream = f"BT /F1 12 Tf 72 700 Td ({text}) Tj ET ".encode() + drawn
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources%s>>" % resources,
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        *more,
    ]
    data, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return data + b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (
        size,
        table,
        size,
        len(data),
    )
