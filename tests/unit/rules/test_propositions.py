"""What nouns state: who owns, bought, attacked or succeeded whom, and who is what to whom."""

from __future__ import annotations

import pytest

from readoutdiff.data.tables import read_table
from readoutdiff.documents import read_text
from readoutdiff.facts import read_facts
from readoutdiff.language.tokens import tokenize
from readoutdiff.rules._propositions import Proposition, propositions


def nominal(text: str) -> list[Proposition]:
    """Return what the nouns of the first sentence of `text` state."""
    document = read_text(text, 0, "a")
    facts = read_facts(document)
    first = tuple(one for one in facts.statements if one.sentence == 0)
    return [one for one in propositions(document.sentences[0], first) if one.nominal]


def told(one: Proposition) -> tuple[str, str, str]:
    """Return agent, predicate and patient in words."""
    tokens = one.sentence.tokens
    agent, patient = (" ".join(tokens[i].text for i in places) for places in (one.agent, one.patient))
    return agent, one.predicate, patient


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Baltra Foods is a subsidiary of Castor Lines.", ("Castor Lines", "own", "Baltra Foods")),
        ("Baltra is a subsidiary of the shipping group, Castor Lines.", ("shipping group Castor Lines", "own", "Baltra")),
        ("Castor Lines, owner of Baltra Foods, closed a mill.", ("Castor Lines", "own", "Baltra Foods")),
        ("Castor's purchase of Baltra ended a long dispute.", ("Castor", "buy", "Baltra")),
        ("The sale of Baltra to Castor ended a long dispute.", ("Castor", "buy", "Baltra")),
        ("The purchase of Baltra by Castor ended a long dispute.", ("Castor", "buy", "Baltra")),
        ("Baltra sold the mill to Castor Lines.", ("Castor Lines", "buy", "mill")),
        ("The Herons lost to the Lions.", ("Lions", "defeat", "Herons")),
        ("Peru will play host to Chile in spring.", ("Peru", "host", "Chile")),
        ("The ship's master, Captain Luis Vega, left.", ("Captain Luis Vega", "captain", "ship")),
        ("Castor announced the acquisition of Baltra.", ("Castor", "acquire", "Baltra")),
        ("Castor reported net earnings of $12m.", ("Castor", "earn", "12 m")),
        ("Soto met Vega's predecessor, the late Ana Mora.", ("Vega", "succeed", "Ana Mora")),
        ("Luis Vega, 61, an acquaintance of Ana Soto, left.", ("Luis Vega", "acquaintance", "Ana Soto")),
        ("Ana Soto, wife of the former envoy Luis Vega, left.", ("Ana Soto", "wife", "former envoy Luis Vega")),
        ("Luis Vega is Ana Soto's ex-husband.", ("Luis Vega", "ex - husband", "Ana Soto")),
    ],
)
def test_nouns_state_what_their_verbs_state(text: str, expected: tuple[str, str, str]) -> None:
    assert [told(one) for one in nominal(text)] == [expected]


@pytest.mark.parametrize(
    "text",
    ["The owner of the mill left.", "A sale was planned.", "His wife left.", "They fear an attack on the port."],
)
def test_a_noun_with_an_empty_role_states_nothing(text: str) -> None:
    assert nominal(text) == []


def test_what_is_only_planned_is_no_fact() -> None:
    assert [one.certainty for one in nominal("Castor's planned purchase of Baltra failed.")] == ["planned"]
    assert [one.certainty for one in nominal("An offer for the purchase of Baltra by Castor failed.")] == ["planned"]


def test_a_denial_bears_on_what_a_verb_says_only() -> None:
    assert [one.negated for one in nominal("Luis Vega is not the brother of Ana Soto.")] == [True]
    assert [one.negated for one in nominal("She never wrote to Vega's predecessor, Ana Mora.")] == [False]


def test_the_words_of_places_are_sorted_and_their_examples_hold_them() -> None:
    rows = read_table("words/one_place.tsv")
    assert [row[0] for row in rows] == sorted({row[0] for row in rows})
    assert all(row[0] in row[2].lower() for row in rows)


@pytest.mark.parametrize("table", ["converses", "sole_agents"])
def test_the_predicates_are_sorted_and_their_examples_show_them(table: str) -> None:
    rows = read_table(f"words/{table}.tsv")
    assert [row[0] for row in rows] == sorted({row[0] for row in rows})
    for row in rows:
        words = " ".join(token.lemma for token in tokenize(row[-1]))
        assert row[0] in words and (table == "sole_agents" or row[2] in words), row[0]


def test_the_nouns_are_sorted_and_their_examples_show_them() -> None:
    rows = read_table("words/nominal_roles.tsv")
    assert [row[0] for row in rows] == sorted(row[0] for row in rows)
    for noun, _, bearer, of, possessive, example in rows:
        assert noun.replace(" - ", "-") in example.replace("neighbour", "neighbor"), noun
        assert {bearer, of, possessive} <= {"agent", "patient", ""}, noun
        assert not bearer or (of == possessive != bearer), noun
