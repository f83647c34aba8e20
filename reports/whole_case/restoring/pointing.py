"""Finding here the factors that a review was tagged with where it comes from, by their version and guid."""

from sqlmodel import Session

from reports.whole_case.opening import OpenedCase
from reports.whole_case.rules import not_this_file
from taxonomy.vocabulary.queries import factors_of, versions
from workbench.errors import Invalid


def ids_of_factors(db: Session, opened: OpenedCase) -> dict[str, str]:
    """The id here of each factor, by what stands for it in the file. Raises `Invalid` when a version is missing."""
    here = {version.name: version for version in versions(db)}
    for name, digest in sorted(opened.manifest.vocabulary.items()):
        if name not in here:
            raise Invalid(
                f"The review was tagged with version {name[:12]} of the vocabulary, which is not in this database. "
                "Nothing was changed. Load that version first (“sfo migrate” loads those that came with a release).",
                "file",
            )
        if here[name].digest != digest:
            raise Invalid(
                f"Version {name[:12]} of the vocabulary is another here than the one the review was tagged with. "
                "Nothing was changed. Restore it into a database that has the same one.",
                "file",
            )
    ids = {
        (name, factor.guid): factor.id for name in opened.manifest.vocabulary for factor in factors_of(db, here[name])
    }
    missing = [one for one in opened.factors if (one.version, one.guid) not in ids]
    if missing:
        raise not_this_file("it points at a factor that its version of the vocabulary does not have.")
    return {one.token: ids[one.version, one.guid] for one in opened.factors}
