"""Deciding what two entries are to each other. Every decision can be taken back, and none is a machine's."""

from sqlmodel import Session, select

from reviews.cases.queries import CaseView, held_case
from reviews.chronology.accounts.models import AccountGroup, AccountMember, AccountsApart
from reviews.chronology.accounts.rules import Decision, DecisionDraft, check_decision, check_group
from reviews.chronology.entries.commands import set_aside
from reviews.chronology.entries.compared import entries_with_set_aside
from reviews.permissions import Permission
from workbench import audit
from workbench.access import Actor
from workbench.db import for_change
from workbench.errors import Invalid, NotAllowed

NOT_HERE = "That is not part of this review. Open the page again and choose it there."
TWO_GROUPS = (
    "Both of these are already told side by side with others. Take one of them out of its group first, then decide "
    "again."
)
HAS_COPY = "Another entry is set aside as a copy of this one. Bring that one back first."


def decide(db: Session, actor: Actor, case_id: str, first_id: str, second_id: str, draft: DecisionDraft) -> None:
    """Record what a person makes of two entries. One decided before is decided anew."""
    case = held_case(db, actor, Permission.WRITE_CHRONOLOGY, case_id)
    if len(entries_with_set_aside(db, actor, case.id, (first_id, second_id))) < len({first_id, second_id}):
        raise NotAllowed(NOT_HERE)
    first, second = _member(db, first_id), _member(db, second_id)
    group_ids = {member.group_id for member in (first, second) if member is not None}
    groups = [for_change(db, AccountGroup, group_id) for group_id in sorted(group_ids)]
    check_decision(draft, first_id, second_id, has_heading=any(group.heading for group in groups))
    if draft.decision is Decision.APART:
        if len(groups) == 1 and first is not None and second is not None:
            take_out(db, actor, case.id, second_id)
        _keep_apart(db, actor, case, first_id, second_id, draft)
        return
    if len(groups) > 1:
        raise Invalid(TWO_GROUPS, "decision")
    _forget_apart(db, actor, case, first_id, second_id)
    group = groups[0] if groups else _new_group(db, actor, case, draft)
    if groups:
        _describe(db, actor, case, group, draft)
    if draft.decision is Decision.TWICE:
        copy_id = second_id if draft.kept_id == first_id else first_id
        _join(db, actor, case, group, draft.kept_id, None)
        _join(db, actor, case, group, copy_id, draft.kept_id)
    else:
        for entry_id in (first_id, second_id):
            _join(db, actor, case, group, entry_id, None)


def change_group(
    db: Session, actor: Actor, case_id: str, group_id: str, draft: DecisionDraft, seen_version: int
) -> None:
    """Change the heading of a group, and whether and how its accounts conflict: so a conflict is resolved."""
    case = held_case(db, actor, Permission.WRITE_CHRONOLOGY, case_id)
    group = _group(db, case, group_id, seen_version)
    check_group(draft)
    before = audit.values_of(group)
    group.heading, group.words = draft.heading.strip(), draft.words.strip()
    group.is_conflicting = draft.decision is Decision.CONFLICTING
    audit.altered(db, actor, "account_group_changed", group, before, case.id)


def take_out(db: Session, actor: Actor, case_id: str, entry_id: str) -> None:
    """Take one account out of its group; one that was set aside is brought back. The last one left stands alone."""
    case = held_case(db, actor, Permission.WRITE_CHRONOLOGY, case_id)
    member = _member(db, entry_id)
    if member is None:
        raise NotAllowed(NOT_HERE)
    group = _group(db, case, member.group_id)
    if _copies_of(db, entry_id):
        raise Invalid(HAS_COPY, "entry")
    _leave(db, actor, case, member)
    left = db.exec(select(AccountMember).where(AccountMember.group_id == group.id)).all()
    if len(left) < 2:
        for last in left:
            _leave(db, actor, case, last)
        audit.erased(db, actor, "account_group_ended", group, case.id)
        db.delete(group)
    db.flush()


def take_back(db: Session, actor: Actor, case_id: str, group_id: str) -> None:
    """Take a whole group apart: each account stands on its own again, and what was set aside is brought back."""
    case = held_case(db, actor, Permission.WRITE_CHRONOLOGY, case_id)
    group = _group(db, case, group_id)
    for member in db.exec(select(AccountMember).where(AccountMember.group_id == group.id)).all():
        _leave(db, actor, case, member)
    audit.erased(db, actor, "account_group_ended", group, case.id)
    db.delete(group)
    db.flush()


