"""What a factor is, what makes a version of the vocabulary sound, and how a factor is found by words. Pure."""

import hashlib
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any
from uuid import UUID

from workbench.errors import Invalid

CODE = re.compile(r"[A-Z]{2}\d{2}")
VERSION_NAME = re.compile(r"\d{4}-\d{1,2}")
WORD = re.compile(r"[a-z0-9]+")


class Kind(StrEnum):
    """What a factor can be put on: a concern, good practice, or either."""

    CAUSE = "cause"
    GOOD_PRACTICE = "good practice"
    APART = "counted apart"  # “none found”, “other”, “cannot code”: answers that are counted, but name no cause


class Level(StrEnum):
    """Where in the system a factor lies."""

    PRACTITIONER = "Individual practitioner"
    MANAGEMENT = "Management oversight"
    TEAM = "Team or PDU"
    ORGANISATION = "Organisation or region"
    NATIONAL = "National policy"
    PARTNERS = "Partner agencies"
    SYSTEMS = "Information systems"
    GOOD_PRACTICE = "Good practice"
    APART = "Counted apart"


# The national question: was it individuals, or the system around them? Management oversight is reported on its own.
INDIVIDUAL = frozenset({Level.PRACTITIONER})
OVERSIGHT = frozenset({Level.MANAGEMENT})
SYSTEMIC = frozenset({Level.TEAM, Level.ORGANISATION, Level.NATIONAL, Level.PARTNERS, Level.SYSTEMS})


@dataclass(frozen=True)
class Notes:
    """How to use a factor, for whoever codes; and its place in four published schemes, for whoever compares."""

    use_when: str = ""
    not_when: str = ""  # and which factor then
    example: str = ""  # a sentence of our own
    question: str = ""  # the test: what to ask oneself before choosing it
    hfacs: str = ""  # Human Factors Analysis and Classification System: its category
    seips: str = ""  # Systems Engineering Initiative for Patient Safety: its element
    ycff: str = ""  # Yorkshire Contributory Factors Framework: its domain
    rasmussen: str = ""  # the level of Rasmussen's risk management framework


NOTES = tuple(Notes.__dataclass_fields__)


@dataclass(frozen=True)
class Factor:
    """A node of the vocabulary as one version says it. `guid` and `code` mean the same in every version.

    `replaces` are the codes of the version before that it was split from or merged from (`succession` reads them).
    `is_about_reviews` marks factors about the review system itself, which are kept apart from factors in a case.
    """

    code: str
    guid: str
    level: Level
    name: str
    definition: str
    synonyms: tuple[str, ...] = ()
    notes: Notes = Notes()
    is_about_reviews: bool = False
    replaces: tuple[str, ...] = ()
    position: int = 0
    id: str = ""  # of its row; empty when read from a file

    @property
    def kind(self) -> Kind:
        """What it can be put on."""
        apart = {Level.GOOD_PRACTICE: Kind.GOOD_PRACTICE, Level.APART: Kind.APART}
        return apart.get(self.level, Kind.CAUSE)

    @property
    def in_words(self) -> str:
        """“IP01 Risk level underestimated (individual practitioner)”."""
        return f"{self.code} {self.name} ({lowered(self.level)})"


@dataclass(frozen=True)
class Version:
    """A published version: its name, its day, the digest of its file, and its factors in order."""

    name: str
    published_on: date
    digest: str
    factors: tuple[Factor, ...]


def lowered(level: Level) -> str:
    """The name of a level inside a sentence."""
    return level[:1].lower() + level[1:]


def fitting(factors: Iterable[Factor], kind: Kind) -> tuple[Factor, ...]:
    """The factors that may be put on a finding of this kind: its own, and the answers counted apart."""
    return tuple(factor for factor in factors if factor.kind in (kind, Kind.APART))


def digest_of(content: bytes) -> str:
    """SHA-256 (hex) of a version's file. Line ends are made alike first: a checkout may have changed them."""
    return hashlib.sha256(content.replace(b"\r\n", b"\n")).hexdigest()


