"""The difference between two linked sentences as typed edits.

In: documents, facts, links. Out: Edits for the links worth it; every token of both sentences stands in exactly one edit.

Method: the units of both sentences (units.py) are anchored by the longest common subsequence of their content keys
(Hunt & Szymanski 1977, as rapidfuzz's LCSseq; function words and marks never anchor); what stands between two anchors is
paired by how near it is in meaning or kind (near.py), in order, by dynamic programming; what is left and has the same key
elsewhere has moved; the words between are compared last. Each difference is then named by what it changes.
"""

from itertools import accumulate

from rapidfuzz.distance import LCSseq

from readoutdiff.data.grammar import certainty_levels, function_words
from readoutdiff.data.lexicon import are_opposites
from readoutdiff.language.polarity import Negation, are_content, read_negations
from readoutdiff.matching.near import Relation, relate, relate_stretches
from readoutdiff.matching.units import Unit, facts_by_sentence, normal_form, read_units
from readoutdiff.model import Fact
from readoutdiff.model.comparison import Facts
from readoutdiff.model.matching import Edit, EditKind, Edits, Link
from readoutdiff.model.text import Document, Sentence, Token
from readoutdiff.named import NamedTuple

WORTH = 0.3
"""Link score from which a "related" link gets edits; links of relation "same" always do."""
LONGEST = 400
"""Units of a sentence beyond this are not aligned one by one: no sentence is that long, and hostile text may be."""
WIDEST = 12
"""Content units a side between two anchors that are paired by nearness; more are another statement."""
_MATCHED = frozenset({"equal", "same", "precision"})


class Reading(NamedTuple):
    """A sentence ready for comparison."""

    tokens: tuple[Token, ...]
    units: tuple[Unit, ...]
    content: tuple[int, ...]
    """Positions of the content units."""
    keys: tuple[str, ...]
    """Their keys."""
    negations: tuple[Negation, ...]
    counts: tuple[int, ...]
    """How many content words stand before each token; one more at the end."""
    levels: tuple[tuple[int, str], ...]
    """The words of certainty: (token, level)."""


class _Paired(NamedTuple):
    """Two units that belong together; positions among the units."""

    a: int
    b: int
    kind: EditKind
    note: str


def compare_links(documents: tuple[Document, ...], facts: tuple[Facts, ...], links: tuple[Link, ...]) -> tuple[Edits, ...]:
    """Return the typed edits of the links of relation "same" or score WORTH and more, in link order."""
    tables: dict[int, dict[int, list[Fact]]] = {}
    readings: dict[tuple[int, int], Reading] = {}

    def facts_of(place: tuple[int, int]) -> list[Fact]:
        source, number = place
        if source not in tables:
            tables[source] = facts_by_sentence(facts[source])
        return tables[source].get(number, [])

    def reading(place: tuple[int, int]) -> Reading:
        known = readings.get(place)
        if known is None:
            known = readings[place] = read(documents[place[0]].sentences[place[1]], facts_of(place))
        return known

    found = []
    for link in links:
        if link.relation == "same" or link.score >= WORTH:
            a, b = documents[link.a[0]].sentences[link.a[1]], documents[link.b[0]].sentences[link.b[1]]
            if a.text == b.text and _read_alike(a, b, facts_of(link.a), facts_of(link.b)):
                size = len(a.tokens)
                found.append(Edits(link, (Edit("equal", (0, size), (0, size)),), 1.0))
                continue
            edits, equality = compare(reading(link.a), reading(link.b))
            found.append(Edits(link, edits, equality))
    return tuple(found)


def _read_alike(a: Sentence, b: Sentence, mine: list[Fact], theirs: list[Fact]) -> bool:
    """Whether two sentences of one text have the same facts in the same places, so that they differ in nothing.

    A name that is the whole text is left to the comparison, which says why it is equal.
    """
    if not 0 < len(a.tokens) == len(b.tokens) or len(mine) != len(theirs):
        return False
    if any(one.start <= a.start and one.end >= a.end for one in mine):
        return False
    shift = b.start - a.start
    return all(
        one.start + shift == other.start and one.end + shift == other.end and _one_form(one, other)
        for one, other in zip(mine, theirs, strict=True)
    )


