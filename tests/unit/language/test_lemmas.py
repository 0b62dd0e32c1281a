"""Lemmas of news English, and the light stems alignment uses."""

from __future__ import annotations

import pytest

from readoutdiff.data.tables import read_table
from readoutdiff.language.lemmas import LONGEST, lemma, stem

IRREGULAR = """
met meet, said say, told tell, went go, gone go, was be, were be, been be, is be, are be, had have, has have, did do,
does do, made make, took take, taken take, gave give, given give, came come, became become, saw see, seen see, knew
know, known know, thought think, found find, held hold, brought bring, bought buy, fought fight, sought seek, caught
catch, taught teach, wrote write, written write, began begin, begun begin, ran run, kept keep, left leave, led lead,
fed feed, fled flee, stood stand, understood understand, lost lose, paid pay, laid lay, sent send, spent spend, lent
lend, built build, rebuilt rebuild, rose rise, risen rise, fell fall, fallen fall, drove drive, driven drive, spoke
speak, spoken speak, broke break, broken break, stole steal, stolen steal, froze freeze, frozen freeze, chose choose,
chosen choose, swore swear, sworn swear, drew draw, withdrew withdraw, withdrawn withdraw, grew grow, threw throw,
overthrew overthrow, overthrown overthrow, flew fly, ate eat, won win, heard hear, sold sell, slept sleep, swept
sweep, dealt deal, felt feel, shot shoot, sat sit, sang sing, sank sink, sunk sink, shrank shrink, hung hang, struck
strike, bit bite, hid hide, forgot forget, underwent undergo, undertook undertake, shook shake, woke wake, bound
bound, upheld uphold, withheld withhold, oversaw oversee, forbade forbid, slain slay, sped speed, sprang spring, swam
swim
"""

PLURALS = """
policies policy, countries country, economies economy, parties party, cities city, armies army, allies ally, bodies
body, buses bus, gases gas, viruses virus, campuses campus, losses loss, classes class, boxes box, taxes tax, churches
church, branches branch, dishes dish, speeches speech, crashes crash, heroes hero, vetoes veto, potatoes potato, shoes
shoe, toes toe, headaches headache, lives life, wives wife, knives knife, thieves thief, halves half, wolves wolf,
shelves shelf, leaves leave, crises crisis, analyses analysis, hypotheses hypothesis, criteria criterion, phenomena
phenomenon, bacteria bacterium, men man, women woman, children child, people people, feet foot, teeth tooth, mice
mouse, policemen policeman, gunmen gunman, spokesmen spokesman, movies movie, cookies cookie, ties tie, cases case,
houses house, causes cause, sizes size, prizes prize, nurses nurse, horses horse, bridges bridge, villages village,
judges judge, taxis taxi, skis ski, iraqis iraqi, israelis israeli, critics critic, topics topic, republics republic,
clinics clinic, meetings meeting, buildings building, killings kill, hearings hearing, rulings ruling, menus menu,
bureaus bureau, axes ax, photos photo, quizzes quiz, passers-by passer-by
"""

UNINFLECTED = """
news series species headquarters politics economics physics mathematics athletics ethics news perhaps always across
tennis basis crisis analysis emphasis paris debris bus gas virus campus focus bias canvas christmas texas process congress
business discuss address press various serious dangerous this his its us as thus plus less unless boss access
during morning evening nothing something everything anything ceiling king ring thing spring string wedding meeting building
hundred sacred naked wicked indeed speed need feed seed bleed exceed succeed proceed bed red hatred unexpected unnamed
state-owned so-called right-wing low-lying decision-making upcoming ongoing wrongdoing lightning clothing
"""

