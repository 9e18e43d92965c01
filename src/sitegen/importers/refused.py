"""What is not taken in, and why."""

from __future__ import annotations


class Refused(Exception):  # noqa: N818  (the document is at fault)
    """A document that can't be taken in as it is: Chinese sentences, each with where and what to do."""

    def __init__(self, *sentences: str) -> None:
        super().__init__("\n".join(sentences))
        self.sentences = sentences
