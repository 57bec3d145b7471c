"""Notes in HTML become plain text, and nothing makes that slow."""

import time

import pytest

from systemsthink.exchange.prose import as_html, plain


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("plain\nlines", "plain\nlines"),
        ("Hello <b>big</b> world<br/>next &lt;x&gt;", "Hello big world\nnext <x>"),
        ("<div>one\ntwo</div><p>three</p>", "one two\nthree"),
        ("<ul><li>a</li><li>b</li></ul>", "- a\n- b"),
        ("a < b and 3<4 & so on", "a < b and 3<4 & so on"),
        ("open <b", "open <b"),
        ("a<!-- <p>not</p> this -->b", "ab"),
        ("<style>p { color: red }</style>seen<script>alert('</p>')</script>", "seen"),
        ("bell\x07&nbsp;&euro;", "bell €"),
        ("", ""),
    ],
)
def test_what_a_reader_would_see(html: str, text: str) -> None:
    assert plain(html) == text


@pytest.mark.parametrize("text", ["<b>&amp;</b>", "two\nlines", "a & b", "&lt;"])
def test_text_is_the_same_after_html(text: str) -> None:
    assert plain(as_html(text)) == text


@pytest.mark.parametrize("part", ["<", "<!--", "<a ", "</", "<script>", "&a", '<a b="', "<p>"])
def test_garbage_takes_no_time(part: str) -> None:
    start = time.process_time()
    plain(part * (200_000 // len(part)))
    assert time.process_time() - start < 1
