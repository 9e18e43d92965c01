"""The colours of the whole set, and the moods (season and hour) that tint a single picture."""

from dataclasses import dataclass

PAPER, INK, RED = "#FBF8F3", "#2F2D2A", "#A61B1B"
LEAF, MOSS, PINE, SAGE = "#93A476", "#72825A", "#4B6253", "#B9C4A5"
MIST, WATER, RIVER, DEEP, NIGHT = "#CFDAD8", "#9DBABD", "#6E969E", "#34525F", "#1F2C3A"
STRAW, RICE, OCHRE = "#E6CE92", "#D6AE58", "#BC8B3E"
CLAY, EARTH, UMBER = "#B4704F", "#8F6B4A", "#5C4838"
STONE, STEEL, ASH, SLATE = "#CBC3B4", "#BCC6C6", "#8E928E", "#56626A"
WALL, CREAM, WOOD, BARK = "#EEE6D8", "#F5EEE1", "#C09668", "#8C6443"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mood:
    """How a place looks at one season and hour."""

    sky: tuple[str, str]
    far: str
    middle: str
    near: str
    water: tuple[str, str]
    leaf: str
    sun: str = "#FFF6DD"


DAWN = Mood(
    sky=("#C9D6DA", "#F6E6D2"), far="#BECBC9", middle="#9DB0A8", near="#6F8573",
    water=("#DFE3DC", "#9FB6BA"), leaf="#7F9279", sun="#F7D9A8",
)  # fmt: skip
SUMMER = Mood(
    sky=("#BFD6DA", "#F1F0E2"), far="#A9BFB6", middle="#89A184", near="#6C8458",
    water=("#BBD0CF", "#6E9AA0"), leaf="#7A925F",
)  # fmt: skip
NOON = Mood(
    sky=("#D3E2E0", "#FBF6E8"), far="#BCCBB8", middle="#A3B68A", near="#84995F",
    water=("#C8DAD6", "#7FA9A8"), leaf="#8CA068",
)  # fmt: skip
AUTUMN = Mood(
    sky=("#CBD9D8", "#F9ECD3"), far="#B7BEA8", middle="#C3AD72", near="#A9935C",
    water=("#D2DAD1", "#7F9FA1"), leaf="#C08F45", sun="#FBE3B4",
)  # fmt: skip
LATE = Mood(
    sky=("#D5D3C8", "#F4DDBE"), far="#B4AB98", middle="#A8925F", near="#8E7443",
    water=("#E2D8C4", "#8A9A97"), leaf="#A97C43", sun="#F3C98B",
)  # fmt: skip
WINTER = Mood(
    sky=("#D9DEDC", "#F1EEE6"), far="#C6CCC8", middle="#A9B0A8", near="#888E80",
    water=("#DCE2E0", "#9FB1B4"), leaf="#9A9A86",
)  # fmt: skip
SPRING = Mood(
    sky=("#CFE0DF", "#FAF4E4"), far="#C2D0BE", middle="#A9BF8F", near="#88A268",
    water=("#D2E0DA", "#8CB1AE"), leaf="#9DB374",
)  # fmt: skip
EVENING = Mood(
    sky=("#1F2C3A", "#48606C"), far="#34495A", middle="#2B3D4A", near="#223039",
    water=("#4A616C", "#22323F"), leaf="#2E4344", sun="#F3D59B",
)  # fmt: skip
