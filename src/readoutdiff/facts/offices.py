"""Titles and offices in a unit, in normal form: role, country, body, status.

In: the tokens of a unit and the record. Out: Title tuples, which facts/people.py gives to the names beside them. A title is
found by its head noun (president, secretary, chief) and grown to the left over what it is for ("Peru's acting defense") and
to the right over its complement ("of Defense", "to the Secretary of Defense for Public Affairs"), as dependency rules for
appositive titles do it (Bunescu and Mooney 2005), but over a list of words alone.
"""


from readoutdiff.data.record import Record
from readoutdiff.facts._countries import country_at, country_before
from readoutdiff.facts._names import given_names, has_given_name, is_capital, name_end, name_kinds, name_words
from readoutdiff.facts._titles import Head, head_at, portfolios, role_of, statuses, title_heads
from readoutdiff.language.people_words import people_words
from readoutdiff.model.people import OfficeStatus
from readoutdiff.model.text import Token
from readoutdiff.named import NamedTuple


class Title(NamedTuple):
    """A title at its place in the tokens of a unit."""

    first: int
    last: int
    """Token range, last exclusive."""
    cls: str
    """office, rank, role or honorific."""
    single: bool
    """One holder at a time in its country or body."""
    head: str
    """The head as compared ("minister")."""
    role: str
    """Normal form ("defense minister")."""
    country: str
    body: str
    office: str
    """Id in the record where country and title name one; else empty."""
    candidates: tuple[str, ...]
    """Ids of every office that bears the title, where no country is said."""
    status: OfficeStatus
    gender: str
    determined: bool
    """Preceded by "the", "a", "his": it may stand for a person by itself."""


def find_titles(tokens: tuple[Token, ...], record: Record) -> list[Title]:
    """Return the titles of a unit in order; they do not overlap."""
    heads = title_heads()
    found: list[Title] = []
    floor = 0
    for place in [place for place, (_, _, _, lower, _, _) in enumerate(tokens) if lower in heads]:
        if place < floor:
            continue
        head = head_at(tokens, place, heads[tokens[place].lower])
        if head is None or _is_no_head(tokens, place, head[1]):
            continue
        title = _grow(tokens, place, head, floor, record)
        if title is None:
            continue
        if found and not title.country and _continues(tokens, found[-1], title):
            title = _with_country(title, found[-1].country, record)
        found.append(title)
        floor = max(title.last, place + 1)
    return found


def _is_no_head(tokens: tuple[Token, ...], place: int, last: int) -> bool:
    """Whether a head word is none here: "deputy" before another head, "Justice" before "Department"."""
    if last >= len(tokens):
        return False
    after = tokens[last]
    if tokens[place].lower in statuses() and last == place + 1:
        ahead = last + 1 if after.text == "-" else last
        if _head_after(tokens, ahead):
            return True
    return is_capital(tokens[place]) and is_capital(after) and name_kinds().get(after.lower) in ("organisation", "place")


def _grow(tokens: tuple[Token, ...], place: int, found: tuple[Head, int], floor: int, record: Record) -> Title | None:
    head, last = found
    capital = is_capital(tokens[place])
    if head.cls in ("rank", "honorific") and not (capital and last < len(tokens) and is_capital(tokens[last])):
        return None
    first, words, status, country, body = _left(tokens, place, floor, head)
    if last + 1 < len(tokens) and tokens[last].text == "-" and statuses().get(tokens[last + 1].lower) == "elect":
        status, last = "elect", last + 2
    elif last < len(tokens) and tokens[last].lower == "designate":
        status, last = "elect", last + 1
    if head.cls in ("office", "role"):
        last, more, place_country, of_body = _right(tokens, last, head)
        words += more
        country, body = country or place_country, body or of_body
    title_words = [*(word for word in words if word not in ("and",)), *head.words]
    determined = first > 0 and tokens[first - 1].lower in ("the", "a", "an", "his", "her", "their", "its")
    title = Title(
        first, last, head.cls, head.single, head.canonical, role_of(words, head), country, body, "", (), status,  # type: ignore[arg-type]
        head.gender, determined,
    )  # fmt: skip
    if head.cls != "office":
        return title
    candidates = tuple(office.id for office in record.offices_by_title(" ".join(title_words), country))
    if not candidates and body:  # "CIA director": a title only together with its body
        candidates = tuple(office.id for office in record.offices_by_title(" ".join((body, *title_words)), country))
    return _settle(title, candidates, record)


