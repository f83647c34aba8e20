"""What versions made of a factor, and how two versions differ. Reference data, the same for everybody."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from sqlmodel import Session

from taxonomy.vocabulary.differences import Difference, differences
from taxonomy.vocabulary.queries import factors_of, version_named, versions


@dataclass(frozen=True)
class Passage:
    """What one version made of a factor, and from when that holds."""

    version: str
    from_on: date
    difference: Difference


def history_of(db: Session, guid: str) -> tuple[Passage, ...]:
    """What each version after the first made of this factor, the oldest first."""
    found = []
    published = tuple(reversed(versions(db)))
    for before, after in pairwise(published):
        step = differences([factors_of(db, before), factors_of(db, after)])
        found += [Passage(after.name, after.published_on, one) for one in step if one.guid == guid]
    return tuple(found)


def differences_between(db: Session, first: str, last: str) -> tuple[Difference, ...]:
    """What differs from one version to a later one, by their names, through every version between them."""
    ends = {version_named(db, first).name, version_named(db, last).name}
    names = [version.name for version in reversed(versions(db))]
    at = sorted(names.index(name) for name in ends)
    between: Sequence[str] = names[at[0] : at[-1] + 1]
    return differences([factors_of(db, version_named(db, name)) for name in between])
