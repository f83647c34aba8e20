"""Reading the vocabulary. It is reference data, the same for everybody, so each version is kept once read."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from sqlmodel import Session, col, select

from taxonomy.vocabulary import models
from taxonomy.vocabulary.rules import Factor, Level, Notes
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
    """The version in force: the one published last."""
    published = versions(db)
    if not published:
        raise Invalid("No version of the vocabulary is loaded. Run “sfo migrate”, which loads the published ones.")
    return published[0]


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
        _kept[key] = tuple(_factor(row) for row in db.exec(statement))
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


def _factor(row: models.Factor) -> Factor:
    return Factor(
        code=row.code,
        guid=row.guid,
        level=Level(row.level),
        name=row.name,
        definition=row.definition,
        synonyms=tuple(row.synonyms),
        notes=Notes(**row.notes),
        is_about_reviews=row.is_about_reviews,
        position=row.position,
        id=row.id,
    )