def _settle(title: Title, candidates: tuple[str, ...], record: Record) -> Title:
    """Give the title its office where country and words leave one, and the record's role where all agree."""
    if title.body and not title.country:
        known = [ident for ident in candidates if title.body in {body.lower() for body in record.office(ident).body}]
        if not known:
            return title
        candidates = tuple(known)
    office = candidates[0] if (title.country or title.body) and len(candidates) == 1 else ""
    roles = {record.office(ident).role for ident in candidates}
    role = roles.pop() if len(roles) == 1 and title.role != "president" else title.role
    if title.country and not candidates and len(title.role.split()) == 1 and title.role == "secretary":
        role = title.role
    return title._replace(office=office, candidates=candidates, role=role or title.role)


def _with_country(title: Title, country: str, record: Record) -> Title:
    """Carry a country over "and": "Peru's defense minister and foreign minister"."""
    candidates = tuple(ident for ident in title.candidates if record.office(ident).country == country)
    if title.cls != "office" or title.body:
        return title
    return _settle(title._replace(country=country), candidates, record)


def _continues(tokens: tuple[Token, ...], before: Title, title: Title) -> bool:
    """Whether "and" (with at most one name between) joins a title to the one before, whose country it shares."""
    if not before.country or before.cls != "office":
        return False
    between = tokens[before.last : title.first]
    if not 0 < len(between) <= 8 or not any(token.lower == "and" for token in between[-2:]):
        return False
    return all(is_capital(token) or token.text in (",", ".", "-") or token.lower in ("and", "its", "the") for token in between)


def _left(tokens: tuple[Token, ...], place: int, floor: int, head: Head) -> tuple[int, list[str], str, str, str]:
    """Grow to the left: returns first token, portfolio words, status, country, body."""
    fields, marks = portfolios(), statuses()
    words: list[str] = []
    status, country, body = "current", "", ""
    first = place
    while first > floor:
        token = tokens[first - 1]
        lower = token.lower
        if token.text == "-" and first - 2 >= floor and tokens[first - 2].lower in ("ex", "vice", "then", "co", "deputy"):
            first -= 1
            continue
        if token.text == "-" and first - 2 >= floor and tokens[first - 2].lower in fields:
            first -= 1
            continue
        if lower in marks and not (
            first == place and lower in ("top", "first", "last", "next") and not is_capital(tokens[place])
        ):
            given = marks[lower]
            if given != "current" and status in ("current", "acting"):
                status = given
            first -= 1
            continue
        if lower == "house" and first - 2 >= floor and tokens[first - 2].lower == "white":
            body, first = "white house", first - 2
            break
        if lower in fields:
            words.insert(0, lower)
            first -= 1
            continue
        if lower == "and" and first - 2 >= floor and tokens[first - 2].lower in fields and words:
            words.insert(0, "and")
            first -= 1
            continue
        break
    while words and words[0] == "and":
        words.pop(0)
        first += 1
    if first > floor:
        end = (
            first - 1
            if tokens[first - 1].lower == "'s" or (tokens[first - 1].text in "'’" and tokens[first - 2].lower.endswith("s"))
            else first
        )
        match = country_before(tokens, end) if end > floor else None
        if match is not None and match.first >= floor:
            country = match.code("name", "demonym") or match.code("people")
            first = match.first if country else first
        elif (
            head.cls in ("office", "role")
            and end > floor
            and is_capital(tokens[end - 1])
            and tokens[end - 1].lower not in people_words("no body")
        ):
            begin = end - 1
            while (
                begin > max(floor, end - 8)
                and is_capital(tokens[begin - 1])
                and tokens[begin - 1].lower not in people_words("no body")
            ):
                begin -= 1
            words_of = name_words(tokens, begin, end)
            if end < first or not has_given_name(words_of):
                body, first = " ".join(words_of), begin
        if first > floor and tokens[first - 1].lower in marks and country:
            given = marks[tokens[first - 1].lower]
            if given in ("former", "acting", "elect"):
                status, first = given, first - 1
        elif first - 1 > floor and tokens[first - 1].text == "-" and tokens[first - 2].lower in ("ex", "then"):
            status, first = "former", first - 2
    return first, words, status, country, body


