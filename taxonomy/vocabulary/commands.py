"""Bringing the published versions of the vocabulary into the database."""

from sqlmodel import Session, col, select

from taxonomy.vocabulary.models import Factor, TaxonomyVersion
from taxonomy.vocabulary.rows import factor_of, fields_of
from taxonomy.vocabulary.rules import Version, read_version
from taxonomy.vocabulary.succession import check_succession
from taxonomy.vocabulary.versions import published_files
from workbench import audit
from workbench.access import Actor
from workbench.errors import Invalid
from workbench.ui.words import day

# Publishing is done by a release of the software, not by a person at a screen.
SYSTEM = Actor("system", "", "The workbench")


def load_published(db: Session) -> tuple[str, ...]:
    """Load every published version that is not there yet; called after each migration. Returns the names loaded.

    A version that was loaded before and whose file has changed since is refused: what is published stays as it was.
    """
    return tuple(version.name for version in map(read_version, published_files()) if publish(db, version))


def publish(db: Session, version: Version, actor: Actor = SYSTEM) -> bool:
    """Keep one version for good, unless it is there already, if it can follow the last one. Whether it was kept."""
    stored = db.exec(select(TaxonomyVersion).where(TaxonomyVersion.name == version.name)).first()
    if stored is not None:
        if stored.digest != version.digest:
            raise Invalid(
                f"Version {version.name} of the vocabulary was published with other content than its file has now. "
                "Put the file back as it was, and make the change in a new version."
            )
        return False
    _check_follows(db, version)
    size = len(version.factors)
    row = TaxonomyVersion(name=version.name, published_on=version.published_on, digest=version.digest, size=size)
    db.add(row)
    db.flush()
    for factor in version.factors:
        db.add(Factor(version_id=row.id, **fields_of(factor)))
    audit.record(
        db,
        actor,
        audit.Operation.COLLECTION,
        "vocabulary_published",
        about=row,
        facts={"version": version.name, "digest": version.digest, "factors": size},
    )
    return True


def _check_follows(db: Session, version: Version) -> None:
    """Raise `Invalid` unless this version can come after those that are published."""
    last = db.exec(select(TaxonomyVersion).order_by(col(TaxonomyVersion.published_on).desc()).limit(1)).first()
    if last is None:
        return
    if version.published_on <= last.published_on:
        raise Invalid(
            f"Version {last.name} holds from {day(last.published_on)}. The next one needs a later day.", "published_on"
        )
    rows = db.exec(select(Factor).order_by(col(Factor.position))).all()
    before = [factor_of(row) for row in rows if row.version_id == last.id]
    check_succession(before, version.factors, map(factor_of, rows))
