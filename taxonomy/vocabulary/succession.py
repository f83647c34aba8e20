"""How the factors of one version stand to those of another: what each became, and what each came from. Pure.

A version says of a factor that was split or merged which codes of the version before it `replaces`. What has the same
guid is the same factor. Everything else follows: what is in neither is retired, or new. So the map between two versions
is never written beside them, and cannot disagree with them; maps one after another make the map over several versions.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from taxonomy.vocabulary.rules import Factor
from workbench.errors import Invalid


class Standing(StrEnum):
    """How a factor stands to another version."""

    KEPT = "kept"
    RENAMED = "renamed"  # another name, the same meaning
    SPLIT = "split"  # one became several
    MERGED = "merged"  # several became one
    RETIRED = "retired"  # not used any more, and nothing took its place
    NEW = "new"


@dataclass(frozen=True)
class Succession:
    """The map from one version to a later one, by guid: the names in each, and pairs that say what became what."""

    before: Mapping[str, str]
    after: Mapping[str, str]
    pairs: frozenset[tuple[str, str]]

    def became(self, guid: str) -> frozenset[str]:
        """What a factor of the earlier version is in the later one: nothing when it was retired."""
        return frozenset(new for old, new in self.pairs if old == guid)

    def came_from(self, guid: str) -> frozenset[str]:
        """What a factor of the later version was in the earlier one: nothing when it is new."""
        return frozenset(old for old, new in self.pairs if new == guid)

    def standing_before(self, guid: str) -> Standing:
        """How a factor of the earlier version stands to the later one."""
        became = self.became(guid)
        if not became:
            return Standing.RETIRED
        if len(became) > 1:
            return Standing.SPLIT
        (new,) = became
        return self._same(guid) if new == guid else self._joined(new)

    def standing_after(self, guid: str) -> Standing:
        """How a factor of the later version stands to the earlier one."""
        came_from = self.came_from(guid)
        if not came_from:
            return Standing.NEW
        if len(came_from) > 1:
            return Standing.MERGED
        (old,) = came_from
        return self._same(guid) if old == guid else Standing.SPLIT

    def then(self, later: "Succession") -> "Succession":
        """The map over both steps."""
        onward: dict[str, set[str]] = {}
        for old, new in later.pairs:
            onward.setdefault(old, set()).add(new)
        pairs = {(old, new) for old, between in self.pairs for new in onward.get(between, ())}
        return Succession(self.before, later.after, frozenset(pairs))

    def _same(self, guid: str) -> Standing:
        return Standing.KEPT if self.before[guid] == self.after[guid] else Standing.RENAMED

    def _joined(self, new: str) -> Standing:
        """What became one other: merged with others, or over several versions all that is left of a split."""
        return Standing.MERGED if len(self.came_from(new)) > 1 else Standing.SPLIT


def succession(before: Iterable[Factor], after: Iterable[Factor]) -> Succession:
    """The map from one version to the next."""
    old, new = tuple(before), tuple(after)
    guids = {factor.code: factor.guid for factor in old}
    pairs = {(factor.guid, factor.guid) for factor in old} & {(factor.guid, factor.guid) for factor in new}
    pairs |= {(guids[code], factor.guid) for factor in new for code in factor.replaces if code in guids}
    return Succession(_names(old), _names(new), frozenset(pairs))


def over(versions: Sequence[Sequence[Factor]]) -> Succession:
    """The map from the first of these versions to the last, through each between them."""
    names = _names(versions[0])
    found = Succession(names, names, frozenset((guid, guid) for guid in names))
    for before, after in pairwise(versions):
        found = found.then(succession(before, after))
    return found


def _names(factors: Iterable[Factor]) -> dict[str, str]:
    return {factor.guid: factor.name for factor in factors}


def check_succession(before: Sequence[Factor], after: Sequence[Factor], ever: Iterable[Factor]) -> None:
    """Raise `Invalid` unless `after` can follow `before`. `ever` are the factors of all published versions.

    A guid and its code mean one thing for good: they keep their level, are never given to another factor, and what was
    replaced or retired does not come back.
    """
    old = {factor.guid: factor for factor in before}
    by_code = {factor.code: factor for factor in before}
    code_of = {factor.guid: factor.code for factor in ever}
    guid_of = {code: guid for guid, code in code_of.items()}
    for factor in after:
        _check_identity(factor, old, code_of, guid_of)
        for code in factor.replaces:
            _check_replaced(factor, code, by_code)
    new = {factor.code for factor in after}
    heirs: dict[str, list[Factor]] = {}
    for factor in after:
        for code in factor.replaces:
            heirs.setdefault(code, []).append(factor)
    for code, factors in heirs.items():
        if code in new:
            raise Invalid(f"{code} is replaced by {factors[0].code} and is still there. Leave it out.", "replaces")
        if len(factors) > 1 and any(len(factor.replaces) > 1 for factor in factors):
            raise Invalid(
                f"{code} is split and merged at once. Do one now, and the other in a later version.", "replaces"
            )
        if factors[0].replaces == (code,) and len(factors) == 1:
            raise Invalid(
                f"{code} becomes {factors[0].code} alone. Keep its code and guid, and change its name.", "code"
            )


def _check_identity(
    factor: Factor, old: Mapping[str, Factor], code_of: Mapping[str, str], guid_of: Mapping[str, str]
) -> None:
    known = code_of.get(factor.guid)
    if known is not None and known != factor.code:
        raise Invalid(f"{factor.code} has the guid of {known}. A guid is never used for another factor.", "guid")
    if guid_of.get(factor.code, factor.guid) != factor.guid:
        raise Invalid(f"{factor.code} was another factor before. Give the new one a code of its own.", "code")
    if known is not None and factor.guid not in old:
        raise Invalid(f"{factor.code} was taken out before, and does not come back. Add a new factor.", "code")
    same = old.get(factor.guid)
    if same and (same.level, same.is_about_reviews) != (factor.level, factor.is_about_reviews):
        raise Invalid(f"{factor.code} has another level than before: that is another factor. Add a new one.", "level")
    if same and factor.replaces:
        raise Invalid(f"{factor.code} was there before, so it can replace nothing. Add a new factor.", "replaces")


def _check_replaced(factor: Factor, code: str, by_code: Mapping[str, Factor]) -> None:
    replaced = by_code.get(code)
    if replaced is None:
        raise Invalid(f"{factor.code} replaces {code}, which is not in the version before.", "replaces")
    if replaced.kind is not factor.kind:
        raise Invalid(f"{factor.code} is {factor.kind} and {code} is {replaced.kind}: they cannot be one.", "level")
