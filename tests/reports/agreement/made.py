"""Findings coded twice, made up for the figures."""

from functools import cache

from reviews.coding.deciding.compared import Compared
from reviews.coding.rules import How
from reviews.findings.rules import FindingKind
from taxonomy.vocabulary.rules import Factor, read_version
from taxonomy.vocabulary.versions import published_files


@cache
def vocabulary() -> tuple[Factor, ...]:
    return read_version(next(iter(published_files()))).factors


def guid(code: str) -> str:
    return next(factor.guid for factor in vocabulary() if factor.code == code)


def pair(first: str, second: str, *, region: str = "London", how: How = How.BY_LOT, agreed: str = "") -> Compared:
    """Two codings, each as codes parted by spaces."""
    one, other = (frozenset(guid(code) for code in codes.split()) for codes in (first, second))
    decided = frozenset(guid(code) for code in agreed.split()) or (one if one == other else None)
    return Compared(region, how, FindingKind.CONCERN, one, other, decided)


def many() -> tuple[Compared, ...]:
    """Eighty findings: IP01 is agreed on, IP02 and IP13 are often taken for each other, PD01 seldom named."""
    return (
        *[pair("IP01", "IP01")] * 30,
        *[pair("IP01 MO01", "IP01 MO01", region="Wales")] * 20,
        *[pair("IP02", "IP02")] * 10,
        *[pair("IP02", "IP13")] * 8,
        *[pair("IP13", "IP02", region="Wales")] * 6,
        *[pair("IP13", "IP13")] * 3,
        *[pair("PD01", "PD01", region="Wales")] * 3,
    )
