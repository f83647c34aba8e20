"""A finding keeps the factors it was coded with when the vocabulary goes on to another version."""

from dataclasses import replace
from datetime import date

import pytest
from sqlmodel import Session

from reviews.findings.commands import add_finding, change_finding
from reviews.findings.queries import findings_of
from reviews.findings.rules import Strength, TagDraft
from taxonomy.vocabulary.commands import publish
from taxonomy.vocabulary.rules import read_version
from taxonomy.vocabulary.versions import published_files
from tests.cast import Cast
from tests.reviews.findings.test_commands import a_concern, drafted
from workbench.errors import Invalid

TWO = ("d0a5a9a2-31a9-4a5c-9a53-6b8f5ed2f101", "d0a5a9a2-31a9-4a5c-9a53-6b8f5ed2f102")


def publish_with_a_split(db: Session) -> None:
    """2026-2, in which IP29 became IP98 and IP99."""
    first = read_version(published_files()[0])
    split = next(factor for factor in first.factors if factor.code == "IP29")
    parts = tuple(
        replace(split, code=code, guid=guid, name=f"{split.name}, {code}", replaces=("IP29",))
        for code, guid in zip(("IP98", "IP99"), TWO, strict=True)
    )
    factors = tuple(factor for factor in first.factors if factor.code != "IP29") + parts
    publish(db, replace(first, name="2026-2", digest="2" * 64, published_on=date(2026, 2, 1), factors=factors))


def test_a_factor_that_was_split_since_stays_on_its_finding(db: Session, cast: Cast) -> None:
    case_id = drafted(db, cast)
    draft = a_concern(db, cast, case_id)
    finding_id = add_finding(db, cast.rita, case_id, draft)
    before = findings_of(db, cast.rita, case_id)[0]
    publish_with_a_split(db)
    changed = replace(draft, title="No home visit for a year")
    change_finding(db, cast.rita, case_id, finding_id, changed, before.version)
    after = findings_of(db, cast.rita, case_id)[0]
    assert after.title == "No home visit for a year"
    assert [(tag.code, tag.factor_id) for tag in after.tags] == [(tag.code, tag.factor_id) for tag in before.tags]


def test_what_was_split_is_put_on_no_other_finding(db: Session, cast: Cast) -> None:
    case_id = drafted(db, cast)
    publish_with_a_split(db)
    with pytest.raises(Invalid, match="“IP29” is not a factor in this version"):
        add_finding(db, cast.rita, case_id, a_concern(db, cast, case_id))
    parts = replace(a_concern(db, cast, case_id), tags=(TagDraft("MO01"), TagDraft("IP98", Strength.BORE_DIRECTLY)))
    add_finding(db, cast.rita, case_id, parts)
    assert "IP98" in {tag.code for tag in findings_of(db, cast.rita, case_id)[0].tags}
