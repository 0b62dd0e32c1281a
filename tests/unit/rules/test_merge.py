from __future__ import annotations

from readoutdiff.model import Evidence, Finding
from readoutdiff.rules._finding import fingerprint
from readoutdiff.rules._merge import joined, most_specific


def piece(source: int, start: int, value: str, sentence: int = 0) -> Evidence:
    return Evidence(source, sentence, start, start + 3, value, value)


def found(code: str, *evidence: Evidence, severity: str = "error", category: str = "conflict") -> Finding:
    told = f"{code} {evidence[0].value}"
    mark = fingerprint(code, evidence)
    return Finding(code, "rule", category, severity, told, "why", evidence, (), mark)  # type: ignore[arg-type]


def test_findings_that_share_words_are_one_with_all_evidence() -> None:
    a, b, c, d = piece(0, 0, "nine"), piece(1, 5, "twelve"), piece(2, 9, "fifteen"), piece(3, 2, "eight")
    (one,) = joined([found("N301", a, b), found("N301", a, c), found("N301", c, d)])
    assert {other.source for other in one.evidence} == {0, 1, 2, 3}
    assert one.evidence[0] == a


def test_other_rules_severities_and_words_stay_apart() -> None:
    a, b, c = piece(0, 0, "nine"), piece(1, 5, "twelve"), piece(1, 50, "thirty")
    other = found("N301", piece(0, 40, "six"), c)
    assert len(joined([found("N301", a, b), found("N302", a, b), found("N301", a, b, severity="note"), other])) == 4


def test_only_here_findings_are_never_joined_but_told_once() -> None:
    a = piece(0, 0, "nine")
    one = found("U701", a, severity="note", category="unique")
    assert joined([one, one]) == [one]
    other = found("U701", piece(0, 9, "ten"), severity="note", category="unique")
    assert joined([one, other]) == [one, other]


def test_the_more_specific_rule_wins_in_the_same_sentences_only() -> None:
    general = found("N301", piece(0, 0, "3.2m"), piece(1, 5, "3.2bn"))
    special = found("N302", piece(0, 0, "3.2m"), piece(1, 5, "3.2bn"))
    elsewhere = found("N301", piece(0, 60, "9", sentence=4), piece(1, 5, "3.2bn"))
    assert most_specific([general, special, elsewhere], {"N302": ("N301",)}) == [special, elsewhere]


def test_the_fingerprint_knows_no_order() -> None:
    a, b = piece(0, 0, "nine"), piece(1, 5, "Twelve ")
    assert fingerprint("N301", [a, b]) == fingerprint("N301", [b._replace(value="twelve"), a])
    assert fingerprint("N301", [a]) != fingerprint("N302", [a])
