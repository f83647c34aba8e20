"""Putting what a file says into the draft: one act, with a list of what could not be taken."""

from dataclasses import dataclass

from sqlmodel import Session

from taxonomy.vocabulary.drafting import commands
from taxonomy.vocabulary.drafting.held import in_hand, rows_of
from taxonomy.vocabulary.drafting.rules import FactorWords, check_factor_words
from taxonomy.vocabulary.queries import factors_of, versions
from taxonomy.vocabulary.rows import factor_of
from taxonomy.vocabulary.taking_in import Taken, TakenIn
from workbench.access import Actor
from workbench.errors import Invalid


@dataclass(frozen=True)
class Report:
    """What became of a file."""

    kind: str
    read: int
    changed: int
    added: int
    retired: int
    dropped: tuple[tuple[int, str], ...]  # where in the file (0: all of it), and the reason
    place: str  # what is counted there: its lines, or its codes
    to_write: tuple[str, ...]  # factors of the draft whose definition is still to be written


def put_into_draft(db: Session, actor: Actor, draft_id: str, taken: TakenIn) -> Report:
    """Change, add and retire what the file says. What it does not name stays as it is."""
    draft = in_hand(db, actor, draft_id)
    rows = {known: row for row in rows_of(db, draft) for known in (row.code, row.guid)}
    ever = {factor.guid for version in versions(db) for factor in factors_of(db, version)}
    done: dict[str, int] = {}
    dropped = list(taken.dropped)
    for one in taken.factors:
        row = rows.get(one.guid) or rows.get(one.code)
        try:
            if row is None and one.guid in ever:
                raise Invalid("it was taken out with an earlier version, and does not come back.")
            act = _act(one, row is not None, None if not row or row.is_left_out else FactorWords.of(factor_of(row)))
            if act == "changed" and row is not None:
                commands.change_factor(db, actor, draft_id, row.id, one.words, definition_follows=True)
            elif act == "retired" and row is not None:
                commands.take_out_factor(db, actor, draft_id, row.id)
            elif act == "added" and one.level is not None:
                commands.add_factor(db, actor, draft_id, one.level, one.words, guid=one.guid, definition_follows=True)
        except Invalid as refusal:
            dropped.append((one.line, f"“{one.words.name}”: {refusal.sentence}"))
            continue
        done[act] = done.get(act, 0) + 1
    counts = (done.get("changed", 0), done.get("added", 0), done.get("retired", 0))
    bare = [row for row in rows_of(db, draft) if not row.is_left_out and not row.definition]
    to_write = tuple(f"{row.code} {row.name}" for row in bare)
    return Report(taken.kind, len(taken.factors), *counts, tuple(sorted(dropped)), taken.place, to_write)


def _act(one: Taken, is_known: bool, before: FactorWords | None) -> str:
    """What is to be done with a factor of the file. Raises `Invalid` when nothing can be."""
    if before is None:
        if is_known:
            raise Invalid("it is left out of the draft.")
        if one.is_retired:
            raise Invalid("it is not in the draft, so it cannot be retired.")
        if one.level is None:
            raise Invalid("it says no level. Name one of ours above it, or give one with --level.")
        check_factor_words(one.words, definition_follows=True)
        return "added"
    if one.is_retired:
        return "retired"
    return "kept" if one.words == before else "changed"
