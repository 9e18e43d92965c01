"""What a site owner can get wrong in a template of their own."""

from __future__ import annotations


class TemplateProblem(Exception):  # noqa: N818  (a problem of the content, not of sitegen)
    """A template or asset of the site cannot be used: *path* below the site folder, *line* (0 for none), a sentence."""

    def __init__(self, path: str, line: int, message: str) -> None:
        super().__init__(path, line, message)
        self.path = path
        self.line = line
        self.message = message
