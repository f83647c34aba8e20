"""How a code is known, whichever program wrote it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taxonomy.interchange.rules import Code, Codebook, guid_for, guid_in

PLAIN = "07717836-ecb0-5417-abd6-737f4d1c9182"


@pytest.mark.parametrize(
    "written", [PLAIN, PLAIN.upper(), f"{{{PLAIN}}}", f"  {{{PLAIN.upper()}}} ", PLAIN.replace("-", "")]
)
def test_a_guid_is_read_in_braces_or_bare_and_in_any_letters(written: str) -> None:
    assert guid_in(written) == PLAIN


@pytest.mark.parametrize("written", ["", "IP01", PLAIN[:-1], f"{PLAIN}0", f"({PLAIN})"])
def test_what_is_no_guid_is_none(written: str) -> None:
    assert guid_in(written) == ""


@given(st.uuids())
def test_every_guid_is_read_back_as_it_was(guid: object) -> None:
    assert guid_in(f"{{{guid}}}") == str(guid)


def test_a_thing_of_ours_always_has_the_same_guid_and_no_other_thing_has_it() -> None:
    assert guid_for("level", "Team or PDU") == guid_for("level", "Team or PDU")
    assert guid_for("level", "Team or PDU") not in (guid_for("user", "Team or PDU"), guid_for("level", "Team"))


def test_each_code_comes_with_those_above_it() -> None:
    inner = Code("3", "Inner")
    outer = Code("2", "Outer", codes=(inner,))
    book = Codebook((Code("1", "First"), outer))
    assert [([one.name for one in above], code.name) for above, code in book.each()] == [
        ([], "First"), ([], "Outer"), (["Outer"], "Inner"),
    ]  # fmt: skip
