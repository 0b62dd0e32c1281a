"""Who said it: the speaker of a quotation.

In: a document, its people and its quoted stretches. Out: a Speaker for each. Method: a cue verb beside the quotation in
its own sentence and that verb's subject, before or after it; then a sentence that is nothing but quotation continues the
one before; a pronoun is given to a person only when one person alone can be meant (after O'Keefe et al. 2012 and
Muzny et al. 2017, the deterministic sieves only). No guess is made where two could be meant.
"""

from bisect import bisect_left
from collections.abc import Sequence

from readoutdiff.data.grammar import function_words, speech_verbs
from readoutdiff.facts.marks import Quoted
from readoutdiff.model.comparison import Facts
from readoutdiff.model.people import PersonFact
from readoutdiff.model.text import Document, Sentence, Token
from readoutdiff.named import NamedTuple

AFTER = 14
"""Tokens after a closing mark within which its cue verb must stand."""
MOST = 24
"""Quotations in one sentence beyond which no speaker is sought."""
_STOPS = frozenset({",", ";", ":", ".", "?", "!", "(", ")", "—", "–", "…"})
_HELPERS = frozenset({"have", "be", "modal", "adverb", "do"})
_PRONOUNS = frozenset({"he", "she"})


class Speaker(NamedTuple):
    """Who a quotation is given to."""

    entity: str
    """Person entity; empty when unresolved."""
    start: int
    end: int
    """The words that name the speaker; both -1 when none."""
    via: str
    """Who passed it on; empty when said directly."""


NOBODY = Speaker("", -1, -1, "")


