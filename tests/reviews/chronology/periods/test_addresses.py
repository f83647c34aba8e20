"""Addresses, and whether anybody verified them."""

from reviews.chronology.periods.addresses import addresses
from tests.reviews.chronology.periods.happened import happened


def test_addresses_stand_in_order_with_what_is_established_of_each() -> None:
    rows = [
        happened("address", "2025", address="a friend's sofa"),
        happened("address", "July 2025", address="hostel", from_="2025-07-01", result="never verified"),
        happened("address", "June 2025", address="mother's flat", from_="2025-06-01", until="2025-06-30",
                 verified_on="2025-06-09", result="verified"),
        happened("address", "May 2025", address="his sister's", from_="2025-05-01", verified_on="2025-05-02"),
        happened("address", "2025"),
        happened("arrest", "2025"),
    ]  # fmt: skip
    assert [(one.label, one.verified_in_words) for one in addresses(rows)] == [
        ("his sister's", "verified"), ("mother's flat", "verified"), ("hostel", "not verified (never verified)"),
        ("a friend's sofa", "not established"), ("", "not established"),
    ]  # fmt: skip