ED = """
killed kill, called call, pulled pull, filled fill, polled poll, controlled control, travelled travel, traveled
travel, cancelled cancel, canceled cancel, patrolled patrol, compelled compel, expelled expel, rebelled rebel,
modelled model, planned plan, banned ban, stopped stop, dropped drop, robbed rob, stabbed stab, admitted admit,
committed commit, permitted permit, occurred occur, referred refer, transferred transfer, preferred prefer, barred
bar, starred star, shipped ship, snapped snap, added add, visited visit, edited edit, limited limit, benefited
benefit, profited profit, exited exit, invited invite, united unite, cited cite, excited excite, extradited extradite,
stated state, created create, treated treat, defeated defeat, repeated repeat, floated float, negotiated negotiate,
evaluated evaluate, voted vote, noted note, devoted devote, promoted promote, looted loot, disputed dispute, executed
execute, shouted shout, routed route, attacked attack, backed back, picked pick, asked ask, liked like, revoked
revoke, cooked cook, leaked leak, stoked stoke, provoked provoke, decided decide, raided raid, avoided avoid, divided
divide, invaded invade, traded trade, loaded load, headed head, exploded explode, flooded flood, included include,
clouded cloud, conceded concede, needed need, exceeded exceed, ended end, founded found, funded fund, guarded guard,
agreed agree, freed free, guaranteed guarantee, announced announce, reduced reduce, forced force, faced face, replaced
replace, produced produce, approved approve, moved move, received receive, solved solve, served serve, argued argue,
issued issue, rescued rescue, continued continue, seized seize, organized organize, organised organize, criticised
criticize, realised realize, analysed analyze, advised advise, promised promise, exercised exercise, surprised
surprise, raised raise, revised revise, supervised supervise, released release, purchased purchase, increased
increase, accused accuse, refused refuse, used use, caused cause, focused focus, focussed focus, closed close, imposed
impose, proposed propose, opposed oppose, passed pass, crossed cross, dismissed dismiss, charged charge, merged merge,
pledged pledge, judged judge, engaged engage, damaged damage, alleged allege, urged urge, changed change, challenged
challenge, arranged arrange, hanged hang, banged bang, belonged belong, plunged plunge, prepared prepare, shared
share, declared declare, appeared appear, cleared clear, repaired repair, fired fire, required require, acquired
acquire, explored explore, restored restore, monitored monitor, honoured honor, favoured favor, secured secure,
injured injure, poured pour, offered offer, entered enter, considered consider, interfered interfere, delivered
deliver, compiled compile, jailed jail, boiled boil, ruled rule, hauled haul, scheduled schedule, settled settle,
struggled struggle, doubled double, handled handle, hurled hurl, crawled crawl, named name, blamed blame, claimed
claim, streamed stream, timed time, assumed assume, welcomed welcome, zoomed zoom, confirmed confirm, warned warn,
explained explain, joined join, ruined ruin, defined define, declined decline, examined examine, mentioned mention,
postponed postpone, convened convene, happened happen, opened open, signed sign, escaped escape, shaped shape, leaped
leap, developed develop, hoped hope, helped help, typed type, bribed bribe, probed probe, bombed bomb, described
describe, tried try, carried carry, denied deny, studied study, died die, lied lie, tied tie, played play, stayed
stay, followed follow, showed show, allowed allow, borrowed borrow, taxed tax, fixed fix, echoed echo, vetoed veto,
re-elected reelect, co-founded co-found, unveiled unveil, unlocked unlock, undermined undermine, underlined underline,
unfolded unfold, reached reach, preached preach, breached breach, approached approach, photographed photograph,
published publish, breathed breathe, soothed soothe, bathed bathe
"""

ING = """
dying die, lying lie, tying tie, vying vie, making make, taking take, giving give, having have, being be, going go,
doing do, banning ban, planning plan, running run, winning win, getting get, putting put, sitting sit, cutting cut,
hitting hit, beginning begin, stopping stop, killing kill, calling call, selling sell, falling fall, telling tell,
controlling control, cancelling cancel, voting vote, writing write, visiting visit, waiting wait, uniting unite,
meaning mean, seeing see, fleeing flee, agreeing agree, carrying carry, trying try, saying say, buying buy, paying
pay, bringing bring, singing sing, ringing ring, changing change, charging charge, urging urge, closing close, losing
lose, choosing choose, using use, accusing accuse, focusing focus, rising rise, raising raise, arguing argue, issuing
issue, ensuing ensue, pursuing pursue, driving drive, living live, leaving leave, moving move, solving solve, hiring
hire, firing fire, appearing appear, sharing share, storing store, supporting support, reporting report, entering
enter, hurting hurt, starting start, staging stage, leading lead, reading read, trading trade, hiding hide, finding
find, standing stand, sending send, spreading spread, including include, coming come, becoming become, naming name,
claiming claim, dreaming dream, forming form, timing time, shining shine, signing sign, joining join, gaining gain,
mining mine, turning turn, owning own, helping help, hoping hope, keeping keep, dropping drop, escaping escape,
climbing climb, describing describe, breaking break, striking strike, speaking speak, asking ask, working work,
attacking attack, panicking panic, trafficking traffic, skiing ski, vetoing veto, dancing dance, facing face, freezing
freeze, organising organize, taxing tax, growing grow, viewing view
"""