def _one_form(one: Fact, other: Fact) -> bool:
    """Whether two facts have one normal form; of figures their values tell, which is quicker asked."""
    if one.kind == "quantity" and other.kind == "quantity":
        return (one.dimension, one.low, one.high, one.exact) == (other.dimension, other.low, other.high, other.exact) and (
            one.low_open == other.low_open and one.high_open == other.high_open
        )
    return normal_form(one) == normal_form(other)


def read(sentence: Sentence, facts: list[Fact]) -> Reading:
    """Return `sentence` ready for comparison; a sentence over LONGEST tokens is read to that length as one."""
    tokens = sentence.tokens
    units = read_units(sentence, facts)
    content = tuple([i for i, unit in enumerate(units[:LONGEST]) if unit.form != "function" and unit.form != "mark"])
    table = certainty_levels()
    levels = tuple(
        [
            (i, table.get(lower) or table[lemma])
            for i, (_, _, _, lower, lemma, _) in enumerate(tokens)
            if lower in table or lemma in table
        ]
    )
    counts = tuple(accumulate(are_content(tokens), initial=0))
    keys = tuple([units[i].key for i in content])
    return Reading(tokens, units, content, keys, read_negations(tokens), counts, levels)


def compare(a: Reading, b: Reading) -> tuple[tuple[Edit, ...], float]:
    """Return the edits that lead from `a` to `b` in order of `a`, and the share of content tokens they have in common."""
    pairs = _pair(a, b)
    moved = _moved(a, b, pairs)
    out: list[Edit] = []
    at_a = at_b = 0
    moved_a = {one.a for one in moved}
    moved_b = {one.b for one in moved}
    by_a = {one.a: one for one in moved}
    for one in pairs:
        first, second = a.units[one.a], b.units[one.b]
        _between(a, b, (at_a, one.a), (at_b, one.b), moved_a, moved_b, by_a, out)
        _append(out, Edit(one.kind, (first.start, first.end), (second.start, second.end), one.note))
        at_a, at_b = one.a + 1, one.b + 1
    _between(a, b, (at_a, len(a.units)), (at_b, len(b.units)), moved_a, moved_b, by_a, out)
    return tuple(out), _equality(a, b, out)


def _pair(a: Reading, b: Reading) -> list[_Paired]:
    """Return the units that belong together, in order on both sides."""
    pairs: list[_Paired] = []
    at_a = at_b = 0
    for block in LCSseq.opcodes(a.keys, b.keys):
        if block.tag != "equal":
            continue
        _pair_gap(a, b, range(at_a, block.src_start), range(at_b, block.dest_start), pairs)
        for offset in range(block.src_end - block.src_start):
            i, j = a.content[block.src_start + offset], b.content[block.dest_start + offset]
            relation = relate(a.units[i], b.units[j])
            pairs.append(_Paired(i, j, relation.kind if relation else "equal", relation.note if relation else ""))
        at_a, at_b = block.src_end, block.dest_end
    _pair_gap(a, b, range(at_a, len(a.keys)), range(at_b, len(b.keys)), pairs)
    return pairs


def _pair_gap(a: Reading, b: Reading, left: range, right: range, pairs: list[_Paired]) -> None:
    """Pair the content units between two anchors by nearness, in order, for the greatest sum of strengths."""
    if not left or not right or len(left) > WIDEST or len(right) > WIDEST:
        return
    rows, columns = len(left), len(right)
    theirs = [b.units[j] for j in b.content[right.start : right.stop]]
    relations: list[list[Relation | None]] = [
        [relate(unit, other) for other in theirs] for unit in [a.units[i] for i in a.content[left.start : left.stop]]
    ]
    if not any(map(any, relations)):
        return
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for i in range(rows - 1, -1, -1):
        related, line, below = relations[i], best[i], best[i + 1]
        for j in range(columns - 1, -1, -1):
            relation = related[j]
            value = below[j] if below[j] > line[j + 1] else line[j + 1]
            if relation is not None and below[j + 1] + relation.strength > value:
                value = below[j + 1] + relation.strength
            line[j] = value
    i = j = 0
    while i < rows and j < columns:
        relation = relations[i][j]
        if relation is not None and best[i][j] == best[i + 1][j + 1] + relation.strength:
            pairs.append(_Paired(a.content[left[i]], b.content[right[j]], relation.kind, relation.note))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1


