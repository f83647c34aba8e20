"""What one version says otherwise than another, factor by factor and word by word. Pure."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from taxonomy.vocabulary.rules import Factor
from taxonomy.vocabulary.succession import Standing, Succession, over

FIELDS = {
    "name": "Name", "definition": "Definition", "use_when": "Use it when", "not_when": "Not when",
    "example": "Example", "question": "Test question", "synonyms": "Also called", "hfacs": "In HFACS",
    "seips": "In SEIPS", "ycff": "In YCFF", "rasmussen": "Rasmussen's level",
}  # fmt: skip
WORDS = re.compile(r"\s+|[^\s]+")


class Mark(StrEnum):
    """Whether a piece of text is in both versions, only in the earlier, or only in the later one."""

    SAME = "same"
    OUT = "out"
    IN = "in"


@dataclass(frozen=True)
class Change:
    """A field of a factor that two versions say otherwise."""

    field: str  # one of FIELDS
    before: str
    after: str

    @property
    def pieces(self) -> tuple[tuple[Mark, str], ...]:
        """Both texts as one, each piece marked."""
        old, new = WORDS.findall(self.before), WORDS.findall(self.after)
        found: list[tuple[Mark, str]] = []
        for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
            if kind == "equal":
                found.append((Mark.SAME, "".join(old[a:b])))
                continue
            found += [
                (mark, text) for mark, text in ((Mark.OUT, "".join(old[a:b])), (Mark.IN, "".join(new[c:d]))) if text
            ]
        return tuple(found)


@dataclass(frozen=True)
class Difference:
    """How a factor stands to the other version, which others it became or came from, and what it says otherwise."""

    standing: Standing
    guid: str
    code: str
    name: str
    into: tuple[str, ...] = ()  # codes of the later version
    out_of: tuple[str, ...] = ()  # codes of the earlier one
    changes: tuple[Change, ...] = ()

    @property
    def in_words(self) -> str:
        """“IP02 Risk not reviewed after change: split into IP32 and IP33”."""
        return f"{self.code} {self.name}: {self._said}"

    @property
    def _said(self) -> str:
        match self.standing:
            case Standing.SPLIT:
                return f"split into {listed(self.into)}" if self.into else f"part of {listed(self.out_of)}"
            case Standing.MERGED:
                return f"merged into {listed(self.into)}" if self.into else f"{listed(self.out_of)} in one"
            case Standing.KEPT:
                return "said otherwise"
        return self.standing.value


def listed(codes: Sequence[str]) -> str:
    """“IP02, IP03 and IP04”."""
    *most, last = codes
    return f"{', '.join(most)} and {last}" if most else last


def differences(versions: Sequence[Sequence[Factor]]) -> tuple[Difference, ...]:
    """What differs between the first and the last of these versions: first what went, then what came or was changed."""
    first, last = versions[0], versions[-1]
    step = over(versions)
    codes = {factor.guid: factor.code for version in versions for factor in version}
    return (*_gone(first, step, codes), *_came(first, last, step, codes))


def _gone(first: Iterable[Factor], step: Succession, codes: Mapping[str, str]) -> Iterator[Difference]:
    for factor in first:
        standing = step.standing_before(factor.guid)
        if standing in (Standing.SPLIT, Standing.MERGED, Standing.RETIRED):
            into = sorted(codes[guid] for guid in step.became(factor.guid))
            yield Difference(standing, factor.guid, factor.code, factor.name, into=tuple(into))


def _came(
    first: Iterable[Factor], last: Iterable[Factor], step: Succession, codes: Mapping[str, str]
) -> Iterator[Difference]:
    old = {factor.guid: factor for factor in first}
    for factor in last:
        standing = step.standing_after(factor.guid)
        before = old.get(factor.guid)
        changes = tuple(_changes(before, factor)) if before else ()
        if standing is Standing.KEPT and not changes:
            continue
        others = sorted(codes[guid] for guid in step.came_from(factor.guid) - {factor.guid})
        yield Difference(standing, factor.guid, factor.code, factor.name, out_of=tuple(others), changes=changes)


def _changes(before: Factor, after: Factor) -> Iterator[Change]:
    for field in FIELDS:
        old, new = _text(before, field), _text(after, field)
        if old != new:
            yield Change(field, old, new)


def _text(factor: Factor, field: str) -> str:
    if field == "synonyms":
        return "; ".join(factor.synonyms)
    return str(getattr(factor if field in ("name", "definition") else factor.notes, field))
