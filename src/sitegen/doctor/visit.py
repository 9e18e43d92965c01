"""The whole visit: what is looked at, in which order, at a computer and at a site folder where there is one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sitegen.doctor.folder import Folder, look_at
from sitegen.doctor.machine import Machine
from sitegen.doctor.note import Group, Note, mend
from sitegen.doctor.programs import look_at_python
from sitegen.load.layers import is_group
from sitegen.model.config import Config
from sitegen.pipeline.request import BadConfig, Request

_Seen = Iterator[tuple[str, Iterable[Note]]]


def visit(machine: Machine, request: Request | None) -> tuple[Group, ...]:
    """Return what is seen of *machine* and of the site that *request* names; of Python alone where a library is missing."""
    found: dict[str, list[Note]] = {}
    for name, notes in _seen(machine, request):
        found.setdefault(name, []).extend(notes)
    return tuple(Group(name=name, notes=tuple(notes)) for name, notes in found.items() if notes)


def _seen(machine: Machine, request: Request | None) -> _Seen:
    yield "程序", look_at_python(machine)
    if machine.broken:
        return
    folder = None
    if request:
        config, unusable = _settings(request)
        folder = look_at(request.root, request.output, request.cache, config)
        if unusable:
            yield "设置", [unusable]
    yield from _everywhere(machine, folder)
    if folder:
        yield from _at_a_site(machine, folder)


def _everywhere(machine: Machine, folder: Folder | None) -> _Seen:
    from sitegen.doctor import clock, encodings, pictures, publishing, room  # they bring in libraries

    yield "程序", publishing.look_at_programs(machine, folder)
    yield "编码", encodings.look_at_encodings(machine)
    yield "时钟", clock.look_at_clock(machine, folder)
    yield "图片", pictures.look_at_codecs()
    yield "磁盘", room.look_at_temp(machine)


def _at_a_site(machine: Machine, folder: Folder) -> _Seen:
    from sitegen.doctor import access, names, pictures, publishing, repository, room

    yield "磁盘", room.look_at_room(machine, folder)
    yield "图片", pictures.look_at_font(folder)
    yield "权限", access.look_at_access(machine, folder)
    yield "文件名", names.look_at_names(machine, folder)
    yield "git", repository.look_at_repository(machine, folder)
    yield "网站服务器", publishing.look_at_server(folder)


def _settings(request: Request) -> tuple[Config | None, Note | None]:
    from sitegen.pipeline.reading import read_settings

    if is_group(request.root):
        return None, None
    try:
        return read_settings(request).config, None
    except BadConfig as bad:
        return None, mend(
            f"site.yml 不能用：{bad.problems[0].message.rstrip('。')}", "运行 sitegen check 看全部问题和改法。"
        )
