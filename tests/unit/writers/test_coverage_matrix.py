"""The coverage matrix as a reader sees it."""

from __future__ import annotations

from readoutdiff.writers import Style, writer

WIRE = (
    "The dam above Tarrin held through the night although the spillway was badly damaged. "
    "Engineers lowered the reservoir by two metres before dawn."
)
TEXTS = [
    WIRE,
    f"{WIRE} Police closed the valley road.",
    "Before dawn engineers in Tarrin lowered the reservoir by two metres. Schools stayed shut on Tuesday.",
]


def _lines(report, **style):  # type: ignore[no-untyped-def]
    return writer("text")(report, Style(show=("text",), **style)).splitlines()


def test_a_sign_a_source_and_the_witnesses(compare_texts) -> None:  # type: ignore[no-untyped-def]
    lines = _lines(compare_texts(*TEXTS))
    (shared,) = [line for line in lines if "reservoir" in line]
    assert shared.split()[:5] == ["●", "○", "●", "2", "A"]
    (alone,) = [line for line in lines if "Police" in line]
    assert alone.split()[:5] == ["·", "●", "·", "1", "B"]
    assert any("○ in the same words as one before it: no further witness" in line for line in lines)
    assert "  has what no other has: B 1, C 1" in lines
    assert "  does not mention what all others have: C 1" in lines


def test_ascii_has_a_sign_for_each_state(compare_texts) -> None:  # type: ignore[no-untyped-def]
    lines = _lines(compare_texts(*TEXTS), ascii=True)
    assert [line.split()[:4] for line in lines if "reservoir" in line] == [["x", "o", "x", "2"]]
    assert all(line.isascii() for line in lines)


def test_where_there_is_no_room_the_sources_are_named(compare_texts) -> None:  # type: ignore[no-untyped-def]
    text = " ".join(" ".join(_lines(compare_texts(*TEXTS), width=44)).split())
    assert "stated by A and B in the same words, one witness; by C" in text
    assert "stated by A and B in the same words, one witness; not mentioned by C" in text
    many = compare_texts(*[TEXTS[number % 3] for number in range(40)])
    lines = _lines(many, width=80, limit=0)
    assert max(map(len, lines)) <= 80
    assert "only B" in text
    assert any("not mentioned by 27 others" in line for line in lines)


def test_the_limit_says_how_many_more_there_are(compare_texts) -> None:  # type: ignore[no-untyped-def]
    nouns = {"bridge": "Orsa", "harbour": "Brunn", "museum": "Velden", "library": "Marsk", "bakery": "Oriel", "mill": "Tamar"}
    own = " ".join(f"The {noun} of {name} was painted." for noun, name in nouns.items())
    report = compare_texts(own, "Divers found a bell. It rang at noon.", "Nurses kept on protesting. Farmers joined them.")
    lines = _lines(report, limit=3)
    assert sum(" ●" in line and line.split()[0] in "●·" for line in lines) >= 3
    (more,) = [line for line in lines if " more of one source alone" in line]
    rows = [row for row in report.comparison.matrix if len(row.cells) == 1]
    assert f"and {len(rows) - 3} more" in more
    assert not any(" more of " in line for line in _lines(report, limit=0))