def _moved(a: Reading, b: Reading, pairs: list[_Paired]) -> list[_Paired]:
    """Return the content units left on both sides that have one key: the same words in another place."""
    if len(pairs) == len(a.content) or len(pairs) == len(b.content):
        return []
    used_a, used_b = {one.a for one in pairs}, {one.b for one in pairs}
    free: dict[str, list[int]] = {}
    for j, key in zip(b.content, b.keys, strict=True):
        if j not in used_b:
            free.setdefault(key, []).append(j)
    moved = []
    if free:
        for i, key in zip(a.content, a.keys, strict=True):
            if i not in used_a and free.get(key):
                moved.append(_Paired(i, free[key].pop(0), "same", "moved"))
    return moved


def _between(
    a: Reading, b: Reading, left: tuple[int, int], right: tuple[int, int],
    moved_a: set[int], moved_b: set[int], by_a: dict[int, _Paired], out: list[Edit],
) -> None:  # fmt: skip
    """Write the edits for the units between two pairs; both ranges are unit positions."""
    if left[0] >= left[1] and right[0] >= right[1]:
        return
    if not moved_a and not moved_b:
        _fill(a, b, _tokens(a, left), _tokens(b, right), out)
        return
    runs_a, runs_b = _runs(left, moved_a), _runs(right, moved_b)
    if len(runs_a) <= 1 and len(runs_b) <= 1 and not _any_in(left, moved_a) and not _any_in(right, moved_b):
        _fill(a, b, _tokens(a, left), _tokens(b, right), out)
        return
    tail = 0
    while left[1] - tail > left[0] and right[1] - tail > right[0] and _small_and_equal(
        a.units[left[1] - tail - 1], b.units[right[1] - tail - 1]
    ):  # fmt: skip
        tail += 1
    if tail:
        inner = (left[0], left[1] - tail), (right[0], right[1] - tail)
        _between(a, b, *inner, moved_a, moved_b, by_a, out)
        _fill(a, b, _tokens(a, (left[1] - tail, left[1])), _tokens(b, (right[1] - tail, right[1])), out)
        return
    place_a, place_b = _tokens(a, left), _tokens(b, right)
    for i in range(left[0], left[1]):
        if i in by_a:
            one = by_a[i]
            first, second = a.units[one.a], b.units[one.b]
            out.append(Edit(one.kind, (first.start, first.end), (second.start, second.end), one.note))
        elif runs_a and runs_a[0][0] == i:
            _fill(a, b, _tokens(a, runs_a.pop(0)), (place_b[0], place_b[0]), out)
    for run in runs_b:
        _fill(a, b, (place_a[1], place_a[1]), _tokens(b, run), out)


def _small_and_equal(one: Unit, other: Unit) -> bool:
    return one.key == other.key and not one.is_content and not other.is_content


def _any_in(within: tuple[int, int], moved: set[int]) -> bool:
    return bool(moved) and any(i in moved for i in range(within[0], within[1]))


def _runs(within: tuple[int, int], moved: set[int]) -> list[tuple[int, int]]:
    """Return the stretches of a range that hold no moved unit."""
    runs: list[tuple[int, int]] = []
    start = within[0]
    for i in range(within[0], within[1] + 1):
        if i == within[1] or i in moved:
            if i > start:
                runs.append((start, i))
            start = i + 1
    return runs


def _tokens(reading: Reading, units: tuple[int, int]) -> tuple[int, int]:
    """Return the token range of a unit range."""
    begin = reading.units[units[0]].start if units[0] < len(reading.units) else len(reading.tokens)
    if units[0] >= units[1]:
        return begin, begin
    return begin, reading.units[units[1] - 1].end


def _fill(a: Reading, b: Reading, left: tuple[int, int], right: tuple[int, int], out: list[Edit]) -> None:
    """Write the edits for two token ranges without paired content: equal ends first, then what differs."""
    (a0, a1), (b0, b1) = left, right
    head = 0
    while a0 + head < a1 and b0 + head < b1 and a.tokens[a0 + head].lower == b.tokens[b0 + head].lower:
        head += 1
    tail = 0
    while a1 - tail > a0 + head and b1 - tail > b0 + head and a.tokens[a1 - tail - 1].lower == b.tokens[b1 - tail - 1].lower:
        tail += 1
    if head:
        _append(out, Edit("equal", (a0, a0 + head), (b0, b0 + head)))
    _differ(a, b, (a0 + head, a1 - tail), (b0 + head, b1 - tail), out)
    if tail:
        _append(out, Edit("equal", (a1 - tail, a1), (b1 - tail, b1)))


