"""Bringing the published versions of the vocabulary into the database."""

from dataclasses import asdict

from sqlmodel import Session, select

from taxonomy.vocabulary.models import Factor, TaxonomyVersion
from taxonomy.vocabulary.rules import Version, read_version
from taxonomy.vocabulary.versions import published_files
from workbench import audit
from workbench.access import Actor
from workbench.errors import Invalid

# Publishing is done by a release of the software, not by a person at a screen.
SYSTEM = Actor("system", "", "The workbench")


def load_published(db: Session) -> tuple[str, ...]:
    """Load every published version that is not there yet; called after each migration. Returns the names loaded.

    A version that was loaded before and whose file has changed since is refused: what is published stays as it was.
    """
    return tuple(version.name for version in map(read_version, published_files()) if publish(db, version))


def publish(db: Session, version: Version) -> bool:
    """Load one version, unless it is there already. Whether it was loaded."""
    stored = db.exec(select(TaxonomyVersion).where(TaxonomyVersion.name == version.name)).first()
    if stored is not None:
        if stored.digest != version.digest:
            raise Invalid(
                f"Version {version.name} of the vocabulary was published with other content than its file has now. "
                "Put the file back as it was, and make the change in a new version."
            )
        return False
    row = TaxonomyVersion(name=version.name, published_on=version.published_on, digest=version.digest)
    db.add(row)
    db.flush()
    for factor in version.factors:
        db.add(
            Factor(
                version_id=row.id,
                guid=factor.guid,
                code=factor.code,
                position=factor.position,
                level=factor.level.value,
                is_about_reviews=factor.is_about_reviews,
                name=factor.name,
                definition=factor.definition,
                synonyms=list(factor.synonyms),
                notes=asdict(factor.notes),
            )
        )
    audit.record(
        db,
        SYSTEM,
        audit.Operation.COLLECTION,
        "vocabulary_published",
        about=row,
        facts={"version": version.name, "digest": version.digest, "factors": len(version.factors)},
    )
    return True
