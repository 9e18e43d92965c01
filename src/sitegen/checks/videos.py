"""Videos that are too large for a page."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from sitegen.core.codes import problem
from sitegen.core.diagnostics import Diagnostic
from sitegen.core.text import human_size
from sitegen.markup.addresses import is_video
from sitegen.model.routes import CopiedFile, Route
from sitegen.model.site import Site

LARGEST = 50 * 1024 * 1024


def large_videos(site: Site, routes: Collection[Route]) -> Iterator[Diagnostic]:
    """Yield a problem for each video that is published and has more than 50 MB."""
    for route in routes:
        if isinstance(route.make, CopiedFile) and is_video(route.make.path):
            size = site.content.files[route.make.path].size
            if size > LARGEST:
                message = f"视频有 {human_size(size)}，超过 50 MB，手机上打开很慢。"
                yield problem("IMG007", route.make.path, message, "压缩到 720P，或截取要紧的一段。")
