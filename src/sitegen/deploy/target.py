"""What every target can do."""

from __future__ import annotations

from abc import ABC, abstractmethod
from pathlib import Path

from sitegen.deploy.difference import Difference
from sitegen.deploy.problems import UnusableTarget
from sitegen.publish.manifest import Manifest

NOTHING_BACK = "这个发布目标上没有可以退回的上一次。要发布以前的内容，请取出那时的站点，重新生成、发布。"

BRINGS_BACK = "上一次发布撤下了稿件，退回会让它重新出现，所以不能退回。要改别的，请改站点里的内容，重新生成、发布。"


class BringsBack(UnusableTarget):
    """What was before the last deployment has what that one withdrew."""


class Target(ABC):
    """A place to publish to. Each method may raise DeployProblem or UnusableTarget."""

    is_server = True
    """Whether readers reach it as it is: then the site must know its own address."""

    @abstractmethod
    def compare(self, new: Manifest) -> Difference:
        """Return what publishing *new* would change there."""

    @abstractmethod
    def publish(self, output: Path, new: Manifest) -> Difference:
        """Bring the files of *output*, which are those of *new*, there; return what was changed."""

    @abstractmethod
    def roll_back(self) -> int:
        """Bring back what was there before the last deployment; return of how many files the bytes came back.

        Raises:
            UnusableTarget: there is nothing to bring back.
            BringsBack: what would come back was withdrawn.
        """
