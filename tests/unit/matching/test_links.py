"""Which sentences are linked, which are not, and why."""

import pytest

from readoutdiff.documents import read_text
from readoutdiff.matching.features import MEASURES
from readoutdiff.matching.links import _weights, find_links, is_tied
from readoutdiff.model.comparison import Facts
from readoutdiff.model.matching import Link


def documents(*texts):
    return tuple(read_text(text, place, f"{place}.txt") for place, text in enumerate(texts))


def links(*texts):
    read = documents(*texts)
    return find_links(read, tuple(Facts() for _ in read)).links


def pairs(*texts):
    return {(link.a[1], link.b[1]) for link in links(*texts)}


HARBOUR = """The ferry Amalia ran aground off Port Selwyn late on Thursday with 212 people on board.
Rescue boats took every passenger to the harbour within three hours.
The captain, Ines Marlow, told the coast guard that a pump had failed.
The line said it would refund all tickets bought for the crossing."""

HARBOUR_AGAIN = """All tickets for the crossing will be refunded, the line said.
A pump failed, according to Captain Ines Marlow, who spoke to the coast guard.
Two schools near the harbour stayed open on Friday.
The ferry Amalia ran aground near Port Selwyn on Thursday with 212 people aboard."""


def test_sentences_are_linked_in_any_order():
    assert {(0, 3), (2, 1), (3, 0)} <= pairs(HARBOUR, HARBOUR_AGAIN)


def test_a_sentence_of_another_matter_has_no_link():
    assert not [pair for pair in pairs(HARBOUR, HARBOUR_AGAIN) if pair[1] == 2]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("The council rejected the plan.", "The council approved the plan."),
        ("Twelve miners were killed in the blast.", "Nine miners were killed in the blast."),
        ("Bolivia signed the accord on Friday.", "Bolivia signed the accord on Friday."),
        ("The minister denied that talks were held.", "The minister said talks were held."),
    ],
)
def test_two_close_sentences_alone_are_about_the_same(one, two):
    (link,) = links(one, two)
    assert link.relation == "same"


def test_two_unlike_sentences_alone_are_not_linked():
    assert not links("The council rejected the plan.", "Heavy rain closed the mountain road to lorries.")


SPEAKER = "Harbour master Tom Reedy said "


@pytest.mark.parametrize(
    ("one", "two", "relation"),
    [
        (SPEAKER + "the ship had passed its inspection.", SPEAKER + "he would not comment during the inquiry.", "related"),
        (SPEAKER + "the ship had passed its inspection.", SPEAKER + "the vessel passed inspection last year.", "same"),
        ("“Prices are rising faster than wages,” she told reporters.", "She said prices rise faster than wages.", "same"),
        ("Prices are rising faster than wages, she told reporters.", "She said prices rise faster than wages.", "same"),
    ],
)
def test_one_speaker_twice_is_not_one_statement(one, two, relation):
    (link,) = links(one, two)
    assert link.relation == relation


def test_a_faint_pair_is_no_link():
    found = find_links(read := documents(HARBOUR, HARBOUR_AGAIN), tuple(Facts() for _ in read))
    linked = {(link.a, link.b) for link in found.links}
    assert linked.isdisjoint(found.faint)
    assert all(a < b for a, b in found.faint) and list(found.faint) == sorted(found.faint)


def test_headings_and_credits_are_never_linked():
    same = "Strengthening the port of Selwyn"
    read = tuple(
        document._replace(sentences=(document.sentences[0]._replace(kind="heading"), *document.sentences[1:]))
        for document in documents(same + "\n" + HARBOUR, same + "\n" + HARBOUR_AGAIN)
    )
    assert not [link for link in find_links(read, (Facts(), Facts())).links if 0 in (link.a[1], link.b[1])]


def test_every_part_has_a_name_and_the_parts_make_the_score():
    from math import exp

    for link in links(HARBOUR, HARBOUR_AGAIN):
        names = [name for name, _ in link.parts]
        assert names[0] == "base" and set(names[1:]) <= {*MEASURES, "identical"}
        total = sum(value for name, value in link.parts if name != "identical")
        assert link.score == pytest.approx(1 / (1 + exp(-total)), abs=1e-3) or "identical" in names


def test_each_weight_names_a_measure():
    base, weights = _weights()
    assert base < 0 and weights


def test_nothing_ties_unrelated_sources():
    read = documents("The council met on bins.", "Heavy rain closed the mountain road to lorries.")
    facts = (Facts(), Facts())
    assert not is_tied(read, facts, find_links(read, facts).links)


def test_headlines_are_tied_by_one_content_word():
    read = documents("Nine dead in flood by Monday", "Flood kills 23, Wednesday's count shows")
    assert is_tied(read, (Facts(), Facts()), ())


def test_loose_links_tie_no_long_reports():
    read = documents("\n".join(["a plain line of words"] * 3), "\n".join(["an other line of text"] * 3))
    loose = Link((0, 0), (1, 0), "related", 0.4, ())
    assert not is_tied(read, (Facts(), Facts()), (loose,))
    assert is_tied(read, (Facts(), Facts()), (loose._replace(relation="same"),))


def test_a_shared_name_ties_sources():
    read = documents("The plan came from Ines Marlow.", "A statue of Marlow was unveiled in a park.")
    facts = (Facts(), Facts())
    assert is_tied(read, facts, ())


@pytest.mark.parametrize(
    "text",
    ["No comment was made.\n" * 600, "ab" * 200_000, "so " * 10_000, " ".join(f"w{number}" for number in range(8_000))],
    ids=["one line over and over", "one long word", "one word over and over", "words met once"],
)
def test_hostile_text_takes_linear_time(text):
    import time

    began = time.process_time()
    assert links(text, text)
    assert time.process_time() - began < 10


def test_a_line_said_over_and_over_is_linked_with_its_own_place():
    ends = {(link.a[1], link.b[1]) for link in links("No comment was made.\n" * 200, "No comment was made.\n" * 200)}
    assert {(number, number) for number in range(200)} <= ends


def test_the_same_day_in_other_words_is_an_anchor():
    from datetime import date

    from readoutdiff.facts import resolve
    from readoutdiff.facts.dates import read_dates

    read = documents("The council met on Monday to vote.", "The vote was held on May 5, 2025.")
    read = tuple(document._replace(published=date(2025, 5, 6)) for document in read)
    facts, _ = resolve(read, tuple(Facts(dates=read_dates(document)) for document in read))
    (link,) = find_links(read, facts).links
    assert dict(link.parts)["anchors"] > 0


def test_a_day_lent_by_the_other_source_ties_nothing(compare_texts):
    dated = "LINDEN, Oct. 8, 2024 (Linden Gazette) - The city council approved a second tram line on Tuesday."
    other = "The Trump administration announced new tariffs on steel today."
    report = compare_texts(dated, other)
    assert not report.comparison.matching.tied
    assert not [one for one in report.findings if one.category == "conflict"]
    assert compare_texts(dated, "The Linden council rejected a tram line.").comparison.matching.tied
