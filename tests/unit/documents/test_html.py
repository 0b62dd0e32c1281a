"""Five page layouts written for this test: each yields the article and nothing else, with the way back to the file."""

from __future__ import annotations

from datetime import date

import pytest

from readoutdiff.documents import read_text
from readoutdiff.documents.readers.html import read

LEAD = "The harbour of Calder reopened on Tuesday, eight days after the storm, the port board said in a statement."
SECOND = "Forty boats left within the hour &amp; nobody was turned away, said Ida Marsh, who leads the board."
QUOTE = "&ldquo;We are glad to be back,&rdquo; said Owen Pike, who runs two boats out of the harbour&#8217;s north quay."

NEWSROOM = f"""<!DOCTYPE html>
<html><head><title>Harbour reopens | Coast News</title>
<meta property="article:published_time" content="2025-05-06T09:30:00Z">
<script>var words = "<p>not words</p>";</script><style>p {{ color: red }}</style></head>
<body><nav><ul><li>World</li><li>Sport</li></ul></nav>
<div class="cookie-banner"><p>We keep cookies. Accept them all to go on reading these pages.</p></div>
<article>
<h1>Harbour reopens after the storm</h1>
<p>{LEAD}</p>
<figure><img src="a.jpg"><figcaption>Boats leave Calder on May 6, 2025.</figcaption></figure>
<p>{SECOND}</p>
<aside><p>Ten more storms you should read about today.</p></aside>
<h2>What comes next</h2>
<p>{QUOTE}</p>
</article>
<section class="comments"><p>First! I never liked that harbour.</p></section>
<footer><p>Terms and conditions apply to everything.</p></footer></body></html>
"""

LEGACY = f"""<html><head><title>Harbour reopens after the storm</title></head><body>
<table><tr><td><a href="/">Home</a> <a href="/w">World</a></td><td>
<div id="story"><p>{LEAD}
<p>{SECOND}
<p>{QUOTE}</div></td>
<td><div class="sidebar"><p>Weather: more rain is expected over the week in Calder.</p></div></td></tr></table>
</body></html>
"""

MINISTRY = f"""<!DOCTYPE html><html><head><script type="application/ld+json">
{{"@context": "https://schema.org",
"@graph": [{{"@type": "WebPage"}}, {{"@type": "NewsArticle", "datePublished": "2025-05-06"}}]}}
</script></head><body><header><h1>Readout of the port board&rsquo;s meeting</h1></header>
<main id="content"><div class="share-tools"><p>Share this page with your friends and family.</p></div>
<p>{LEAD}</p><ul><li>Fees stay as they are.</li><li>The north quay opens in June.</li></ul><p>{SECOND}</p><p>{QUOTE}</p></main>
<div role="contentinfo"><p>Office of the port board, Calder.</p></div></body></html>
"""

BLOG = f"""<div class="wrap"><div class="menu"><p>About these pages and their author and more.</p></div>
<div class="post"><h2 class="post-title">Harbour reopens</h2><time datetime="2025-05-06">yesterday</time>
<div itemprop="articleBody"><p>{LEAD}</p><p>{SECOND}<br><br>{QUOTE}</p></div></div>
<div id="disqus_thread"><p>A comment that goes on for rather longer than one would like to read it.</p></div></div>
"""

SHELL = f"""<!doctype html><html><body><div id="app"><div hidden><p>{LEAD} Draft that nobody should see.</p></div>
<div class="x1"><div class="x2"><p>{LEAD}</p><p>{SECOND}</p>
<div class="related-links"><p>Storm damages roof of the town hall.</p></div>
<p>{QUOTE}</p></div></div>
<div class="modal newsletter"><p>Get our letter every morning before breakfast.</p></div></div></body></html>
"""

BODY = [
    LEAD,
    SECOND.replace("&amp;", "&"),
    "“We are glad to be back,” said Owen Pike, who runs two boats out of the harbour’s north quay.",
]
HEAD, CAPTION = "Harbour reopens after the storm", "Boats leave Calder on May 6, 2025."
ITEMS = ["Fees stay as they are.", "The north quay opens in June."]


@pytest.mark.parametrize(
    ("page", "paragraphs", "published"),
    [
        (NEWSROOM, [HEAD, BODY[0], CAPTION, BODY[1], "What comes next", BODY[2]], date(2025, 5, 6)),
        (LEGACY, BODY, None),
        (MINISTRY, ["Readout of the port board’s meeting", BODY[0], *ITEMS, *BODY[1:]], date(2025, 5, 6)),
        (BLOG, BODY, date(2025, 5, 6)),
        (SHELL, BODY, None),
    ],
    ids=["newsroom", "legacy", "ministry", "blog", "shell"],
)
def test_the_article_and_nothing_else(page: str, paragraphs: list[str], published: date | None) -> None:
    found = read(page.encode())
    assert [" ".join(part.split()) for part in found.text.split("\n\n") if part.strip()] == paragraphs
    assert found.published == published


@pytest.mark.parametrize("page", [NEWSROOM, LEGACY, MINISTRY, BLOG, SHELL])
def test_places_point_into_the_file(page: str) -> None:
    found = read(page.encode())
    document = read_text(found.text, 0, "a.html", None, *found[1:])
    lines = page.splitlines()
    seen = 0
    for unit in document.sentences:
        for token in unit.tokens:
            line, column = document.position(token.start)
            if token.text.isascii() and token.text.isalnum():
                assert lines[line - 1][column - 1 :].startswith(token.text)
                seen += 1
    assert seen > 40


def test_the_page_says_what_is_a_heading_and_a_caption() -> None:
    found = read(NEWSROOM.encode())
    kinds = {unit.text: unit.kind for unit in read_text(found.text, 0, "a", None, *found[1:]).sentences}
    assert (kinds[HEAD], kinds[CAPTION], kinds["What comes next"]) == ("headline", "caption", "heading")


def test_the_title_is_given_where_the_text_does_not_repeat_it() -> None:
    assert read(LEGACY.encode()).title == HEAD
    assert read(NEWSROOM.encode()).title is None


@pytest.mark.parametrize(
    "piece",
    ["<", "<div>", "<p>", "&", "<!--", "<![CDATA[", "</a>", "<a href='", "<a ", "<p a=", "<article>", "<ul><li>", "<script>"],
)
def test_hostile_pages_neither_raise_nor_recurse(piece: str) -> None:
    read(("<html>" + piece * 4_000).encode())


def test_a_page_whose_names_mislead_is_read_without_them() -> None:
    page = (
        f'<html><body><form id="aspnet"><div class="ads-free sidebar"><p>{LEAD}</p><p>{SECOND}</p></div></form></body></html>'
    )
    assert [part for part in read(page.encode()).text.split("\n\n") if part] == BODY[:2]


def test_the_name_of_the_site_is_no_headline() -> None:
    page = (
        f"<html><head><title>{HEAD} - Coast News</title></head><body><nav><h1>Coast News</h1></nav>"
        f'<div class="top"><h1>{HEAD}</h1></div><article><p>{LEAD}</p><p>{SECOND}</p></article></body></html>'
    )
    assert read(page.encode()).text.strip().split("\n\n") == [HEAD, *BODY[:2]]
