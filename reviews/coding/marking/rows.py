"""The row of a mark, checked against the text as it now stands."""

from collections.abc import Sequence

from reviews.coding.marking.models import WordMark
from reviews.coding.marking.rules import MarkDraft, anchor_of, check_mark
from taxonomy.vocabulary.rules import Factor
from workbench.access import Actor

Same = tuple[str, str, int, int, str, str, str, str]  # what may stand there once


def row_for(
    case_id: str, actor: Actor, draft: MarkDraft, text: str, factors: Sequence[Factor], said_by: str = ""
) -> WordMark:
    """The row. Raises what `check_mark` raises."""
    factor = check_mark(draft, text, factors)
    anchor = anchor_of(draft, text)
    return WordMark(
        case_id=case_id,
        part=draft.part,
        about_id=draft.about_id,
        start_at=anchor.start,
        end_at=anchor.end,
        exact=anchor.exact,
        prefix=anchor.prefix,
        suffix=anchor.suffix,
        digest=draft.digest,
        factor_id=factor.id,
        marked_by_id=actor.account_id,
        said_by=said_by,
        note=draft.note.strip(),
    )


def same(row: WordMark) -> Same:
    """By what a mark is known to stand there already."""
    words = (row.part.value, row.about_id, row.start_at, row.end_at, row.digest)
    return (*words, row.factor_id, row.marked_by_id, row.said_by)