def _differ(a: Reading, b: Reading, left: tuple[int, int], right: tuple[int, int], out: list[Edit]) -> None:
    """Write the edit (or deletion and insertion) for two token ranges that have nothing in common at their ends."""
    if left[0] >= left[1] and right[0] >= right[1]:
        return
    here, there = _Weight(a, left), _Weight(b, right)
    if note := _opposed(a, b, left, right):
        out.append(Edit("opposite", left, right, note))
    elif here.negated != there.negated and here.only_negation and there.only_negation:
        out.append(Edit("negation", left, right, "denied in one only"))
    elif here.levels != there.levels and here.only_certainty and there.only_certainty:
        note = " / ".join(" ".join(sorted(one)) or "flat" for one in (here.levels, there.levels))
        out.append(Edit("certainty", left, right, note))
    elif here.content and there.content:
        relation = relate_stretches(_plain(a, left), _plain(b, right))
        out.append(Edit(relation.kind, left, right, relation.note) if relation else Edit("replaced", left, right))
    elif not here.content and not there.content and left[0] < left[1] and right[0] < right[1]:
        out.append(Edit("same", left, right, "function words"))
    else:
        if left[0] < left[1]:
            out.append(Edit("deleted", left, (right[0], right[0])))
        if right[0] < right[1]:
            out.append(Edit("inserted", (left[1], left[1]), right))


def _plain(reading: Reading, within: tuple[int, int]) -> list[str]:
    """Return the lemmas of the content words of a stretch; none when it has a name, a number, a mark, a denial or a link."""
    start, end = within
    tokens = reading.tokens[start:end]
    if any(token.kind != "word" or (token.text[0].isupper() and start + i) for i, token in enumerate(tokens)):
        return []
    if any(start <= one.start < end for one in reading.negations):
        return []
    classes = function_words()
    if any(classes.get(token.lower) in ("preposition", "conjunction") for token in tokens):
        return []
    return [token.lemma for i, token in enumerate(tokens, start) if reading.counts[i] < reading.counts[i + 1]]


def _opposed(a: Reading, b: Reading, left: tuple[int, int], right: tuple[int, int]) -> str:
    """Return what opposes what in two stretches of one or two small words (before, after), or an empty string."""
    if not 1 <= left[1] - left[0] <= 2 or not 1 <= right[1] - right[0] <= 2:
        return ""
    one, other = (
        " ".join(token.lower for token in reading.tokens[slice(*within)]) for reading, within in ((a, left), (b, right))
    )
    return f"opposites: {one}, {other}" if are_opposites(one, other) else ""


class _Weight:
    """What a token range holds: content, denials, words of certainty."""

    __slots__ = ("content", "levels", "negated", "only_certainty", "only_negation")

    def __init__(self, reading: Reading, within: tuple[int, int]) -> None:
        start, end = within
        counts = reading.counts
        self.content = counts[end] - counts[start]
        if not reading.negations and not reading.levels:
            self.negated, self.levels = 0, set()
            self.only_negation = self.only_certainty = not self.content
            return
        inside = [one for one in reading.negations if start <= one.start < end and one.role != "half"]
        self.negated = len(inside) % 2
        self.only_negation = sum(counts[min(one.end, end)] - counts[one.start] for one in inside) == self.content
        sure = [(place, level) for place, level in reading.levels if start <= place < end]
        self.levels = {level for _, level in sure}
        self.only_certainty = sum(counts[place + 1] - counts[place] for place, _ in sure) == self.content


def _append(out: list[Edit], edit: Edit) -> None:
    """Add an edit, joined to the one before where both are equal and adjoin on both sides."""
    if out and edit.kind == "equal" and out[-1].kind == "equal":
        before = out[-1]
        if before.a[1] == edit.a[0] and before.b[1] == edit.b[0]:
            out[-1] = Edit("equal", (before.a[0], edit.a[1]), (before.b[0], edit.b[1]))
            return
    out.append(edit)


def _equality(a: Reading, b: Reading, edits: list[Edit]) -> float:
    """Return the share of content tokens of both sides under edits that leave the meaning as it is."""
    matched = 0
    for edit in edits:
        if edit.kind in _MATCHED:
            matched += a.counts[edit.a[1]] - a.counts[edit.a[0]] + b.counts[edit.b[1]] - b.counts[edit.b[0]]
    total = a.counts[-1] + b.counts[-1]
    return round(matched / total, 4) if total else 1.0
