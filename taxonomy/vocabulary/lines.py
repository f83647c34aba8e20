"""Which line each factor is counted under when several versions are counted together. Pure.

The rule: a tag is counted under a line when everything it can mean lies within that line, and never otherwise. A part
lies within the factor it was split from; a factor that was merged lies within the one that took its place; and a whole
lies within a line when all that it consists of does. So the line of a split factor goes on as the sum of its parts, and
its old tags are not guessed into one of them; merged factors add up; a retired factor keeps a line of its own.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from taxonomy.vocabulary.rules import Factor
from taxonomy.vocabulary.succession import Standing, Succession, succession

Versions = Sequence[tuple[str, Sequence[Factor]]]  # the oldest first, each with its name


@dataclass(frozen=True)
class CountedLine:
    """A factor that is counted: as its latest version says it, the guids counted with it, and what is to be known."""

    factor: Factor
    within: frozenset[str]  # of other factors that are counted here too
    note: str
    is_merged: bool  # it adds up into another line, and has none of its own


def lines_of(versions: Versions) -> tuple[CountedLine, ...]:
    """Every factor there ever was: those of the latest version in its order, then those that are there no more."""
    latest = {factor.guid: factor for _name, factors in versions for factor in factors}
    now = [factor.guid for factor in versions[-1][1]]
    gone = sorted(latest.keys() - set(now), key=lambda guid: latest[guid].code)
    made_of = {**_splits(versions), **_merges(versions)}
    merged = {old for olds in _merges(versions).values() for old in olds}
    under = lines_by_guid(versions)
    notes = _notes(versions, under)
    return tuple(
        CountedLine(
            factor=latest[guid],
            within=frozenset(other for other, lines in under.items() if guid in lines) - {guid},
            note="; ".join(notes.get(guid, ())),
            is_merged=guid in merged,
        )
        for guid in [*now, *gone]
        if guid in latest or guid in made_of
    )


def lines_by_guid(versions: Versions) -> dict[str, frozenset[str]]:
    """For each guid the lines that its tags are counted under: its own, and every one it lies within."""
    splits, merges = _splits(versions), _merges(versions)
    guids = {factor.guid for _name, factors in versions for factor in factors}
    under = {guid: {guid} for guid in guids}
    for whole, parts in splits.items():
        for part in parts:
            under[part].add(whole)
    for whole, olds in merges.items():
        for old in olds:
            under[old].add(whole)
    wholes = [*splits.items(), *merges.items()]
    is_changing = True
    while is_changing:
        before = sum(map(len, under.values()))
        for lines in under.values():
            lines |= {further for line in tuple(lines) for further in under[line]}
        for whole, consists_of in wholes:
            under[whole] |= set.intersection(*(under[piece] for piece in consists_of))
        is_changing = sum(map(len, under.values())) != before
    return {guid: frozenset(lines) for guid, lines in under.items()}


def _splits(versions: Versions) -> dict[str, frozenset[str]]:
    """What each factor was split into."""
    found: dict[str, frozenset[str]] = {}
    for (_, before), (_, after) in pairwise(versions):
        step = succession(before, after)
        found |= {guid: step.became(guid) for guid in step.before if step.standing_before(guid) is Standing.SPLIT}
    return found


def _merges(versions: Versions) -> dict[str, frozenset[str]]:
    """What each factor was merged from."""
    found: dict[str, frozenset[str]] = {}
    for (_, before), (_, after) in pairwise(versions):
        step = succession(before, after)
        found |= {guid: step.came_from(guid) for guid in step.after if step.standing_after(guid) is Standing.MERGED}
    return found


def _notes(versions: Versions, under: Mapping[str, frozenset[str]]) -> dict[str, list[str]]:
    """What is to be known of each line, change by change."""
    codes = {factor.guid: factor.code for _name, factors in versions for factor in factors}
    notes: dict[str, list[str]] = {}
    for (_, before), (name, after) in pairwise(versions):
        step = succession(before, after)
        for guid in step.before:
            if note := _note_before(step, guid, name, codes):
                notes.setdefault(guid, []).append(note)
            for line in under[guid] - {guid}:
                became = step.became(guid)
                if not became or any(line not in under[new] for new in became):
                    notes.setdefault(line, []).append(f"from {name} without {codes[guid]}")
        for guid in step.after:
            if note := _note_after(step, guid, name, codes):
                notes.setdefault(guid, []).append(note)
    return notes


def _note_before(step: Succession, guid: str, name: str, codes: Mapping[str, str]) -> str:
    """What a version made of a factor that was there before."""
    match step.standing_before(guid):
        case Standing.SPLIT:
            return f"before {name}: one factor; since then {_named(step.became(guid), codes)} together"
        case Standing.RETIRED:
            return f"retired with {name}"
        case Standing.RENAMED:
            return f"before {name}: “{step.before[guid]}”"
    return ""


def _note_after(step: Succession, guid: str, name: str, codes: Mapping[str, str]) -> str:
    """What a factor that came with a version came from."""
    match step.standing_after(guid):
        case Standing.SPLIT:
            return f"since {name}, part of {_named(step.came_from(guid), codes)}"
        case Standing.MERGED:
            return f"before {name}: {_named(step.came_from(guid), codes)}"
        case Standing.NEW:
            return f"since {name}"
    return ""


def _named(guids: Iterable[str], codes: Mapping[str, str]) -> str:
    *most, last = sorted(codes[guid] for guid in guids)
    return f"{', '.join(most)} and {last}" if most else last