class Speakers:
    """Finds the speakers of one document's quotations, in order."""

    def __init__(self, document: Document, named: Facts, quoted: Sequence[Quoted]) -> None:
        self._document = document
        self._quoted = quoted
        self._people: dict[int, list[PersonFact]] = {}
        for person in named.people:
            self._people.setdefault(person.sentence, []).append(person)
        self._other: set[tuple[int, int]] = set()
        self._other.update((one.start, one.end) for one in named.places)
        self._other.update((one.start, one.end) for one in named.organisations)
        self._other.update((one.start, one.end) for one in named.governments)
        self._previous: tuple[int, Speaker] | None = None
        self._within: dict[int, list[Quoted]] = {}
        for one in quoted:
            for number in one.sentences:
                self._within.setdefault(number, []).append(one)

    def of(self, number: int) -> Speaker:
        """Return the speaker of the quotation at position `number`; to be asked in order."""
        quoted = self._quoted[number]
        first = self._document.sentences[quoted.sentences[0]]
        last = self._document.sentences[quoted.sentences[-1]]
        if max(len(self._within[first.number]), len(self._within[last.number])) > MOST:
            return NOBODY
        speaker = self._after(quoted, last) or self._before(quoted, first) or self._opening(quoted, first)
        if speaker is None:
            speaker = self._continued(quoted, first)
        self._previous = (last.number, speaker)
        return speaker

    def _outside(self, sentence: Sentence, start: int, end: int) -> list[Token]:
        """Return the tokens of a sentence within [start, end) that stand in no quotation."""
        tokens = [token for token in sentence.tokens if start <= token.start and token.end <= end]
        inside = self._within.get(sentence.number, ())
        return [token for token in tokens if not any(one.start - 1 <= token.start < one.end + 1 for one in inside)]

    def _after(self, quoted: Quoted, sentence: Sentence) -> Speaker | None:
        """Return the speaker by a cue after the closing mark: “…,” Soto said; “…”, said Soto."""
        text = self._document.text
        end = quoted.end + 1
        limit = sentence.end
        for one in self._within[sentence.number]:
            if quoted.end < one.start < limit:
                limit = one.start - 1
        tokens = [token for token in sentence.tokens if token.start >= end and token.end <= limit]
        if tokens and tokens[0].text == ",":
            comma = True
            tokens = tokens[1:]
        else:
            comma = text[quoted.end - 1] in ",?!—–-…"
        verbs = speech_verbs()
        for place, token in enumerate(tokens[:AFTER]):
            if token.text in (";", ".", ":") or (token.lower in ("and", "but", "while") and not comma):
                return None
            if token.kind == "word" and token.lemma in verbs and token.lower not in ("statement", "claims", "reports"):
                if not comma and place > 3:
                    return None
                return self._subject(sentence, tokens, place)
            if token.lower == "according" and place + 1 < len(tokens) and tokens[place + 1].lower == "to":
                return self._phrase(sentence, _to_stop(tokens, place + 2), NOBODY.via)
        return None

    def _before(self, quoted: Quoted, sentence: Sentence) -> Speaker | None:
        """Return the speaker by a cue before the opening mark: Soto said: “…"; the nearest to the mark counts."""
        tokens = [token for token in sentence.tokens if token.end <= quoted.start - 1 or token.end < quoted.start]
        verbs = speech_verbs()
        for place in range(len(tokens) - 1, -1, -1):
            token = tokens[place]
            if token.kind != "word" or token.lemma not in verbs:
                continue
            if any(one.start <= token.start < one.end for one in self._within[sentence.number]):
                continue
            before = tokens[place - 1].lower if place else ""
            if before in ("to", "the", "a", "an", "his", "her", "their", "its", "of", "was", "were", "is", "been", "be"):
                continue
            return self._subject(sentence, tokens, place)
        return None

    def _opening(self, quoted: Quoted, sentence: Sentence) -> Speaker | None:
        """Return the speaker by a transcript's label (SOTO: “…”) or "according to" that opens the sentence."""
        tokens = [token for token in sentence.tokens if token.end < quoted.start]
        if tokens and tokens[0].lower == "according" and len(tokens) > 2:
            return self._phrase(sentence, _to_stop(tokens, 2), "")
        if 2 <= len(tokens) <= 5 and tokens[-1].text == ":" and all(token.text[0].isupper() for token in tokens[:-1]):
            return self._phrase(sentence, tokens[:-1], "")
        return None

    def _continued(self, quoted: Quoted, sentence: Sentence) -> Speaker:
        """Return the speaker of the quotation just before, where this unit is nothing but quotation."""
        if self._previous is None:
            return NOBODY
        number, speaker = self._previous
        before = self._document.sentences[number]
        alone = not self._outside(sentence, sentence.start, sentence.end)
        near = before.paragraph == sentence.paragraph and sentence.number - number <= 1
        if speaker.entity and near and (alone or sentence.number == number):
            return Speaker(speaker.entity, speaker.start, speaker.end, speaker.via)
        return NOBODY

    def _subject(self, sentence: Sentence, tokens: Sequence[Token], verb: int) -> Speaker | None:
        """Return the subject of the cue verb at `verb` among `tokens`."""
        end = verb
        classes = function_words()
        if verb and classes.get(tokens[verb - 1].lower) == "be" and not tokens[verb].lower.endswith("ing"):
            return None  # "Vega was told" names who heard it
        while end and (classes.get(tokens[end - 1].lower) in _HELPERS or tokens[end - 1].lower.endswith("ly")):
            end -= 1
        start = end
        while start and tokens[start - 1].text not in _STOPS and tokens[start - 1].kind != "quote":
            if classes.get(tokens[start - 1].lower) in ("conjunction", "subordinator") or tokens[start - 1].lower == "that":
                break
            start -= 1
        left = list(tokens[start:end])
        if left and left[0].lower in ("who", "which"):
            return None
        if end == 0:
            return self._phrase(sentence, _to_stop(tokens, verb + 1), "")
        speaker = self._phrase(sentence, left, "") if left else NOBODY
        if speaker.entity or start == 0 or tokens[start - 1].text != ",":
            return speaker
        # "Soto, the minister, said": the phrase before the apposition may hold the name
        for begin_at in (start - 1, _earlier(tokens, start - 1)):
            begin = _earlier(tokens, begin_at)
            wider = self._phrase(sentence, list(tokens[begin + 1 : begin_at]), "")
            if wider.entity:
                return wider
        return speaker

    def _phrase(self, sentence: Sentence, phrase: Sequence[Token], via: str) -> Speaker:
        """Return the speaker named by a noun phrase."""
        phrase = [token for token in phrase if token.kind != "quote"]
        if not phrase:
            return NOBODY
        start, end = phrase[0].start, phrase[-1].end
        words = [token.lower for token in phrase]
        if "spokesman" in words or "spokeswoman" in words or "spokesperson" in words or "aide" in words:
            via = self._document.text[start:end]
        here = [one for one in self._people.get(sentence.number, ()) if start <= one.start and one.end <= end]
        named = [one for one in here if one.form != "pronoun" and one.entity and _leads(phrase, one)]
        if named:
            one = named[-1]
            return Speaker(one.entity, one.start, one.end, via)
        if len(words) <= 2 and words[0] in _PRONOUNS:
            return Speaker(self._pronoun(sentence, phrase[0]), phrase[0].start, phrase[0].end, via)
        capitals = len(phrase) <= 3 and all(token.text[0].isupper() and not token.text[1:].isupper() for token in phrase)
        if capitals and len(words[-1]) > 3 and (start, end) not in self._other and words[0] not in function_words():
            return Speaker(" ".join(words), start, end, via)
        return Speaker("", start, end, via)

    def _pronoun(self, sentence: Sentence, pronoun: Token) -> str:
        """Return the one person a pronoun can mean, looking back over this and two earlier units; empty when several."""
        for person in self._people.get(sentence.number, ()):
            if person.start == pronoun.start and person.entity:
                return person.entity
        gender = "m" if pronoun.lower == "he" else "f"
        seen: set[str] = set()
        previous = self._previous[1].entity if self._previous and sentence.number - self._previous[0] <= 2 else ""
        for number in range(max(0, sentence.number - 2), sentence.number + 1):
            for person in self._people.get(number, ()):
                if person.start < pronoun.start and person.form != "pronoun" and person.gender in ("", gender):
                    seen.add(person.entity)
        if not seen and previous and not self._other_names(sentence, pronoun):
            return previous
        if previous:
            seen.add(previous)
        return seen.pop() if len(seen) == 1 and not self._other_names(sentence, pronoun, seen) else ""

    def _other_names(self, sentence: Sentence, pronoun: Token, known: set[str] | None = None) -> bool:
        """Whether capitalised words before the pronoun might name someone who is in no list of people."""
        if self._people:
            return False
        for number in range(max(0, sentence.number - 2), sentence.number + 1):
            unit = self._document.sentences[number]
            words = [token for token in unit.tokens if token.kind == "word" and token.start < pronoun.start]
            if any(token.text[0].isupper() and token.start != unit.start for token in words):
                return True
        return False


