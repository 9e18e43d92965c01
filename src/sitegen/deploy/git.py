"""A branch of a git repository, as GitHub, Gitee and GitLab Pages take it: one commit for each deployment.

The commit is made in a repository of its own that is gone afterwards: the working tree, the index and the branches of
the site are not touched. Files of the branch that are not ours stay. The branch moves in one step, or not at all; a
rollback is one more commit, with what the one before the last had.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from sitegen.deploy.address import Address
from sitegen.deploy.difference import Difference, difference, takes_off
from sitegen.deploy.problems import UnusableTarget
from sitegen.deploy.programs import run
from sitegen.deploy.target import BRINGS_BACK, NOTHING_BACK, BringsBack, Target
from sitegen.publish.manifest import MANIFEST, Manifest, parse_manifest

_SETTINGS = {
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_SSH_COMMAND": "ssh -o BatchMode=yes",
    "GIT_AUTHOR_NAME": "sitegen",
    "GIT_AUTHOR_EMAIL": "sitegen@localhost",
    "GIT_COMMITTER_NAME": "sitegen",
    "GIT_COMMITTER_EMAIL": "sitegen@localhost",
}
# The bytes of the output are what readers get: no line ending is changed, nothing is left out.
_EXACT = ("-c", "core.autocrlf=false", "-c", "core.safecrlf=false", "-c", "core.attributesFile=", "-c", "gc.auto=0")


class _Tip(NamedTuple):
    """The end of the branch: its commit (empty where there is none), its manifest and that of the commit before."""

    commit: str
    live: Manifest | None
    last: Manifest | None

    def to(self, new: Manifest) -> Difference:
        lingering = () if self.last is None or self.live is None else self.last.files.keys() - self.live.files.keys()
        return difference(self.live.files if self.live else {}, new.files, left=lingering)


class Git(Target):
    """The Target that is the branch of *address*; *site* is where the names of remotes are known."""

    def __init__(self, address: Address, site: Path) -> None:
        self._address = address
        self._site = site

    def compare(self, new: Manifest) -> Difference:
        """See Target."""
        with self._repository() as repository:
            return repository.tip().to(new)

    def publish(self, output: Path, new: Manifest) -> Difference:
        """See Target."""
        with self._repository() as repository:
            tip = repository.tip()
            step = tip.to(new)
            if step or (tip.live and tip.live.files != new.files):
                repository.stage(output, (*step.added, *step.changed, *step.removed, MANIFEST), tip.commit)
                counts = f"新增 {len(step.added)}，修改 {len(step.changed)}，删除 {len(step.removed)}"
                repository.push(repository.git("write-tree"), tip.commit, f"发布：{counts}")
            return step

    def roll_back(self) -> int:
        """See Target."""
        with self._repository() as repository:
            tip = repository.tip()
            if tip.last is None or tip.live is None:
                raise UnusableTarget(NOTHING_BACK)
            if takes_off(tip.last, tip.live):
                raise BringsBack(BRINGS_BACK)
            tree = repository.git("rev-parse", f"{tip.commit}^^{{tree}}")
            repository.push(tree, tip.commit, "退回上一次发布")
            live = tip.live.files
            return sum(live.get(path) != digest for path, digest in tip.last.files.items())

    @contextmanager
    def _repository(self) -> Iterator[_Repository]:
        with tempfile.TemporaryDirectory(prefix="sitegen-", ignore_cleanup_errors=True) as folder:
            run(["git", "init", "--quiet", "--bare", folder])
            yield _Repository(Path(folder), self._url(), self._address.branch)

    def _url(self) -> str:
        """Return what the repository is known by anywhere: remotes have a name in the repository of the site alone."""
        place = self._address.place
        command = ["git", "-C", str(self._site), "remote", "get-url", "--push", place]
        named = run(command, fine=range(256))
        url = named.stdout.decode().strip() if named.returncode == 0 else place
        local = self._site / url
        return str(local.resolve()) if local.is_dir() else url


class _Repository:
    def __init__(self, folder: Path, url: str, branch: str) -> None:
        self._folder = folder
        self._url = url
        self._branch = f"refs/heads/{branch}"

    def tip(self) -> _Tip:
        """Fetch the branch and return its end."""
        if not self.git("ls-remote", self._url, self._branch):
            return _Tip("", None, None)
        self.git("fetch", "--quiet", "--depth=2", "--no-tags", self._url, self._branch)
        commit = self.git("rev-parse", "FETCH_HEAD")
        return _Tip(commit, self._manifest(commit), self._manifest(f"{commit}^"))

    def stage(self, output: Path, paths: Sequence[str], commit: str) -> None:
        """Make the index that of *commit*, with *paths* as they are in *output*; what is missing there goes."""
        if commit:
            self.git("read-tree", commit)
        listed = "\0".join(paths).encode()
        self.git("update-index", "--add", "--remove", "-z", "--stdin", given=listed, tree=output)

    def push(self, tree: str, parent: str, message: str) -> None:
        """Make a commit of *tree* the end of the branch, whose end is *parent*."""
        parents = ("-p", parent) if parent else ()
        commit = self.git("commit-tree", tree, *parents, given=message.encode())
        self.git("push", "--quiet", self._url, f"{commit}:{self._branch}")

    def git(self, *arguments: str, given: bytes = b"", tree: Path | None = None) -> str:
        """Run git and return what it says."""
        places = {"GIT_DIR": str(self._folder), "GIT_WORK_TREE": str(tree or self._folder)}
        command = ["git", *_EXACT, *arguments]
        host = self._url.partition(":")[0].rpartition("/")[2]
        ended = run(command, host=host, given=given, folder=tree, environment={**_SETTINGS, **places})
        return ended.stdout.decode("utf-8", "replace").strip()

    def _manifest(self, commit: str) -> Manifest | None:
        command = ["git", "--git-dir", str(self._folder), "cat-file", "blob", f"{commit}:{MANIFEST}"]
        ended = run(command, fine=range(256))
        return parse_manifest(ended.stdout) if ended.returncode == 0 else None
