"""Programs of others (git, rsync, sftp): run without a question, their complaints told in Chinese with the remedy."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from sitegen.deploy.problems import DeployProblem

HOW_TO_GET = {
    "git": "请从 https://git-scm.com 安装 git；Windows 上用默认的选项就行",
    "rsync": "Linux 上运行 apt install rsync 或 dnf install rsync；Windows 上请改用 sftp:// 的目标",
    "sftp": "Windows 10 以上在“设置 → 可选功能”里添加 OpenSSH 客户端，Linux 上安装 openssh-client",
}
"""Where each program comes from."""

# What ssh and the programs say, and what it means; the first that is found is told.
_MEANINGS = (
    (
        r"Host key verification failed|authenticity of host",
        "不认识服务器的主机密钥。第一次连接前，请在终端运行一次“ssh {host}”，向管理员核对指纹后输入 yes；"
        "以前连过而现在不行的，先问管理员是否换了服务器",
    ),
    (
        r"Permission denied \(|Too many authentication failures|could not read (Username|Password)|Authentication failed",
        "服务器没有让登录。请检查用户名，并把本机的 SSH 公钥装到服务器上（ssh-copy-id {host}）；"
        "用 https 的 git 仓库，先在终端里成功 git push 一次",
    ),
    (
        r"Could not resolve host|Name or service not known|No such host",
        "找不到这台服务器。请检查主机名和网络，校外要先连 VPN",
    ),
    (
        r"Connection (refused|timed out|reset|closed)|No route to host|Network is unreachable|Operation timed out",
        "连不上服务器。请检查网络、端口和防火墙，校外要先连 VPN",
    ),
    (r"No space left|Disk quota|write.*Failure", "目标上没有空间了。请清理后再发布一次，会接着做"),
    (
        r"Permission denied|Operation not permitted|permission",
        "没有写的权限。请管理员把网站文件夹和它上一层交给登录的用户",
    ),
    (r"Read-only file system", "目标是只读的"),
    (
        r"(repository.*not found|does not appear to be a git repository|does not exist)",
        "没有这个仓库，或者无权访问。请核对地址",
    ),
    (r"non-fast-forward|fetch first|\[rejected\]|failed to lock|stale info", "别人刚刚也发布了。请再发布一次"),
    (r"protected branch|pre-receive hook declined|GH006", "这个分支受保护，不许推送。请管理员允许，或换一个分支"),
    (r"command not found|rsync: not found|remote command", "服务器上没有 rsync。请管理员安装，或改用 sftp:// 的目标"),
    (r"No such file|not found", "目标的上一层文件夹不存在。请先在服务器上建好"),
)


def run(
    arguments: Sequence[str],
    *,
    host: str = "服务器",
    given: bytes = b"",
    folder: Path | None = None,
    environment: Mapping[str, str] | None = None,
    fine: Sequence[int] = (0,),
) -> subprocess.CompletedProcess[bytes]:
    """Run a program, *given* its standard input, in *folder*; people know the server as *host*.

    Raises:
        DeployProblem: it is not installed, or ends with a code that is not *fine*.
    """
    name = arguments[0]
    try:
        ended = subprocess.run(
            list(arguments),
            input=given,
            cwd=folder,
            env={**os.environ, "LC_ALL": "C", **(environment or {})},
            capture_output=True,
            check=False,
        )
    except FileNotFoundError:
        raise DeployProblem(f"没有找到 {name}。{HOW_TO_GET.get(name, '请先安装')}。") from None
    except OSError as error:
        raise DeployProblem(f"{name} 运行不了（{error.strerror}）。请重新安装它。") from error
    if ended.returncode not in fine:
        raise DeployProblem(_told(name, host, ended))
    return ended


def _told(name: str, host: str, ended: subprocess.CompletedProcess[bytes]) -> str:
    said = ended.stderr.decode("utf-8", "replace").strip()
    meanings = (meaning for pattern, meaning in _MEANINGS if re.search(pattern, said, re.IGNORECASE))
    meaning = next(meanings, "请把下面的原话交给服务器管理员；处理好后再发布一次，会接着做")
    last = "\n".join(f"  {line}" for line in said.splitlines()[-3:])
    return f"{name} 没有成功：{meaning.format(host=host)}。" + (f"\n{last}" if last else "")