SPELLING = """
labour labor, colour color, honour honor, favourite favorite, neighbour neighbor, neighbours neighbor, behaviour
behavior, centre center, centres center, theatre theater, metres meter, kilometres kilometer, litres liter, defence
defense, offence offense, licence license, organise organize, organisation organization, organisations organization,
privatisation privatization, recognise recognize, analyse analyze, paralysed paralyze, programme program, programmes
program, grey gray, tyres tire, cheque check, jewellery jewelry, travellers traveler, councillors councilor, fulfil
fulfill, enrol enroll, sceptical skeptical, plough plow, aluminium aluminum, paediatrician pediatrician, protesters
protestor, adviser advisor, whilst while, cease-fire ceasefire, advise advise, otherwise otherwise, compromise
compromise, enterprise enterprise, precise precise, four four, hour hour, tour tour
"""


def pairs(text: str) -> list[tuple[str, str]]:
    return [(form, word) for form, word in (item.split() for item in text.replace("\n", " ").split(",") if item.strip())]


@pytest.mark.parametrize("block", [IRREGULAR, PLURALS, ED, ING, SPELLING], ids=["irregular", "plural", "ed", "ing", "spelling"])
def test_forms_fold_to_their_lemma(block: str) -> None:
    assert {form: lemma(form) for form, _ in pairs(block)} == dict(pairs(block))


@pytest.mark.parametrize("word", UNINFLECTED.split())
def test_words_that_only_look_inflected_stay(word: str) -> None:
    assert lemma(word) == word


def test_the_lemma_of_a_lemma_is_itself() -> None:
    words = [word for block in (IRREGULAR, PLURALS, ED, ING, SPELLING) for _, word in pairs(block)]
    assert [word for word in words if lemma(word) != word] == ["found"]  # founded; but also the past of find


@pytest.mark.parametrize("ending, action, example", [row for row in read_table("words/stems.tsv") if row[2]])
def test_each_ending_has_an_example_that_it_decides(ending: str, action: str, example: str) -> None:
    rest = example[:-3] if example.endswith("ing") else example[:-2]
    assert lemma(example) == rest + ("e" if action == "e" else "")


def test_every_irregular_row_is_read() -> None:
    broken = [
        (form, word, lemma(form)) for form, word in read_table("words/irregular.tsv") if lemma(form) not in (word, lemma(word))
    ]
    assert broken == []


@pytest.mark.parametrize(
    "words",
    [
        "approve approval approved", "announce announcement announces", "agree agreement", "negotiate negotiation negotiator",
        "investigate investigator investigation", "economy economic economist", "politics political politician",
        "die death died", "invade invasion", "explode explosion", "decide decision", "reject rejection",
        "president presidential presidency", "democratic democrat", "resist resistance", "defend defense defendant",
        "succeed success successful", "injure injury", "threat threaten", "quick quickly", "secure security",
        "detain detention detainee", "employ employer employee employment", "nominate nominee nomination", "accuse accusation",
        "lead leader leadership", "vote voter voting", "terror terrorist terrorism", "govern governor", "resign resignation",
    ],
)  # fmt: skip
def test_a_family_of_words_shares_a_stem(words: str) -> None:
    assert len({stem(word) for word in words.split()}) == 1


@pytest.mark.parametrize(
    "one, other",
    [
        ("general", "generate"), ("office", "officer"), ("important", "import"), ("number", "numb"), ("department", "depart"),
        ("secretary", "secret"), ("community", "communist"), ("military", "militant"), ("president", "present"),
        ("state", "station"),
        ("minister", "mine"), ("party", "part"), ("university", "universe-wide"), ("court", "courier"), ("coalition", "coal"),
    ],
)  # fmt: skip
def test_lookalikes_keep_their_own_stem(one: str, other: str) -> None:
    assert stem(one) != stem(other)


@pytest.mark.parametrize(
    "word", ["", "a", "'s", "x" * 100_000, "ed" * 5_000, "-ing", "ing", "ed", "s", "sss", "ñandúes", "日本", "-", "’s"]
)
def test_no_text_breaks_it(word: str) -> None:
    assert isinstance(lemma(word), str)
    assert isinstance(stem(word), str)


def test_a_very_long_word_is_left_alone() -> None:
    word = "ab" * LONGEST + "ing"
    assert lemma(word) == word
