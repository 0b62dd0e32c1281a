from __future__ import annotations

import pytest

from readoutdiff.documents import read_text
from readoutdiff.facts import read_facts
from readoutdiff.model.speech import StatementFact


def statements(text: str) -> tuple[StatementFact, ...]:
    return read_facts(read_text(text, 0, "a")).statements


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ministers signed the pact in Lima.", [("sign", "minister", "pact")]),
        ("The pact was signed by the ministers.", [("sign", "minister", "pact")]),
        ("Peru invited Chile to the talks.", [("invite", "peru", "chile talk")]),
        ("Chile was invited by Peru.", [("invite", "peru", "chile")]),
        ("Soto, who hosted the meeting, praised Peru.", [("host", "soto", "meeting"), ("praise", "soto", "peru")]),
        ("Soto and Vega opened the harbour.", [("open", "soto vega", "harbor")]),
        ("The envoy met Soto and left the city.", [("meet", "envoy", "soto"), ("leave", "envoy", "city")]),
        ("The pact that Soto signed ended the strike.", [("sign", "soto", "pact"), ("end", "pact", "strike")]),
        ("Police arrest three men in Lima", [("arrest", "police", "three man")]),
        ("The council of Lima vote against the pact", [("vote", "council lima", "pact")]),
        ("Fire in the old harbour", []),
        ("The council passed, by 30 votes to 12, a law on ports.", [("pass", "council", "law")]),
        ("Vega held the post until leaving for Lima.", [("hold", "vega", "post"), ("leave", "vega", "lima")]),
        ("The mill loses $12m.", [("lose", "mill", "12 m")]),
        ("Vega, like every envoy, left the city.", [("leave", "vega", "city")]),
        ("The pact signed by Vega ended the strike.", [("sign", "vega", "pact"), ("end", "vega", "strike")]),
    ],
)
def test_roles(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(one.predicate, " ".join(one.agent), " ".join(one.patient)) for one in statements(text)] == expected


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("The ministers signed the pact.", False),
        ("The ministers did not sign the pact.", True),
        ("The union failed to sign the pact.", True),
        ("The union did not fail to sign the pact.", False),
        ("No pact was signed.", True),
        ("The ministers not only signed the pact.", False),
        ("No less than ten ships left.", False),
    ],
)
def test_polarity(text: str, negated: bool) -> None:
    assert statements(text)[-1].negated is negated


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("The ministers signed the pact.", "fact"),
        ("The ministers will sign the pact.", "planned"),
        ("The ministers may sign the pact.", "possible"),
        ("The ministers allegedly signed the pact.", "possible"),
        ("If the ministers sign the pact, all is well.", "conditional"),
        ("Did the ministers sign the pact?", "question"),
        ("The minister denied signing the pact.", "denied"),
        ("The ministers plan to sign the pact.", "planned"),
    ],
)
def test_certainty(text: str, certainty: str) -> None:
    signed = [one.certainty for one in statements(text) if one.predicate == "sign"]
    assert signed == [certainty]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Soto said the ministers signed the pact.", "Soto"),
        ("The ministers signed the pact, Soto said.", "Soto"),
        ("The ministers signed the pact, said Soto.", "Soto"),
        ("According to the mayor, the ministers signed the pact.", "the mayor"),
        ("The ministers signed the pact.", ""),
    ],
)
def test_whose_word_it_is(text: str, source: str) -> None:
    assert [one.source_said for one in statements(text) if one.predicate == "sign"] == [source]


def test_words_in_quotation_marks_are_marked() -> None:
    assert [one.quoted for one in statements("“The ministers signed the pact,” Soto said.")] == [True, False]


def test_spans_slice_the_text() -> None:
    text = "Soto said the union failed to sign the deal, but Vega denied meeting him."
    for one in statements(text):
        assert text[one.start : one.end] == one.surface
        assert one.start <= one.predicate_start < one.predicate_end


@pytest.mark.parametrize("text", ["to " * 2000, "was " * 2000, "was not " * 2000, "ended " * 2000, "by " * 2000])
def test_hostile_text_ends(text: str) -> None:
    statements(text)
