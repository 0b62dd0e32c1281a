"""What a reader is shown on one line."""

from readoutdiff.documents import read_text
from readoutdiff.matching.links import find_links
from readoutdiff.matching.rows import build_rows
from readoutdiff.model.comparison import Facts
from readoutdiff.model.matching import Link


def documents(*sizes):
    return tuple(
        read_text("\n".join(f"Unit {place}-{number}." for number in range(size)), place, str(place))
        for place, size in enumerate(sizes)
    )


def link(a, b, score=0.9, relation="same"):
    return Link(a, b, relation, score, ())


def cells(rows):
    return [row.cells for row in rows]


def test_every_claim_stands_in_exactly_one_row():
    read = documents(3, 4, 2)
    rows = build_rows(read, (link((0, 0), (1, 2)), link((0, 0), (2, 1)), link((0, 1), (1, 2))))
    units = [(source, number) for row in rows for source, cell in enumerate(row.cells) for number in cell]
    assert sorted(units) == sorted((place, unit.number) for place, one in enumerate(read) for unit in one.sentences)


def test_rows_follow_the_first_source_and_weave_the_other_in():
    rows = build_rows(documents(3, 3), (link((0, 0), (1, 0)), link((0, 2), (1, 2))))
    assert cells(rows) == [((0,), (0,)), ((), (1,)), ((1,), ()), ((2,), (2,))]


def test_a_draft_leads():
    rows = build_rows(documents(2, 2), (link((0, 0), (1, 1)),), draft=1)
    assert [row.cells[1] for row in rows if row.cells[1]] == [(0,), (1,)]


def test_neighbouring_sentences_are_merged_into_one_row():
    rows = build_rows(documents(1, 2), (link((0, 0), (1, 0)), link((0, 0), (1, 1), 0.8)))
    assert cells(rows) == [((0,), (0, 1))]


def test_no_chain_a_b_c_without_a_c():
    rows = build_rows(documents(1, 1, 1), (link((0, 0), (1, 0), 0.6), link((1, 0), (2, 0), 0.5)))
    assert ((0,), (0,), ()) in cells(rows) and ((), (), (0,)) in cells(rows)


def test_a_row_is_the_same_when_one_of_its_links_is():
    (row,) = build_rows(documents(1, 1), (link((0, 0), (1, 0), 0.4, "related"),))
    assert (row.relation, row.score) == ("related", 0.4)


def test_three_reports_of_one_thing_make_one_row():
    texts = ("The bridge at Orle fell at noon.", "At noon the bridge at Orle fell.", "The Orle bridge fell at noon today.")
    read = tuple(read_text(text, place, str(place)) for place, text in enumerate(texts))
    rows = build_rows(read, find_links(read, (Facts(),) * 3).links)
    assert cells(rows) == [((0,), (0,), (0,))]