def _leads(phrase: Sequence[Token], name: PersonFact) -> bool:
    """Whether a name is whom the phrase names: not "the Lima Liberal", "strategist at Lopez Bank", "Soto's office"."""
    place = next((i for i, token in enumerate(phrase) if token.start == name.start), 0)
    if any(token.start >= name.end and token.start - name.end <= 1 and token.lower in ("'s", "'", "’") for token in phrase):
        return False
    if place and phrase[place - 1].lower in ("the", "a", "an"):
        return False
    while place and phrase[place - 1].text[0].isupper():
        place -= 1
    return not place or phrase[place - 1].lower not in ("at", "of", "in", "from", "with", "to", "by", "on", "near")


def _earlier(tokens: Sequence[Token], place: int) -> int:
    """Return the position of the mark before `place`; -1 when there is none."""
    place -= 1
    while place >= 0 and tokens[place].text not in _STOPS and tokens[place].kind != "quote":
        place -= 1
    return place


def _to_stop(tokens: Sequence[Token], place: int) -> list[Token]:
    """Return the tokens from `place` up to the next mark or quotation."""
    end = place
    while end < len(tokens) and tokens[end].text not in _STOPS and tokens[end].kind != "quote":
        if tokens[end].lower in ("in", "on", "at", "after", "during", "who", "as", "when", "while", "told", "and"):
            break
        end += 1
    return list(tokens[place:end])


def words_between(sentences: Sequence[Sentence], numbers: Sequence[int], start: int, end: int) -> int:
    """Return how many words and numbers stand in [start, end) of the given sentences."""
    count = 0
    for number in numbers:
        tokens = sentences[number].tokens
        place = bisect_left(tokens, start, key=lambda token: token.start)
        while place < len(tokens) and tokens[place].start < end:
            count += tokens[place].kind in ("word", "number")
            place += 1
    return count