def read_version(content: bytes) -> Version:
    """The version that a file holds. Raises `Invalid`, saying where, when it is not sound."""
    try:
        data = tomllib.loads(content.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise Invalid(f"The vocabulary cannot be read as TOML: {error}. Correct the file.") from error
    _only(data, {"name", "published_on", "factor"}, "The vocabulary")
    name, published_on, rows = data.get("name"), data.get("published_on"), data.get("factor")
    if not isinstance(name, str) or not VERSION_NAME.fullmatch(name):
        raise Invalid("The vocabulary needs a name such as 2026-1.", "name")
    if type(published_on) is not date:
        raise Invalid("The vocabulary needs published_on, a date such as 2026-01-05.", "published_on")
    if not isinstance(rows, list) or not rows:
        raise Invalid("The vocabulary has no factors. Add at least one [[factor]].", "factor")
    factors = tuple(_factor(row, position) for position, row in enumerate(rows, start=1))
    check_factors(factors)
    return Version(name, published_on, digest_of(content), factors)


def check_factors(factors: tuple[Factor, ...]) -> None:
    """Raise `Invalid` when a code, guid or name is given to two factors: reviews could not be added up."""
    for field in ("code", "guid", "name"):
        seen: dict[str, str] = {}
        for factor in factors:
            value = getattr(factor, field)
            if value in seen:
                raise Invalid(
                    f"{factor.code} has the same {field} as {seen[value]}: “{value}”. Give each its own.", field
                )
            seen[value] = factor.code


def search(factors: Iterable[Factor], words: str) -> tuple[Factor, ...]:
    """The factors in which every word is found (or the start of a word), the closest first.

    A hit in the code or name counts most, then in the words people use for it, then in its level and definition. With
    no words, all factors in their order.
    """
    asked = WORD.findall(words.lower())
    ranked = [(rank, factor.position, factor) for factor in factors if (rank := _rank(factor, asked)) is not None]
    return tuple(factor for _rank_, _position, factor in sorted(ranked, key=lambda item: item[:2]))


def _rank(factor: Factor, asked: list[str]) -> int | None:
    """How far from what was asked: the sum over the words of the place each was found in; nothing when one was not."""
    places = (f"{factor.code} {factor.name}", " ".join(factor.synonyms), f"{factor.level} {factor.definition}")
    found = [WORD.findall(place.lower()) for place in places]
    total = 0
    for word in asked:
        distances = [at for at, place in enumerate(found) if any(token.startswith(word) for token in place)]
        if not distances:
            return None
        total += distances[0]
    return total


def _factor(row: Any, position: int) -> Factor:
    where = f"Factor {position}"
    if not isinstance(row, dict):
        raise Invalid(f"{where} is not a [[factor]] of names and values.", "factor")
    _only(
        row, {"code", "guid", "level", "name", "definition", "synonyms", "is_about_reviews", "replaces", *NOTES}, where
    )
    code = row.get("code")
    if not isinstance(code, str) or not CODE.fullmatch(code):
        raise Invalid(f"{where} needs a code of two capital letters and two digits, such as IP01.", "code")
    for field in ("guid", "name", "definition"):
        if not isinstance(row.get(field), str) or not row[field].strip():
            raise Invalid(f"{code} needs a {field}.", field)
    for field in NOTES:
        if not isinstance(row.get(field, ""), str):
            raise Invalid(f"{code}: {field} is a text in quotation marks.", field)
    for field in ("synonyms", "replaces"):
        given = row.get(field, [])
        if not isinstance(given, list) or not all(isinstance(words, str) and words.strip() for words in given):
            raise Invalid(f"{code}: {field} is a list of texts, none of them empty.", field)
    if not isinstance(row.get("is_about_reviews", False), bool):
        raise Invalid(f"{code}: is_about_reviews is true or false.", "is_about_reviews")
    return Factor(
        code=code,
        guid=_guid(code, row["guid"]),
        level=_level(code, row.get("level")),
        name=row["name"],
        definition=row["definition"],
        synonyms=tuple(row.get("synonyms", ())),
        notes=Notes(**{field: row.get(field, "") for field in NOTES}),
        is_about_reviews=row.get("is_about_reviews", False),
        replaces=tuple(row.get("replaces", ())),
        position=position,
    )


def _guid(code: str, text: str) -> str:
    try:
        return str(UUID(text))
    except ValueError:
        raise Invalid(f"{code}: “{text}” is not a guid. It looks like 0f8fad5b-d9cb-469f-a165-70867728950e.") from None


def _level(code: str, text: Any) -> Level:
    if text not in [level.value for level in Level]:
        raise Invalid(f"{code}: “{text}” is not a level. The levels are: {', '.join(Level)}.", "level")
    return Level(text)


def _only(data: Mapping[str, Any], known: set[str], where: str) -> None:
    unknown = sorted(set(data) - known)
    if unknown:
        raise Invalid(f"{where} has a name that we do not know: {', '.join(unknown)}. Check the spelling.", unknown[0])
