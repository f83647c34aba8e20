"""Marks as they are read: who put each there, when, and where its words stand now."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from reviews.coding.marking.anchoring import Anchor, Found, Standing, find
from reviews.coding.marking.models import WordMark
from reviews.coding.marking.rules import Part, TextView, digest_of
from taxonomy.vocabulary.queries import factors_by_id
from taxonomy.vocabulary.rules import Factor
from workbench.accounts.directory import names_of

REMOVED = "A text that was taken out"
SECOND = "Second coder"


@dataclass(frozen=True)
class MarkView:
    """Words with a factor on them: who put it there, when, and where the words stand now."""

    id: str
    part: Part
    about_id: str
    anchor: Anchor
    found: Found
    factor: Factor  # in the words of the version that was in force
    by_id: str
    by: str
    said_by: str  # whom the file names that it came from; empty: marked here
    at: datetime
    note: str
    title: str  # of the text
    is_second: bool = False  # by whoever coded the finding a second time, blind

    @property
    def key(self) -> tuple[Part, str]:
        """In which text it is."""
        return self.part, self.about_id

    @property
    def coder(self) -> str:
        """Whose coding it is, for comparing."""
        return f"{self.by_id} {self.said_by}".strip()

    @property
    def who(self) -> str:
        """“Rita Reed”, or “Reviewer 2, taken in by Rita Reed”."""
        return f"{self.said_by}, taken in by {self.by}" if self.said_by else self.by

    @property
    def words(self) -> str:
        """The words as they stood when they were marked."""
        return self.anchor.exact


def views_of(
    db: Session,
    rows: Sequence[WordMark],
    texts: Mapping[tuple[Part, str], TextView],
    second: Collection[tuple[str, str]] = (),
) -> tuple[MarkView, ...]:
    """These marks with their texts as they now are, for a caller that has checked the permission itself.

    `second` are findings with whoever coded them a second time: that is told, and not who it was.
    """
    digests = {key: digest_of(text.text) for key, text in texts.items()}
    factors = factors_by_id(db, {row.factor_id for row in rows})
    names = names_of(db, {row.marked_by_id for row in rows})
    views = []
    for row in rows:
        text = texts.get((row.part, row.about_id))
        is_second = (row.about_id, row.marked_by_id) in second
        anchor = Anchor(row.start_at, row.end_at, row.exact, row.prefix, row.suffix)
        if text is None:
            found = Found(Standing.GONE)
        elif digests[text.key] == row.digest:
            found = Found(Standing.SAME, row.start_at, row.end_at)
        else:
            found = find(anchor, text.text)
        views.append(
            MarkView(
                id=row.id,
                part=row.part,
                about_id=row.about_id,
                anchor=anchor,
                found=found,
                factor=factors[row.factor_id],
                by_id=row.marked_by_id,
                by=SECOND if is_second else names[row.marked_by_id],
                said_by=row.said_by,
                at=row.created_at,
                note=row.note,
                title=text.title if text else REMOVED,
                is_second=is_second,
            )
        )
    return tuple(sorted(views, key=_order))


def _order(view: MarkView) -> tuple[str, str, bool, int, int, str, str]:
    place = (view.found.start, view.found.end) if view.found.stands else (view.anchor.start, view.anchor.end)
    return (view.part.value, view.about_id, not view.found.stands, *place, view.factor.code, view.id)
