"""The people named in a unit: which capitalised names a person bears, with which titles and what age.

In: the tokens of a unit, its titles and the record. Out: Name tuples. A given name, a title, the record, a verb of speech or
an age show that a person bears the name; a single capitalised word may be a surname and is left to facts/identity.py.
"""


from readoutdiff.data.record import Record
from readoutdiff.facts._countries import country_at
from readoutdiff.facts._names import (
    capital_places,
    given_names,
    has_given_name,
    is_capital,
    is_title_case,
    kind_of_name,
    name_end,
    name_words,
)
from readoutdiff.facts._titles import portfolios
from readoutdiff.facts.offices import Title
from readoutdiff.facts.places import place_at
from readoutdiff.language.people_words import people_words
from readoutdiff.model.people import GovernmentFact
from readoutdiff.model.text import Sentence, Token
from readoutdiff.named import NamedTuple


class Name(NamedTuple):
    """A capitalised name in a unit, judged to be a person's."""

    unit: int
    first: int
    last: int
    words: list[str]
    titles: tuple[Title, ...]
    """The titles given to it."""
    age: int
    """Age given beside the name; -1 when none."""


def read_names(
    unit: Sentence, titles: list[Title], governments: list[GovernmentFact], record: Record, names: list[Name], loose: list[Name]
) -> None:
    """Add the persons named in a unit to `names`, and capitalised words that may be surnames to `loose`."""
    tokens = unit.tokens
    taken = {place for title in titles for place in range(title.first, title.last)}
    ends = {title.last: title for title in titles}
    starts = {title.first: title for title in titles}
    spans = [(fact.start, fact.end) for fact in governments]
    governed = {place for start, end in spans for place in range(start, end)}
    if len(tokens) > 4 and unit.text.isupper():
        return
    title_case = is_title_case(tokens)
    done, size = 0, len(tokens)
    no_names = people_words("no name")
    for place in capital_places(tokens):
        token = tokens[place]
        if place < done or place in taken or token.lower in no_names:
            continue
        match = country_at(tokens, place)
        if match is not None and (match.last == size or not _goes_on(tokens, place, match.last, taken, place in ends, record)):
            done = match.last
            continue
        known = place_at(tokens, place)
        if (
            known is not None
            and not (known.last < size and is_capital(tokens[known.last]) and known.last not in taken)
            and (place not in ends)
        ):
            done = known.last
            continue
        last = name_end(tokens, place)
        while last > place and (last - 1) in taken:
            last -= 1
        stop = next((spot for spot in range(place, last) if spot in taken), last)
        last = max(stop, place + 1)
        if title_case:
            last = _cut(tokens, place, last, record)
        words = name_words(tokens, place, last)
        done = last
        if not words:
            continue
        given = _titles_of(tokens, place, last, ends, starts, taken)
        inside = token.start in governed
        verdict = _judge(tokens, place, last, words, given, record, title_case)
        if verdict == "person" and not inside:
            names.append(Name(unit.number, place, last, words, given, age_of(tokens, place, last)))
        elif verdict == "loose":
            loose.append(Name(unit.number, place, last, words, given, -1))


def _goes_on(tokens: tuple[Token, ...], first: int, place: int, taken: set[int], titled: bool, record: Record) -> bool:
    """Whether a country word is a given name, as in "Jordan Pickford" or "Israel Katz": shown by a title or the record."""
    follower = tokens[place]
    if (
        place in taken
        or not is_capital(follower)
        or follower.lower in people_words("no name")
        or follower.lower in portfolios()
    ):
        return False
    if given_names().get(tokens[place - 1].lower) is None:
        return False
    return titled or bool(record.people_named(f"{tokens[first].text} {follower.text}"))


