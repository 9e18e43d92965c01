"""What exports are made from: the site as its editors may see it, and where its files lie."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sitegen.model.views import Frame
from sitegen.plan.library import Library
from sitegen.store.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The published articles with everything internal beside them.

    *library* shows what production keeps internal, but holds no draft and no article that production holds back.
    *store* holds the converted bodies; *root* is the site folder.
    """

    library: Library
    frame: Frame
    store: Store
    root: Path
