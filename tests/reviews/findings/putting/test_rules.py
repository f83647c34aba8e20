"""Where a factor stands that comes to a finding by itself, when it may come, and when it may go."""

from dataclasses import replace

import pytest

from reviews.findings.putting.rules import check_put, check_take_off, stands_at
from reviews.findings.rules import FindingKind
from reviews.findings.steps import Step
from taxonomy.interchange.rules import guid_for
from taxonomy.vocabulary.rules import Factor, Level
from workbench.errors import Invalid

PD02 = Factor("PD02", guid_for("test", "PD02"), Level.TEAM, "Vacancies", "…")
GP01 = Factor("GP01", guid_for("test", "GP01"), Level.GOOD_PRACTICE, "Asked again", "…")
CONCERN = FindingKind.CONCERN


def test_it_stands_where_its_words_stand_if_one_of_its_level_can() -> None:
    assert stands_at("organisation or system", PD02) is Step.SYSTEM
    assert stands_at("what was known at the time", PD02) is Step.CONDITIONS
    assert stands_at("", replace(PD02, level=Level.PRACTITIONER)) is Step.ACT


def test_it_is_put_once_and_only_where_it_fits() -> None:
    assert check_put(2, CONCERN, (), "PD02", (PD02, GP01)) is PD02
    with pytest.raises(Invalid, match="Finding 2 has PD02 already"):
        check_put(2, CONCERN, (PD02.guid,), "PD02", (PD02, GP01))
    with pytest.raises(Invalid, match="GP01 is good practice, and this is a concern"):
        check_put(2, CONCERN, (), "GP01", (PD02, GP01))
    with pytest.raises(Invalid, match="not a factor in this version"):
        check_put(2, CONCERN, (), "PD99", (PD02, GP01))


def test_the_last_one_stays() -> None:
    check_take_off(2, ("PD02", "IP01"), "PD02")
    with pytest.raises(Invalid, match="the only factor of finding 2"):
        check_take_off(2, ("PD02",), "PD02")
    with pytest.raises(Invalid, match="not on finding 2 any more"):
        check_take_off(2, ("IP01",), "PD02")
