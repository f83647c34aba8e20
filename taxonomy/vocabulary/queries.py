"""Reading the vocabulary. It is reference data, the same for everybody, so each version is kept once read."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from sqlmodel import Session, col, select

from taxonomy.vocabulary import models
from taxonomy.vocabulary.lines import CountedLine, lines_of
from taxonomy.vocabulary.rows import factor_of
from taxonomy.vocabulary.rules import Factor
from workbench import clock
from workbench.errors import Invalid
from workbench.remembering import remembered

# Factors by the id and digest of their version's row: a published version never changes, and an id belongs to one
# database only, so a process that speaks with two (the tests do) does not mix them up.
_kept: dict[tuple[str, str], tuple[Factor, ...]] = {}


@dataclass(frozen=True)
class VersionView:
    """A published version."""

    id: str
    name: str
    published_on: date
    digest: str


@remembered()
def versions(db: Session) -> tuple[VersionView, ...]:
    """Every published version, the newest first."""
    statement = select(models.TaxonomyVersion).order_by(
        col(models.TaxonomyVersion.published_on).desc(), col(models.TaxonomyVersion.name).desc()
    )
    return tuple(VersionView(row.id, row.name, row.published_on, row.digest) for row in db.exec(statement))


def current_version(db: Session) -> VersionView:
    """The version in force: the last whose day has come. Before the day of the first one, the first one holds."""
    published = versions(db)
    if not published:
        raise Invalid("No version of the vocabulary is loaded. Run “sfo migrate”, which loads the published ones.")
    today = clock.today()
    return next((version for version in published if version.published_on <= today), published[-1])


def version_named(db: Session, name: str) -> VersionView:
    """The published version with this name. Raises `Invalid` when there is none."""
    for version in versions(db):
        if version.name == name:
            return version
    raise Invalid(f"There is no version {name}. Published are: {', '.join(v.name for v in versions(db))}.", "version")


def version_by_id(db: Session, version_id: str) -> VersionView:
    """The published version in this row, which something in the database points at."""
    return next(version for version in versions(db) if version.id == version_id)


def counted_lines(db: Session) -> tuple[CountedLine, ...]:
    """Every factor of any version that has begun, as it is counted over all of them."""
    today = clock.today()
    begun = [version for version in versions(db) if version.published_on <= today] or [current_version(db)]
    return _lines(tuple((version.name, factors_of(db, version)) for version in reversed(begun)))


@lru_cache(maxsize=4)
def _lines(begun: tuple[tuple[str, tuple[Factor, ...]], ...]) -> tuple[CountedLine, ...]:
    return lines_of(begun)


def factors_of(db: Session, version: VersionView | None = None) -> tuple[Factor, ...]:
    """The factors of a version, in its order; of the version in force when none is named."""
    version = version or current_version(db)
    key = (version.id, version.digest)
    if key not in _kept:
        statement = (
            select(models.Factor)
            .where(models.Factor.version_id == version.id)
            .order_by(col(models.Factor.position), col(models.Factor.code))
        )
        _kept[key] = tuple(factor_of(row) for row in db.exec(statement))
    return _kept[key]


def factor_by_code(db: Session, code: str) -> Factor:
    """The factor with this code in the version in force. Raises `Invalid` when there is none."""
    for factor in factors_of(db):
        if factor.code == code:
            return factor
    raise Invalid(f"“{code}” is not a factor in this version of the vocabulary. Choose one from the list.", "factor")


def factors_by_id(db: Session, ids: Iterable[str]) -> Mapping[str, Factor]:
    """Factors by the id of their row, whichever version they belong to. Old tags keep the words they were made with."""
    wanted = set(ids)
    found: dict[str, Factor] = {}
    for version in versions(db):
        if wanted <= found.keys():
            break
        found |= {factor.id: factor for factor in factors_of(db, version) if factor.id in wanted}
    return found
