"""What holds for any text: the order of sources permutes the result; a document is linked with itself."""

from hypothesis import given, settings
from hypothesis import strategies as st

from readoutdiff.documents import read_text
from readoutdiff.matching.links import find_links
from readoutdiff.matching.passages import find_passages
from readoutdiff.matching.rows import build_rows
from readoutdiff.model.comparison import Facts

WORDS = [
    "the", "a", "of", "dam", "river", "mayor", "Tarrin", "Orle", "12", "9", "said", "held",
    "fell", "rose", "bridge", "was", "not", "on", "Friday", "killed", "warned",
]  # fmt: skip
SENTENCE = st.lists(st.sampled_from(WORDS), min_size=3, max_size=9).map(lambda words: " ".join(words).capitalize() + ".")
TEXT = st.lists(SENTENCE, min_size=1, max_size=7).map("\n".join)


def read(texts):
    return tuple(read_text(text, place, "x") for place, text in enumerate(texts))


def match(texts):
    documents = read(texts)
    links = find_links(documents, (Facts(),) * len(documents)).links
    return links, build_rows(documents, links), find_passages(documents)


@settings(max_examples=60, deadline=None)
@given(st.lists(TEXT, min_size=2, max_size=4, unique=True), st.randoms(use_true_random=False))
def test_the_order_of_sources_permutes_the_result_and_nothing_else(texts, random):
    order = list(range(len(texts)))
    random.shuffle(order)
    links, rows, (passages, shares) = match(texts)
    moved_links, moved_rows, (moved_passages, moved_shares) = match([texts[place] for place in order])

    def link_ends(link, back):
        return frozenset((back[source], number) for source, number in (link.a, link.b)), link.relation, link.score

    here = range(len(texts))
    assert {link_ends(link, here) for link in links} == {link_ends(link, order) for link in moved_links}
    cells = {(row.cells, row.relation, row.score) for row in rows}
    back = {
        (tuple(row.cells[order.index(place)] for place in here), row.relation, row.score) for row in moved_rows
    }
    assert cells == back
    assert [moved_shares[order.index(place)] for place in here] == list(shares)
    assert sorted(one.words for one in passages) == sorted(one.words for one in moved_passages)


@settings(max_examples=60, deadline=None)
@given(st.lists(SENTENCE, min_size=1, max_size=12, unique=True), st.randoms(use_true_random=False))
def test_a_document_links_each_sentence_with_itself_wherever_it_was_moved(sentences, random):
    shuffled = sentences[:]
    random.shuffle(shuffled)
    for other in (sentences, shuffled):
        links, _, _ = match(["\n".join(sentences), "\n".join(other)])
        ends = {(link.a[1], link.b[1]): link.relation for link in links}
        for number, sentence in enumerate(sentences):
            assert ends[number, other.index(sentence)] == "same"