def _titles_of(
    tokens: tuple[Token, ...], first: int, last: int, ends: dict[int, Title], starts: dict[int, Title], taken: set[int]
) -> tuple[Title, ...]:
    """Return the titles given to the name at tokens[first:last]: right before it, or set off by commas on either side."""
    given: list[Title] = []
    place = first
    while (title := ends.get(place)) is not None:
        given.append(title)
        place = title.first
        if place and tokens[place - 1].lower == "and" and (other := ends.get(place - 1)) is not None and not other.determined:
            place -= 1 if is_capital(tokens[other.first]) == is_capital(tokens[title.first]) else 0
    if not given and first and tokens[first - 1].text == "," and (title := ends.get(first - 1)) is not None:
        closed = last >= len(tokens) or tokens[last].text in ",.;" or tokens[last].lower in ("and", "said", "who")
        full = last - first >= 2 and closed
        if full and title.cls != "honorific":
            given.append(title)
    if last < len(tokens):
        place = last
        if tokens[place].text in ",(":
            place += 1
            if place < len(tokens) and tokens[place].kind == "number" and place + 1 < len(tokens):
                place += 2 if tokens[place + 1].text == "," else 0
        if place < len(tokens) and tokens[place].lower in ("is", "was", "as") and place == last:
            place += 1
        if place > last and place < len(tokens):
            if tokens[place].lower in ("the", "a", "an", "his", "her", "its", "their", "our"):
                place += 1
            after = starts.get(place)
            if after is not None and after.cls in ("office", "role") and not _names_another(tokens, after):
                given.append(after)
    return tuple(given)


def _names_another(tokens: tuple[Token, ...], title: Title) -> bool:
    """Whether the title after a comma belongs to the next name: "Austin, Defense Secretary Hegseth and ..."."""
    return (
        title.last < len(tokens)
        and is_capital(tokens[title.last])
        and tokens[title.last].lower not in people_words("no name")
        and not title.determined
    )


def _judge(
    tokens: tuple[Token, ...],
    first: int,
    last: int,
    words: list[str],
    given: tuple[Title, ...],
    record: Record,
    title_case: bool,
) -> str:
    """Return "person", "loose" (a word that may be a surname) or "" for the name at tokens[first:last]."""
    before = [title for title in given if title.last == first]
    if kind_of_name(words) and not (before and len(words) <= 2):
        return ""
    if any(word in people_words("government form") for word in words):
        return ""
    if before and not (title_case and not _surely_named(words, record)):
        return "person"
    if len(words) >= 2:
        if any(word in portfolios() for word in words[:-1]) and not has_given_name(words):
            return ""
        if len(words) <= 5 and has_given_name(words):
            return "person"
        if len(words) <= 5 and (given or record.people_named(" ".join(words))):
            return "person"
        verb = tokens[last].lemma if last < len(tokens) else ""
        back = tokens[first - 1].lemma if first else ""
        if len(words) <= 4 and (verb in people_words("speech verb") or back in ("say", "add") or _set_off(tokens, last)):
            return "person"
        return "loose" if len(words) <= 4 else ""
    return "loose" if len(words[0]) > 1 else ""


def _cut(tokens: tuple[Token, ...], first: int, last: int, record: Record) -> int:
    """Return where a name ends in a headline in which its verb has a capital too; `last` where nothing tells."""
    for end in range(last, first, -1):
        words = name_words(tokens, first, end)
        if record.people_named(" ".join(words)) or (len(words) == 2 and has_given_name(words)):
            return end
    return last


def _surely_named(words: list[str], record: Record) -> bool:
    """Whether a name shows by itself that a person bears it: in a headline every word has a capital."""
    return has_given_name(words) or bool(record.people_named(" ".join(words)))


def _set_off(tokens: tuple[Token, ...], last: int) -> bool:
    """Whether a name is followed by what only a person's is: ", who", ", 45," or ", said"."""
    if last + 1 >= len(tokens) or tokens[last].text not in ",(":
        return False
    after = tokens[last + 1]
    return after.lower in ("who", "whose") or after.lemma in ("say", "tell") or age_of(tokens, last, last) >= 0


def age_of(tokens: tuple[Token, ...], first: int, last: int) -> int:
    """Return the age given beside the name at tokens[first:last] (", 45," "(45)" "45-year-old"); -1 when none."""
    if last + 2 < len(tokens) and tokens[last].text in ",(" and tokens[last + 2].text in ",).":
        return _age(tokens[last + 1].text)
    if (
        first >= 5
        and tokens[first - 1].lower == "old"
        and tokens[first - 3].lower == "year"
        and tokens[first - 5].kind == "number"
    ):
        return _age(tokens[first - 5].text)
    return -1


def _age(text: str) -> int:
    return int(text) if text.isdigit() and len(text) <= 3 and int(text) < 120 else -1
