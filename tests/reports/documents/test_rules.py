"""What files are called and what they are."""

import pytest

from reports.documents.rules import MEDIA_TYPES, Channel, GivingDraft, check_giving, file_name
from reviews.editions.kinds import FileFormat
from workbench.errors import Invalid


def test_a_file_name_says_what_it_is_and_names_nobody():
    assert file_name("SFO-2026-0007", "full", "Final, version 3", FileFormat.PDF) == (
        "SFO-2026-0007-full-final-version-3.pdf"
    )


def test_every_sort_of_file_says_what_it_is():
    assert set(MEDIA_TYPES) == set(FileFormat)


@pytest.mark.parametrize(
    ("draft", "field"),
    [
        (GivingDraft("", "The coroner", "For the inquest", Channel.IN_PERSON), "file_id"),
        (GivingDraft("id", "", "For the inquest", Channel.IN_PERSON), "to_whom"),
        (GivingDraft("id", "The coroner", "For\0the inquest", Channel.IN_PERSON), "why"),
        (GivingDraft("id", "The coroner", "For the inquest", Channel.WORKBENCH), "channel"),
    ],
)
def test_what_is_missing_in_a_giving_is_said_beside_its_field(draft, field):
    with pytest.raises(Invalid) as refused:
        check_giving(draft)
    assert refused.value.field == field
