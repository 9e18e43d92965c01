"""Why a deployment does not take place, as one Chinese sentence with the remedy."""

from __future__ import annotations

from sitegen.publish.disk import DiskProblem


class DeployProblem(DiskProblem):
    """The target, the network or a program refuses; the next deployment goes on from there."""


class UnusableTarget(Exception):  # noqa: N818 - no error of the program
    """What is given as the target can't be one."""


class NotForReaders(Exception):  # noqa: N818 - no error of the program
    """The output, as it stands, must not be published."""
