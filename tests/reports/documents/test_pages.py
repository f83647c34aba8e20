"""The report as HTML: whole by itself, and nothing that was typed is run."""

import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise

from reports.documents.contents import Contents, parts_of
from reports.documents.pages import html_of
from reviews.editions.blocks import blocks_of
from reviews.editions.kinds import EditionKind, FileFormat
from reviews.editions.rules import Style, Words
from tests.reports.documents.material import contents, made
from tests.reviews.editions.invented import NAMES, RECORD

BAD = "<script>alert(1)</script>{{ 7*7 }}</style><img src=x onerror=alert(1)>&amp;"


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))


def tags_of(html: str) -> list[tuple[str, dict[str, str | None]]]:
    parser = Tags()
    parser.feed(html)
    return parser.found


def test_when_an_entry_was_recorded_stands_on_a_line_of_its_own():
    first, *others = RECORD.entries
    record = replace(RECORD, entries=(replace(first, recorded="recorded 9 June 2025"), *others))
    assert "2 June 2025<br>Recorded 9 June 2025</td>" in html_of(contents(record), {}, for_print=True)


def test_the_web_page_needs_nothing_from_outside_itself():
    html = made("usual", EditionKind.STAFF, FileFormat.HTML).content.decode()
    tags = tags_of(html)
    assert not {"script", "link", "iframe", "object"} & {tag for tag, _ in tags}
    for _, attributes in tags:
        for name in ("src", "href"):
            assert (attributes.get(name) or "#").startswith(("#", "data:"))
    assert "http" not in re.sub(r"data:[^\"]*", "", html)
    assert ("html", {"lang": "en-GB"}) in tags
    assert "OFFICIAL-SENSITIVE" in html
    assert not [name for name in NAMES if re.search(rf"\b{name}\b", re.sub(r"data:[^\"]*", "", html))]


def test_what_was_typed_is_shown_as_typed_in_every_place():
    record = replace(
        RECORD,
        findings=tuple(replace(finding, title=BAD, what=BAD, why=BAD) for finding in RECORD.findings),
        entries=tuple(replace(entry, what=BAD, agency=BAD, source=BAD, knew=(BAD,)) for entry in RECORD.entries),
        supervision=replace(RECORD.supervision, unit=BAD),
        person=replace(RECORD.person, name="<u>Ann</u>"),
    )
    for for_print in (True, False):
        html = html_of(contents(record), {}, for_print=for_print)
        tags = tags_of(html)
        assert not {"script", "img"} & {tag for tag, _ in tags}
        assert html.count("&lt;script&gt;") > 10
        assert "{{ 7*7 }}" in html
        assert "&lt;u&gt;Ann&lt;/u&gt;" in html


def test_headings_never_leave_out_a_level():
    parts = parts_of(blocks_of(contents(RECORD).paragraphs))
    levels = [part.level for part in parts if part.level]
    assert set(levels) == {2, 3, 4}
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_a_figure_is_drawn_from_its_frozen_values_alone():
    some = contents(RECORD)
    assert [entry.agency for entry in some.drawn.entries] == ["Prison", "Police", "Probation"]
    without = replace(some, paragraphs=tuple(words for words in some.paragraphs if words.style is not Style.FIGURE))
    assert without.drawn.entries == ()


def test_a_digest_can_be_read_aloud():
    some = contents(RECORD)
    assert some.digest_in_groups.replace(" ", "") == some.digest
    assert {len(group) for group in some.digest_in_groups.split()} == {8}
    assert isinstance(some, Contents)
    assert isinstance(some.sections[0], Words)
