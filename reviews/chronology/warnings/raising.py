"""The engine: rules over the entries of a chronology, its gaps, and who knew. Pure.

A warning is raised only by what the record surely shows. Where a date is missing, or too imprecise to tell, or a field
that the rule asks for was left empty, the rule is not settled for that entry: that is counted and said, and nothing is
raised. An entry without a date settles nothing either way.

*The same warning.* A warning is known by its rule and by what raised it (`Raised.id`), so an answer stays with it
however often it is worked out. `Raised.digest` covers the facts that it rests on: when they change, so does the digest,
and an answer given before says so.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cached_property

from reviews.chronology.gaps.community import End, of_a_day
from reviews.chronology.gaps.rules import Gap
from reviews.chronology.gaps.visits import VisitDue
from reviews.chronology.gaps.windows import Happening, on
from reviews.chronology.periods.rules import NOBODY, Period
from reviews.chronology.warnings.following import Following
from reviews.chronology.warnings.found import Raised, raised
from reviews.chronology.warnings.matching import holds
from reviews.chronology.warnings.reaching import Knew, reached
from reviews.chronology.warnings.reference import LooksFor, Rule, RuleSet
from workbench.ui.words import count, day


@dataclass(frozen=True)
class Evidence:
    """Everything that the rules look at, for one review."""

    start: date
    end: End
    happenings: Sequence[Happening]
    gaps: Mapping[str, Sequence[Gap]]  # by what is missing: contact, assessment
    visits: Sequence[VisitDue] = ()
    responsible: Sequence[Period] = ()  # who, on each day
    knew: Mapping[str, Sequence[Knew]] = field(default_factory=dict)  # by entry
    counted: tuple[str, ...] = ("probation",)

    @cached_property
    def by_id(self) -> dict[str, Happening]:
        """Each entry by its id."""
        return {one.id: one for one in self.happenings}

    def of_kinds(self, kinds: Collection[str]) -> list[Happening]:
        """The entries of these kinds (codes), one kind after another."""
        return [one for kind in kinds for one in self._by_kind.get(kind, ())]

    @cached_property
    def _by_kind(self) -> dict[str, list[Happening]]:
        found: dict[str, list[Happening]] = {}
        for one in self.happenings:
            found.setdefault(one.kind, []).append(one)
        return found

    def counts(self, agency: str) -> bool:
        """Whether this agency is probation."""
        return any(word in agency.lower() for word in self.counted)


@dataclass(frozen=True)
class Standing:
    """What a rule gave: the warnings it raised, and how many entries it could not settle."""

    rule: Rule
    raised: tuple[Raised, ...]
    unsettled: int


def evaluate(rules: RuleSet, evidence: Evidence) -> tuple[Standing, ...]:
    """Every rule over everything, in the order of the rules."""
    return tuple(_evaluate(rule, evidence) for rule in rules.rules)


def _evaluate(rule: Rule, evidence: Evidence) -> Standing:
    found = list(WAYS[rule.looks_for](rule, evidence))
    warnings = sorted((one for one in found if one is not None), key=lambda one: (one.since, one.id))
    return Standing(rule, tuple(warnings), found.count(None))


def _by_entry(rule: Rule, evidence: Evidence) -> Iterator[Raised | None]:
    """Entries that are what the rule asks for, and are not followed by what would settle it."""
    triggers = evidence.of_kinds(rule.kinds)
    if rule.counted:
        triggers = [one for one in triggers if evidence.counts(one.agency)]
    passing = of_a_day(evidence.of_kinds(["custody"]))
    settling = [one for one in evidence.of_kinds({match.kind for match in rule.unless}) if one.id not in passing]
    follow = Following(rule.unless, settling, evidence.counts)
    for trigger in triggers:
        is_it = holds(rule.where, trigger.details)
        if is_it is False:
            continue
        if trigger.window is None:
            yield from [None] * trigger.number
            continue
        for one, since in reached(trigger, rule, evidence.knew, evidence.counts):
            yield from _asked(rule, one, since if is_it else None, follow, evidence)


def _asked(
    rule: Rule, one: Happening, since: date | None, follow: Following, evidence: Evidence
) -> Iterator[Raised | None]:
    """The warnings about an entry that counts from this day; without a day it is not established whether any."""
    assert one.window is not None, "asked of entries with a date only"
    asked = one if since is None or since == one.window.ends_by else replace(one, window=on(since))
    if since is None or not _is_within(rule, asked, evidence):
        if _may_be_within(rule, asked, evidence):
            yield from [None] * one.number
        return
    due = _due(since, rule, evidence)
    if due is None:
        return
    is_followed = follow.by(asked, due)
    if is_followed is None:
        yield from [None] * one.number
    elif not is_followed:
        says = rule.says.format(due=day(due))
        if asked is not one and rule.within_days:
            says += f" Counted from {day(since)}, when it is recorded as received or known."
        yield from (_about(rule, says, one, entry_id) for entry_id in one.ids)


def _by_knowledge(rule: Rule, evidence: Evidence) -> Iterator[Raised | None]:
    """Entries of which somebody knew, and not probation."""
    for one in evidence.of_kinds(rule.kinds):
        if one.window is not None and not _may_be_within(rule, one, evidence):
            continue
        if one.window is None:
            yield from [None] * one.number
            continue
        if _due(one.window.ends_by, rule, evidence) is not None:
            for entry_id in one.ids:
                yield from _shared(rule, one, entry_id, one.window.ends_by, evidence)


def _shared(rule: Rule, one: Happening, entry_id: str, happened: date, evidence: Evidence) -> Iterator[Raised | None]:
    """The warning that what others knew of one entry was not known to probation in time, from when they knew."""
    knew = evidence.knew.get(entry_id, ())
    ours = [known for known in knew if evidence.counts(known.agency)]
    others = [known for known in knew if not evidence.counts(known.agency)]
    days = [known.known_by for known in others if known.known_by is not None]
    due = _due(max(happened, min(days, default=happened)), rule, evidence)
    if due is None or any(known.known_by is not None and known.known_by <= due for known in ours):
        return
    if not knew or any(known.known_by is None for known in ours) or (others and not days):
        yield None  # who knew is not established, or from when
    elif others:
        named = sorted({known.agency for known in others if known.known_by is not None and known.known_by <= due})
        yield _about(rule, rule.says.format(agencies=", ".join(named), due=day(due)), one, entry_id)


def _about(rule: Rule, says: str, one: Happening, entry_id: str) -> Raised:
    """A warning about one of the entries that this stands for."""
    assert one.window is not None, "a warning is raised by entries with a date only"
    return raised(rule, says, (entry_id,), one.window.begins_from, [replace(one, id=entry_id)])


def _by_gap(rule: Rule, evidence: Evidence) -> Iterator[Raised | None]:
    for gap in evidence.gaps.get(rule.of, ()):
        if not gap.is_sure:
            yield None
            continue
        expected = f"every {count(gap.expected.days, 'day', 'days')}, because of {gap.expected.because}"
        says = rule.says.format(days=gap.in_words, expected=expected, due=day(gap.due_on))
        ends = tuple(end.entry_id or end.words for end in (gap.before, gap.after))
        yield raised(rule, says, gap.entry_ids, gap.before.on, _of(evidence, gap.entry_ids), gap.after.on, about=ends)


def _by_visit(rule: Rule, evidence: Evidence) -> Iterator[Raised | None]:
    for due in evidence.visits:
        if due.visited.value == "not established":
            yield None
        elif due.visited.value == rule.of:
            days = {"from": day(due.since.on), "to": day(due.until.on)}
            says = rule.says.format(due=day(due.due_on), level=due.level, **days)
            about = (due.since.entry_id or due.since.words, due.level_entry_id)
            until = max(due.due_on, due.since.on)
            yield raised(rule, says, due.entry_ids, due.since.on, _of(evidence, due.entry_ids), until, about=about)


def _by_nobody(rule: Rule, evidence: Evidence) -> Iterator[Raised | None]:
    for one in evidence.responsible:
        if one.value != NOBODY:
            if NOBODY in one.values:
                yield None
            continue
        length = count(one.days, "day", "days")
        says = rule.says.format(**{"from": day(one.first), "to": day(one.last), "days": length})
        here = _of(evidence, one.entry_ids)
        yield raised(rule, says, one.entry_ids, one.first, here, one.last, about=one.entry_ids[:1])


WAYS = {
    LooksFor.ENTRY: _by_entry,
    LooksFor.KNOWLEDGE: _by_knowledge,
    LooksFor.GAP: _by_gap,
    LooksFor.VISIT: _by_visit,
    LooksFor.NOBODY: _by_nobody,
}


def _of(evidence: Evidence, entry_ids: Sequence[str]) -> list[Happening]:
    return [evidence.by_id[entry_id] for entry_id in entry_ids if entry_id in evidence.by_id]


def _due(after: date, rule: Rule, evidence: Evidence) -> date | None:
    """The day by which it had to be settled; nothing while that lies after the time under review."""
    due = after + timedelta(days=rule.within_days) if rule.within_days else evidence.end.on
    return due if due <= evidence.end.on else None


def _is_within(rule: Rule, one: Happening, evidence: Evidence) -> bool:
    assert one.window is not None, "asked of entries with a date only"
    since = date.min if rule.at_any_time else evidence.start
    return one.window.lies_in(since, evidence.end.on)


def _may_be_within(rule: Rule, one: Happening, evidence: Evidence) -> bool:
    since = date.min if rule.at_any_time else evidence.start
    return one.window is not None and one.window.can_touch(since, evidence.end.on)