def _right(tokens: tuple[Token, ...], last: int, head: Head) -> tuple[int, list[str], str, str]:
    """Grow over the complement: returns end, portfolio words, country, body."""
    fields = portfolios()
    words: list[str] = []
    country, body = "", ""
    size = len(tokens)
    if last >= size or tokens[last].lower not in ("of", "for", "to", "at"):
        return last, words, country, body
    if (
        tokens[last].lower == "to"
        and head.canonical not in people_words("nesting head")
        and head.canonical not in ("ambassador", "delegate")
    ):
        return last, words, country, body
    place = last + 1
    the = place < size and tokens[place].lower == "the"
    if the:
        place += 1
    if head.canonical in people_words("nesting head") and place < size:
        nested = _nested(tokens, place)
        if nested:
            if not the:
                return last, words, country, body
            end, inner = nested
            if end < size and tokens[end].lower == "for" and end + 1 < size and is_capital(tokens[end + 1]):
                end += 1
                while end < size and (tokens[end].lower in fields or tokens[end].lower == "and"):
                    end += 1
            return end, words, country, inner
    begun = place
    if place < size and is_capital(tokens[place]):
        end = _organisation_end(tokens, place)
        if end:
            return end, words, country, " ".join(name_words(tokens, place, end))
    while place < size:
        lower = tokens[place].lower
        if lower in fields and not (
            is_capital(tokens[last - 1]) and place == begun and not is_capital(tokens[place]) and head.cls == "role"
        ):
            words.append(lower)
            place += 1
        elif (
            lower in ("and", "of", "for", "the", ",", "&") and place + 1 < size and tokens[place + 1].lower in fields and words
        ):
            if lower in ("and", ",") and _head_after(tokens, place + 1):
                break
            place += 1
        else:
            break
    if place == begun:
        match = country_at(tokens, place) if place < size else None
        if match is not None:
            country = match.code("name")
            if not country:
                return last, words, country, body
            place = match.last
        elif place < size and is_capital(tokens[place]) and not _titled(tokens, place):
            end = name_end(tokens, place)
            end = _before_person(tokens, place, end)
            body = " ".join(name_words(tokens, place, end))
            place = end
        else:
            return last, words, country, body
    elif place < size and tokens[place].lower in ("of", "for", "at", "in") and place + 1 < size:
        ahead = place + 2 if tokens[place + 1].lower == "the" and place + 2 < size else place + 1
        match = country_at(tokens, ahead)
        if match is not None and match.code("name"):
            country, place = match.code("name"), match.last
        elif is_capital(tokens[ahead]):
            end = _before_person(tokens, ahead, name_end(tokens, ahead))
            if end > ahead:
                body, place = " ".join(name_words(tokens, ahead, end)), end
    return place, words, country, body


def _before_person(tokens: tuple[Token, ...], first: int, last: int) -> int:
    """Cut a run of capitals after "of" before the given name of the person who holds the title."""
    for place in range(first + 1, last - 1):
        entry = given_names().get(tokens[place].lower)
        if entry is not None and not entry[1] and tokens[place + 1].lower not in name_kinds():
            return place
    return last


def _head_after(tokens: tuple[Token, ...], place: int) -> bool:
    """Whether portfolio words from `place` end in a head of their own: "and foreign minister"."""
    fields, heads = portfolios(), title_heads()
    while place < len(tokens) and tokens[place].lower in fields:
        place += 1
    return place < len(tokens) and tokens[place].lower in heads


def _organisation_end(tokens: tuple[Token, ...], first: int) -> int:
    """Return the end of an organisation's name that begins at `first` ("Central Intelligence Agency"); 0 when none does."""
    end = 0
    for place in range(first, name_end(tokens, first)):
        if (
            name_kinds().get(tokens[place].lower) == "organisation"
            and place > first
            and tokens[place].lower not in portfolios()
        ):
            end = place + 1
    return end


def _titled(tokens: tuple[Token, ...], place: int) -> bool:
    """Whether a head (Mr., President) begins at `place`: then the name after it is another person's."""
    return tokens[place].lower in title_heads()


def _nested(tokens: tuple[Token, ...], place: int) -> tuple[int, str] | None:
    """Return the end and normal form of a title that begins at `place` inside another's complement."""
    heads, fields = title_heads(), portfolios()
    here = place
    match = country_at(tokens, here)
    if match is not None:
        here = match.last + (1 if match.last < len(tokens) and tokens[match.last].lower == "'s" else 0)
    while here < len(tokens) and (tokens[here].lower in fields or tokens[here].lower in statuses()):
        here += 1
    rows = heads.get(tokens[here].lower) if here < len(tokens) else None
    head = head_at(tokens, here, rows) if rows else None
    if head is None or head[0].cls not in ("office", "role"):
        return None
    before = [token.lower for token in tokens[place:here] if token.lower in fields]
    end, words, _, _ = (
        _right(tokens, head[1], head[0]) if head[0].canonical not in people_words("nesting head") else (head[1], [], "", "")
    )
    return end, role_of([*before, *words], head[0])
