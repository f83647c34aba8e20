"""What files are called and what they are."""

from reports.documents.rules import MEDIA_TYPES, file_name
from reviews.editions.kinds import FileFormat


def test_a_file_name_says_what_it_is_and_names_nobody():
    assert file_name("SFO-2026-0007", "full", "Final, version 3", FileFormat.PDF) == (
        "SFO-2026-0007-full-final-version-3.pdf"
    )


def test_every_sort_of_file_says_what_it_is():
    assert set(MEDIA_TYPES) == set(FileFormat)
