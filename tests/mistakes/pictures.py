"""IMG: pictures and videos as cameras, phones and chat windows hand them over."""

from __future__ import annotations

from mistakes.made import drawing, moving, photograph
from mistakes.seed import Written


def _showing(code: str, name: str, data: bytes) -> Written:
    text = f"支部召开会议。\n\n![会场里坐满了党员]({name})"
    return Written(code, text, folder={name: data}, found_in=name)


SEEDS = (
    _showing("IMG001", "hc.jpg", b""),
    _showing("IMG001", "hc.jpg", b"<!doctype html><title>404</title>"),
    _showing("IMG001", "hc.jpg", photograph()[:300]),
    _showing("IMG002", "hc.tif", drawing("TIFF")),
    _showing("IMG002", "hc.bmp", drawing("BMP")),
    _showing("IMG004", "hc.svg", b'<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9v9z"/></svg>'),
    _showing("IMG005", "hc.png", photograph()),
    _showing("IMG010", "hc.webp", moving("WEBP")),
    Written("IMG006", "![检修录像](jx.avi)", folder={"jx.avi": b"RIFF\x00\x00\x00\x00AVI LIST"}),
    Written("IMG006", "![检修录像](jx.wmv)", folder={"jx.wmv": b"0&\xb2u\x8ef\xcf\x11"}),
)
