"""Where to publish, as one line of text: ``/srv/www``, ``sftp://web@host/srv/www``, ``rsync:…``, ``git:…#branch``, ``x.zip``."""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from sitegen.deploy.problems import UnusableTarget

_FORMS = "可以写：文件夹的路径、sftp://用户@主机/路径、rsync:用户@主机:/路径、git:仓库#分支、文件名.zip。"
_BRANCH = re.compile(r"(?!.*(\.\.|//|@\{))[\w][\w./-]*(?<![./])")


class Address(NamedTuple):
    """A target that is understood: its *kind* (``folder``, ``zip``, ``git``, ``rsync``, ``sftp``) and what that takes."""

    kind: str
    place: str
    """The path; for git the repository, for rsync what rsync itself is told."""
    host: str = ""
    """For sftp, with the user: ``web@www.example.edu.cn``."""
    port: int = 0
    branch: str = ""

    @property
    def shown(self) -> str:
        """What people are told."""
        if self.kind == "git":
            return f"{self.place} 的 {self.branch} 分支"
        return f"{self.host}:{self.place}" if self.host else self.place


def read_address(text: str) -> Address:
    """Return what *text* means.

    Raises:
        UnusableTarget: it is no target.
    """
    text = text.strip()
    if not text or any(char in text for char in "\0\r\n"):
        raise UnusableTarget(f"发布目标是空的。{_FORMS}")
    scheme, colon, rest = text.partition(":")
    if colon and len(scheme) > 1:  # C:\www is a path
        read = _READERS.get(scheme.lower())
        if read is None:
            raise UnusableTarget(f"不认识“{text}”这样的发布目标。{_FORMS}")
        return read(text, rest)
    return Address(kind="zip" if text.lower().endswith(".zip") else "folder", place=text)


def _sftp(text: str, rest: str) -> Address:
    try:
        parts = urlsplit(text)
        port = parts.port or 0
    except ValueError:
        raise UnusableTarget(f"“{text}”的端口不对。写成 sftp://用户@主机:22/路径。") from None
    if parts.password is not None:
        raise UnusableTarget(
            "不要把密码写在发布目标里。请改用 SSH 密钥登录：ssh-keygen 生成，ssh-copy-id 装到服务器上。"
        )
    path = unquote(parts.path).rstrip("/")
    host = parts.netloc.rpartition(":")[0] if port else parts.netloc
    if not parts.hostname or host.startswith("-") or not path:
        raise UnusableTarget(f"“{text}”没有写全。写成 sftp://用户@主机/网站文件夹，网站要有自己的一个文件夹。")
    return Address(kind="sftp", place=path.removeprefix("/~/"), host=unquote(host), port=port)


def _rsync(text: str, rest: str) -> Address:
    place = rest.rstrip("/\\")
    if not place.rpartition(":")[2] or place.startswith("-"):
        raise UnusableTarget(f"“{text}”没有写全。写成 rsync:用户@主机:/网站文件夹，网站要有自己的一个文件夹。")
    return Address(kind="rsync", place=place)


def _git(text: str, rest: str) -> Address:
    repository, sharp, branch = rest.rpartition("#")
    if not sharp or not repository or repository.startswith("-") or not _BRANCH.fullmatch(branch):
        raise UnusableTarget(f"“{text}”没有写全。写成 git:仓库#分支，例如 git:origin#gh-pages。")
    if urlsplit(repository).password is not None:
        raise UnusableTarget("不要把密码写在发布目标里。请用 SSH 密钥，或让 git 的凭据管理器记住它。")
    return Address(kind="git", place=repository, branch=branch)


def _zip(text: str, rest: str) -> Address:
    if not rest:
        raise UnusableTarget(f"“{text}”没有写文件名。写成 zip:网站.zip。")
    return Address(kind="zip", place=rest)


_READERS = {"sftp": _sftp, "rsync": _rsync, "git": _git, "zip": _zip}
