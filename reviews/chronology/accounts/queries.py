"""Reading which entries are accounts of one thing, which were kept apart, and which may still be looked at."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from sqlmodel import Session, col, select

from reviews.cases.queries import the_case
from reviews.chronology.accounts.models import AccountGroup, AccountMember, AccountsApart
from reviews.chronology.entries.compared import entries_with_set_aside
from reviews.chronology.entries.queries import EntryView
from reviews.permissions import Permission
from workbench.access import Actor
from workbench.remembering import remembered
from workbench.ui.words import count


@dataclass(frozen=True)
class Account:
    """One entry of a group: an account that stands, or a copy that is set aside."""

    entry: EntryView
    copy_of_id: str | None

    @property
    def is_set_aside(self) -> bool:
        """Whether it was sent twice, and another of the group stands for it."""
        return self.copy_of_id is not None


@dataclass(frozen=True)
class GroupView:
    """Several accounts of one thing, as a person put them together."""

    id: str
    version: int
    heading: str
    is_conflicting: bool
    words: str
    accounts: tuple[Account, ...]  # in the order of the chronology

    @property
    def standing(self) -> tuple[Account, ...]:
        """Those that stand in the chronology."""
        return tuple(account for account in self.accounts if not account.is_set_aside)

    @property
    def label(self) -> str:
        """What the thing is; for a group that is only an entry and its copies, what the entry says."""
        return self.heading or (self.standing or self.accounts)[0].entry.label


@dataclass(frozen=True)
class ApartView:
    """Two entries that look alike and are different things."""

    id: str
    first: EntryView
    second: EntryView
    words: str


@dataclass(frozen=True)
class GroupRef:
    """What a table of entries says beside one that is an account of something: briefly."""

    group_id: str
    heading: str
    is_conflicting: bool
    standing: int  # how many accounts stand side by side, this one among them
    copies: int  # how many copies of entries are set aside

    @property
    def in_words(self) -> str:
        """“one of 2 accounts of “The call”, which conflict and are not resolved; a copy is set aside”; or nothing."""
        said = []
        if self.standing > 1:
            conflict = ", which conflict and are not resolved" if self.is_conflicting else ""
            said.append(f"one of {self.standing} accounts of “{self.heading}”{conflict}")
        if self.copies:
            said.append(f"{count(self.copies, 'copy is', 'copies are')} set aside")
        return "; ".join(said)


@remembered()
def account_groups(db: Session, actor: Actor, case_id: str) -> tuple[GroupView, ...]:
    """Every group of the review, in the order of the earliest account of each."""
    members = _members(db, actor, case_id)
    chosen = select(AccountGroup).where(AccountGroup.case_id == case_id).order_by(col(AccountGroup.id))
    entries = entries_with_set_aside(db, actor, case_id, [member.entry_id for member in members])
    order = {entry_id: place for place, entry_id in enumerate(entries)}
    accounts: dict[str, list[Account]] = {}
    for member in sorted(members, key=lambda member: order[member.entry_id]):
        accounts.setdefault(member.group_id, []).append(Account(entries[member.entry_id], member.copy_of_id))
    groups = [
        GroupView(row.id, row.version, row.heading, row.is_conflicting, row.words, tuple(accounts.get(row.id, ())))
        for row in db.exec(chosen)
    ]
    return tuple(sorted(groups, key=lambda group: order[group.accounts[0].entry.id]))


def groups_of(db: Session, actor: Actor, case_id: str, entry_ids: Collection[str]) -> Mapping[str, GroupRef]:
    """For those of these entries that are accounts of one thing with others: of which, and how many there are."""
    members = _members(db, actor, case_id)
    wanted = set(entry_ids)
    if not any(member.entry_id in wanted for member in members):
        return {}
    groups = {row.id: row for row in db.exec(select(AccountGroup).where(AccountGroup.case_id == case_id))}
    inside: dict[str, list[AccountMember]] = {}
    for member in members:
        inside.setdefault(member.group_id, []).append(member)
    refs = {
        group_id: GroupRef(
            group_id,
            groups[group_id].heading,
            groups[group_id].is_conflicting,
            sum(member.copy_of_id is None for member in several),
            sum(member.copy_of_id is not None for member in several),
        )
        for group_id, several in inside.items()
    }
    return {member.entry_id: refs[member.group_id] for member in members if member.entry_id in wanted}


@remembered()
def kept_apart(db: Session, actor: Actor, case_id: str) -> tuple[ApartView, ...]:
    """The pairs that a person kept apart, the last decided first."""
    the_case(db, actor, Permission.READ_CASE, case_id)
    chosen = select(AccountsApart).where(AccountsApart.case_id == case_id)
    rows = db.exec(chosen.order_by(col(AccountsApart.created_at).desc(), col(AccountsApart.id))).all()
    ids = [entry_id for row in rows for entry_id in (row.first_id, row.second_id)]
    entries = entries_with_set_aside(db, actor, case_id, ids)
    return tuple(ApartView(row.id, entries[row.first_id], entries[row.second_id], row.words) for row in rows)


@remembered()
def decided_pairs(db: Session, actor: Actor, case_id: str) -> frozenset[tuple[str, str]]:
    """The pairs, lower id first, that a person has decided about: put together in a group, or kept apart."""
    members = _members(db, actor, case_id)
    inside: dict[str, list[str]] = {}
    for member in members:
        inside.setdefault(member.group_id, []).append(member.entry_id)
    together = {(one, other) for ids in inside.values() for one in ids for other in ids if one < other}
    chosen = select(AccountsApart.first_id, AccountsApart.second_id).where(AccountsApart.case_id == case_id)
    return frozenset(together | {(first, second) for first, second in db.exec(chosen)})


def heading_of(groups: Sequence[GroupView], entries: Collection[EntryView]) -> str:
    """The heading of the group that one of these entries stands in already, if any does."""
    ids = {entry.id for entry in entries}
    found = (group.heading for group in groups if any(account.entry.id in ids for account in group.accounts))
    return next(found, "")


def _members(db: Session, actor: Actor, case_id: str) -> tuple[AccountMember, ...]:
    the_case(db, actor, Permission.READ_CASE, case_id)
    chosen = select(AccountMember).join(AccountGroup, col(AccountGroup.id) == AccountMember.group_id)
    return tuple(db.exec(chosen.where(AccountGroup.case_id == case_id).order_by(col(AccountMember.id))).all())
