"""The tokens of the style sheet: every pair of text and ground can be read, in each look; the documentation lists them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sitegen.core.colours import contrast, parse_colour
from sitegen.plan import accents

ROOT = Path(__file__).parents[3]
CSS = (ROOT / "templates/assets/css/site.css").read_text("utf-8")
DOCS = (ROOT / "docs/templates.md").read_text("utf-8")
COLOURS = ("paper", "wash", "ink", "quiet", "line", "red", "on-red", "gold")
# What is written on what. The banner of previews is ink with the letters cut out.
TEXT = [(text, ground) for ground in ("paper", "wash") for text in ("ink", "quiet", "red", "gold")]
TEXT += [("on-red", "red"), ("paper", "ink")]


def declared(block: str) -> dict[str, str]:
    return dict(re.findall(r"--([\w-]+): ([^;]+);", block))


LIGHT = declared(CSS[CSS.index(":root {") : CSS.index("@media")])
DARK = LIGHT | declared(re.findall(r"\.dark \{([^}]*)\}", CSS)[0])
WIDE = declared(re.findall(r"\(min-width: 60em\) \{ :root \{([^}]*)\}", CSS)[0])


def grey(colour: str) -> str:
    """As ``filter: grayscale(1)`` shows it (Filter Effects 1, “grayscale”)."""
    red, green, blue = parse_colour(colour)
    level = round(0.2126 * red + 0.7152 * green + 0.0722 * blue)
    return f"#{level:02x}{level:02x}{level:02x}"


def mixed(colour: str, ground: str, share: float) -> str:
    pairs = zip(parse_colour(colour), parse_colour(ground), strict=True)
    return "#" + "".join(f"{round(one * share + other * (1 - share)):02x}" for one, other in pairs)


LOOKS = {
    "light": LIGHT,
    "dark": DARK,
    "grey": LIGHT | {name: grey(LIGHT[name]) for name in COLOURS},
    "grey and dark": DARK | {name: grey(DARK[name]) for name in COLOURS},
}


@pytest.mark.parametrize("look", LOOKS)
def test_every_text_can_be_read_on_its_ground(look: str) -> None:
    tokens = LOOKS[look]
    measured = {(text, ground): contrast(tokens[text], tokens[ground]) for text, ground in TEXT}
    assert {pair: round(ratio, 2) for pair, ratio in measured.items() if ratio < 4.5} == {}
    # The focus ring, the current section and the rules that say something are no text: 3 is asked of them.
    assert contrast(tokens["red"], tokens["paper"]) >= 3
    # A hairline only divides what white space divides too; it is to be seen all the same.
    assert 1.3 <= contrast(tokens["line"], tokens["paper"]) < 3


@pytest.mark.parametrize("look", LOOKS)
def test_numbers_can_be_read_on_every_shade(look: str) -> None:
    tokens = LOOKS[look]
    shades = [int(share) / 100 for share in re.findall(r"--shade: (\d+)%", CSS)]
    assert len(shades) == 4
    assert min(contrast(tokens["ink"], mixed(tokens["red"], tokens["paper"], share)) for share in shades) >= 4.5


def test_more_contrast_where_the_reader_asks_for_it() -> None:
    asked = declared(re.findall(r"\(prefers-contrast: more\) \{(.*?)\}", CSS)[0])
    assert asked == {"quiet": "var(--ink)", "line": "var(--ink)"}
    assert min(contrast(look["ink"], look["wash"]) for look in LOOKS.values()) >= 7


def test_dark_never_follows_from_the_system_alone() -> None:
    for start in (match.end() for match in re.finditer(r"prefers-color-scheme: dark\) \{", CSS)):
        block = CSS[start : CSS.index("\n}", start)]
        assert all(selector.strip().startswith(".dark") for selector in re.findall(r"^  ([^\n{}:;]+) \{", block, re.M))


def test_colours_of_a_site_are_measured_on_the_grounds_of_the_theme() -> None:
    assert LIGHT["wash"] == accents.GROUND
    assert DARK["wash"] in vars(accents).values()


def test_the_documentation_lists_every_token_as_it_is() -> None:
    rows = re.findall(r"^\| `--([\w-]+)` \| `([^`]+)` \| (?:`([^`]+)`|–) \|", DOCS, re.MULTILINE)
    assert {name: value for name, value, _ in rows} == LIGHT
    assert {name: dark for name, _, dark in rows if dark} == {
        name: value for name, value in DARK.items() if LIGHT[name] != value
    }
    for name, value in WIDE.items():
        assert re.search(rf"^\| `--{name}` .* `{re.escape(value)}` from 960 px", DOCS, re.MULTILINE), name


def test_every_colour_of_the_pages_is_a_token() -> None:
    """Beside the tones of pictures, the grounds of the viewer and of films, and QR codes: the same in every look."""
    rules = CSS[CSS.index("/* -- ground -- */") : CSS.index("/* -- print -- */")]
    allowed = re.compile(r"^(?:\.viewer|\.prose video|\[class\^=\"tone|\.tone-|\.share svg|\.on-accent)")
    found = [line for line in rules.splitlines() if re.search(r"#[0-9a-f]{3,6}\b|rgb\(", line)]
    assert [line for line in found if not allowed.match(line)] == []
