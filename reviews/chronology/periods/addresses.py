"""Each address on record: from when until when, and whether anybody verified it. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from reviews.chronology.gaps.windows import FIRST, LAST, Happening

NEVER = ("never verified", "not suitable", "not lived there")


class Verified(StrEnum):
    """Whether an address was verified."""

    YES = "verified"
    NO = "not verified"
    NOT_ESTABLISHED = "not established"


@dataclass(frozen=True)
class Address:
    """One address, by its label. What the record does not have is empty: the days, and which address it is."""

    entry_id: str
    label: str
    since: date | None
    until: date | None
    verified: Verified
    verified_on: date | None
    result: str

    @property
    def verified_in_words(self) -> str:
        """“verified”, “not verified (never verified)”, “not established”."""
        is_more = self.result and self.result != self.verified.value
        return f"{self.verified.value} ({self.result})" if is_more else self.verified.value


def addresses(happened: Iterable[Happening]) -> tuple[Address, ...]:
    """Every address on record, the earliest first; those of which it is not established since when come last."""
    found = [_address(one) for one in happened if one.kind == "address"]
    return tuple(sorted(found, key=lambda one: (one.since is None, one.since or FIRST, one.until or LAST)))


def _address(one: Happening) -> Address:
    verified_on, result = one.day("verified_on"), str(one.details.get("result", ""))
    verified = Verified.NOT_ESTABLISHED
    if result in NEVER:
        verified = Verified.NO
    elif verified_on is not None or result == "verified":
        verified = Verified.YES
    label = str(one.details.get("address", ""))
    return Address(one.id, label, one.day("from"), one.day("until"), verified, verified_on, result)
