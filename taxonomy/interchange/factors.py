"""A version of the vocabulary as a codebook: levels on top, which cannot be put on a text, and factors under them."""

from collections.abc import Iterable
from datetime import date

from taxonomy.interchange.rules import Code, Codebook, guid_for
from taxonomy.vocabulary.rules import Factor, Level

ORIGIN = "Serious further offence review workbench"
COLORS = {
    Level.PRACTITIONER: "#1D70B8",
    Level.MANAGEMENT: "#5694CA",
    Level.TEAM: "#00703C",
    Level.ORGANISATION: "#85994B",
    Level.NATIONAL: "#4C2C92",
    Level.PARTNERS: "#D53880",
    Level.SYSTEMS: "#F47738",
    Level.GOOD_PRACTICE: "#28A197",
    Level.APART: "#505A5F",
}

FIELDS = {  # by the label that each note has in the marked block
    "Test question": "question",
    "Use when": "use_when",
    "Not when": "not_when",
    "Example": "example",
    "HFACS": "hfacs",
    "SEIPS": "seips",
    "YCFF": "ycff",
    "Rasmussen": "rasmussen",
}


def codebook_of(version: str, published_on: date, factors: Iterable[Factor], older: Iterable[Factor] = ()) -> Codebook:
    """The factors of a version under their levels. `older` are factors of earlier versions that some tags still name.

    A factor has its own GUID, the same in every version. A level has one that is made of its name.
    """
    current = list(factors)
    known = {factor.guid for factor in current}
    status = {factor.guid: f"current, {version}, valid from {published_on.isoformat()}" for factor in current}
    retired = {factor.guid: factor for factor in older if factor.guid not in known}
    levels = []
    for level in Level:
        here = [factor for factor in (*current, *retired.values()) if factor.level is level]
        codes = tuple(_code(factor, status.get(factor.guid, "retired")) for factor in here)
        if codes:
            levels.append(Code(guid_for("level", level.value), level.value, "", False, COLORS[level], codes=codes))
    return Codebook(tuple(levels), ORIGIN)


def _code(factor: Factor, status: str) -> Code:
    fields = {
        "Code": factor.code,
        "Status": status,
        **{label: getattr(factor.notes, field) for label, field in FIELDS.items()},
        "Synonyms": "; ".join(factor.synonyms),
        "Replaces": ", ".join(factor.replaces),
        "About the review system itself": "yes" if factor.is_about_reviews else "",
    }
    said = {name: value for name, value in fields.items() if value}
    return Code(factor.guid, named(factor), factor.definition, True, COLORS[factor.level], said)


def named(factor: Factor) -> str:
    """“IP01 Risk level underestimated”: how a factor is called where only names are seen."""
    return f"{factor.code} {factor.name}"