def take_back_apart(db: Session, actor: Actor, case_id: str, apart_id: str) -> None:
    """Take back that two entries are different things: they are shown as likely accounts of one again."""
    case = held_case(db, actor, Permission.WRITE_CHRONOLOGY, case_id)
    row = db.exec(select(AccountsApart).where(AccountsApart.id == apart_id, AccountsApart.case_id == case.id)).first()
    if row is None:
        raise NotAllowed(NOT_HERE)
    audit.erased(db, actor, "accounts_no_longer_kept_apart", row, case.id)
    db.delete(row)
    db.flush()


def _new_group(db: Session, actor: Actor, case: CaseView, draft: DecisionDraft) -> AccountGroup:
    is_conflicting = draft.decision is Decision.CONFLICTING
    group = AccountGroup(case_id=case.id, heading=draft.heading.strip(), is_conflicting=is_conflicting)
    group.words = draft.words.strip()
    db.add(group)
    audit.collected(db, actor, "account_group_made", group, case.id)
    return group


def _describe(db: Session, actor: Actor, case: CaseView, group: AccountGroup, draft: DecisionDraft) -> None:
    """Another account was added. What is said of the group stays where nothing new is said, and so does a conflict."""
    before = audit.values_of(group)
    group.heading = draft.heading.strip() or group.heading
    group.words = draft.words.strip() or group.words
    group.is_conflicting = group.is_conflicting or draft.decision is Decision.CONFLICTING
    if audit.values_of(group) != before:
        audit.altered(db, actor, "account_group_changed", group, before, case.id)


def _join(
    db: Session, actor: Actor, case: CaseView, group: AccountGroup, entry_id: str, copy_of_id: str | None
) -> None:
    """Let the entry stand in the group as it should, and set it aside or bring it back with that."""
    member = _member(db, entry_id)
    if member is not None and (member.group_id, member.copy_of_id) == (group.id, copy_of_id):
        return
    if copy_of_id is not None and _copies_of(db, entry_id):
        raise Invalid(HAS_COPY, "entry")
    if member is not None:
        _leave(db, actor, case, member)
    set_aside(db, actor, case.id, entry_id, is_set_aside=copy_of_id is not None)
    row = AccountMember(group_id=group.id, entry_id=entry_id, copy_of_id=copy_of_id)
    db.add(row)
    audit.collected(db, actor, "account_joined_group", row, case.id)


def _leave(db: Session, actor: Actor, case: CaseView, member: AccountMember) -> None:
    entry_id = member.entry_id
    audit.erased(db, actor, "account_left_group", member, case.id)
    db.delete(member)
    db.flush()
    set_aside(db, actor, case.id, entry_id, is_set_aside=False)


def _keep_apart(db: Session, actor: Actor, case: CaseView, first_id: str, second_id: str, draft: DecisionDraft) -> None:
    low, high = sorted((first_id, second_id))
    row = db.exec(select(AccountsApart).where(AccountsApart.first_id == low, AccountsApart.second_id == high)).first()
    if row is None:
        row = AccountsApart(case_id=case.id, first_id=low, second_id=high, words=draft.words.strip())
        db.add(row)
        audit.collected(db, actor, "accounts_kept_apart", row, case.id)
        return
    before = audit.values_of(row)
    row.words = draft.words.strip()
    audit.altered(db, actor, "accounts_kept_apart_changed", row, before, case.id)


def _forget_apart(db: Session, actor: Actor, case: CaseView, first_id: str, second_id: str) -> None:
    low, high = sorted((first_id, second_id))
    row = db.exec(select(AccountsApart).where(AccountsApart.first_id == low, AccountsApart.second_id == high)).first()
    if row is not None:
        take_back_apart(db, actor, case.id, row.id)


def _member(db: Session, entry_id: str) -> AccountMember | None:
    return db.exec(select(AccountMember).where(AccountMember.entry_id == entry_id)).first()


def _copies_of(db: Session, entry_id: str) -> bool:
    return db.exec(select(AccountMember.id).where(AccountMember.copy_of_id == entry_id)).first() is not None


def _group(db: Session, case: CaseView, group_id: str, seen_version: int | None = None) -> AccountGroup:
    """The group, held, and of this review: that is looked at first, so that no refusal shows another review's words."""
    here = select(AccountGroup.id).where(AccountGroup.id == group_id, AccountGroup.case_id == case.id)
    if db.exec(here).first() is None:
        raise NotAllowed(NOT_HERE)
    return for_change(db, AccountGroup, group_id, seen_version)
