"""What templates read: one View for each kind of page, made of small parts.

All values are plain and ready to print; addresses are rooted, templates turn them into relative links with ``url``.
An empty string, an empty tuple or None means that there is nothing to show, label included.
"""

from sitegen.model.views.articles import ArticleView, Chip, CreditLine, PlainPageView, SeriesPlace
from sitegen.model.views.board import BoardView
from sitegen.model.views.brands import BrandsView, BrandView, MethodItem
from sitegen.model.views.checklists import ChecklistRow, ChecklistsView
from sitegen.model.views.honours import HonourGroup, HonoursView, MediaGroup, MediaView
from sitegen.model.views.lists import ArchiveView, GroupsView, HomeView, IndexView, SectionView, TagView
from sitegen.model.views.others import (
    FeedEntry,
    FeedView,
    MapEntry,
    MapView,
    NotFoundView,
    RedirectView,
    SearchView,
)
from sitegen.model.views.pairings import Network, NetworkEdge, NetworkNode, PairingsView
from sitegen.model.views.parts import (
    Bar,
    Body,
    Card,
    Cell,
    Chart,
    Figure,
    FileLink,
    Frame,
    Group,
    Head,
    Heading,
    Link,
    Links,
    Listing,
    Pager,
    Picture,
    Table,
    Target,
    TargetKind,
)
from sitegen.model.views.projects import (
    EvidenceItem,
    EvidenceRow,
    MatrixCell,
    MatrixRow,
    ProjectsView,
    ProjectView,
    StandardNote,
    TaskRow,
)
from sitegen.model.views.rows import BrandCard, HistoryEntry, HonourRow, MediaRow, PairingRow, ProjectRow, UnitNode
from sitegen.model.views.statistics import StatisticsView
from sitegen.model.views.units import UnitsView, UnitView

__all__ = [
    "ArchiveView",
    "ArticleView",
    "Bar",
    "BoardView",
    "Body",
    "BrandCard",
    "BrandView",
    "BrandsView",
    "Card",
    "Cell",
    "Chart",
    "ChecklistRow",
    "ChecklistsView",
    "Chip",
    "CreditLine",
    "EvidenceItem",
    "EvidenceRow",
    "FeedEntry",
    "FeedView",
    "Figure",
    "FileLink",
    "Frame",
    "Group",
    "GroupsView",
    "Head",
    "Heading",
    "HistoryEntry",
    "HomeView",
    "HonourGroup",
    "HonourRow",
    "HonoursView",
    "IndexView",
    "Link",
    "Links",
    "Listing",
    "MapEntry",
    "MapView",
    "MatrixCell",
    "MatrixRow",
    "MediaGroup",
    "MediaRow",
    "MediaView",
    "MethodItem",
    "Network",
    "NetworkEdge",
    "NetworkNode",
    "NotFoundView",
    "Pager",
    "PairingRow",
    "PairingsView",
    "Picture",
    "PlainPageView",
    "ProjectRow",
    "ProjectView",
    "ProjectsView",
    "RedirectView",
    "SearchView",
    "SectionView",
    "SeriesPlace",
    "StandardNote",
    "StatisticsView",
    "Table",
    "TagView",
    "Target",
    "TargetKind",
    "TaskRow",
    "UnitNode",
    "UnitView",
    "UnitsView",
]
