from importlib.resources import files

import pytest

from taxonomy.interchange.factors import codebook_of
from taxonomy.interchange.rules import guid_for
from taxonomy.interchange.tables import read_table
from taxonomy.vocabulary.formats import as_csv
from taxonomy.vocabulary.rules import read_version
from workbench.errors import Invalid


def test_our_own_table_is_read_back_with_every_guid_and_definition() -> None:
    version = read_version((files("taxonomy.vocabulary.versions") / "2026-1.toml").read_bytes())
    read = read_table(as_csv(version.published_on, version.factors).encode())
    ours = codebook_of(version.name, version.published_on, version.factors)
    said = [[(code.guid, code.name, code.description) for _, code in book.each()] for book in (read.codebook, ours)]
    assert said[0] == said[1]
    assert not read.drops.found


@pytest.mark.parametrize("heading", ["tag", "name", "path"])
def test_taguettes_table_is_read_and_its_counts_are_said_to_be_left_out(heading: str) -> None:
    read = read_table(f"{heading},description,number of highlights\nwork.load,Too much,3\n,none,\n".encode())
    (code,) = read.codebook.codes
    assert (code.name, code.description, code.guid) == ("work.load", "Too much", guid_for("code", "work.load"))
    assert list(read.drops.in_short()) == [
        "The column “number of highlights” is left out (1 time).",
        "A row without a name is left out (1 time).",
    ]


def test_qualcoders_lines_are_read_as_they_nest() -> None:
    read = read_table("Cat>>Sub>>one\tMemo\r\nCat>>two\t\r\nthree\t\r\n\r\n>>\tx\r\n".encode("utf-8-sig"))
    assert [(len(above), code.name, code.is_codable) for above, code in read.codebook.each()] == [
        (0, "Cat", False),
        (1, "Sub", False),
        (2, "one", True),
        (1, "two", True),
        (0, "three", True),
    ]
    assert list(read.drops.in_short()) == ["A line without a name is left out (1 time)."]


@pytest.mark.parametrize("content", [b"", b"a,b\n1,2\n", b"tag,name\n1,2\n", b"tag\n"])
def test_another_table_is_refused_with_the_headings_it_needs(content: bytes) -> None:
    with pytest.raises(Invalid):
        read_table(content)
