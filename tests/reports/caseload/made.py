"""Returns of the caseload for tests, with invented figures."""

from collections.abc import Mapping

SEX = {"female": 900, "male": 9_100}


def csv_of(people: Mapping[str, int | str] = SEX, characteristic: str = "sex", as_at: str = "2025-06-30") -> bytes:
    """A file with one characteristic."""
    rows = [f"{as_at},{characteristic},{group},{number},Invented for tests" for group, number in people.items()]
    return "\n".join(["as_at,characteristic,group,people,source", *rows]).encode()
