"""In which forms codings leave, and what each of them cannot hold. Pure."""

from enum import StrEnum


class Form(StrEnum):
    """A form in which codings leave. Scripts know them by these words."""

    QDPX = "qdpx"
    CSV = "csv"
    DOCCANO = "doccano"
    LABEL_STUDIO = "labelstudio"
    SPACY = "spacy"
    W3C = "w3c"
    AGREEMENT = "agreement"


NAMES = {
    Form.QDPX: "Project for NVivo, ATLAS.ti, MAXQDA or QualCoder (REFI-QDA, QDPX)",
    Form.CSV: "Table of coded passages (CSV)",
    Form.DOCCANO: "doccano (JSONL)",
    Form.LABEL_STUDIO: "Label Studio (JSON)",
    Form.SPACY: "spaCy (JSONL)",
    Form.W3C: "W3C Web Annotations (JSON-LD)",
    Form.AGREEMENT: "Words that two people tagged, for figures of agreement (CSV)",
}
SUFFIXES = {
    Form.QDPX: "qdpx",
    Form.CSV: "csv",
    Form.DOCCANO: "jsonl",
    Form.LABEL_STUDIO: "json",
    Form.SPACY: "jsonl",
    Form.W3C: "jsonld",
    Form.AGREEMENT: "csv",
}
MEDIA_TYPES = {
    "qdpx": "application/zip",
    "csv": "text/csv; charset=utf-8",
    "jsonl": "application/x-ndjson",
    "json": "application/json",
    "jsonld": "application/ld+json",
}
CANNOT_HOLD = {
    Form.QDPX: "Suggestions, and what became of them, are left out.",
    Form.CSV: "Texts without a factor and the links of the why-chain are left out.",
    Form.DOCCANO: (
        "Who put a factor there, when, how far it bore, suggestions and links from entries are left out. doccano "
        "counts an emoji twice; the file counts it once."
    ),
    Form.LABEL_STUDIO: "How far a factor bore and the links of the why-chain are left out.",
    Form.SPACY: "Only texts and factors are in it. Texts without a factor are left out.",
    Form.W3C: (
        "The texts are left out: the words tagged are quoted, with a little of what stands around them. So are how far "
        "a factor bore, suggestions and the links of the why-chain."
    ),
    Form.AGREEMENT: (
        "Only texts in which two people or more tagged words are in it, of these the tags alone. Where somebody put "
        "several factors on the same words, the one on most letters counts."
    ),
}
WHAT_IS_IN_IT = (
    "Findings by their steps, with their factors; the chronology entries and gaps they rest on; tags on words of "
    "findings and entries; and of each review its reference, region, charge, stage and quarter. The names, numbers and "
    "dates of birth on record under “People” are replaced in every text, and reviewers are numbered. Names that were "
    "never recorded there may still stand in a text: read the file before you pass it on. Interview notes and "
    "documents are left out."
)


def file_name(references: tuple[str, ...], form: Form) -> str:
    """“SFO-2026-0007-codings.qdpx”, or “12-reviews-codings-doccano.jsonl”: never a name of a person."""
    start = references[0] if len(references) == 1 else f"{len(references)}-reviews"
    suffix = SUFFIXES[form]
    return f"{start}-codings{'' if form.value == suffix else f'-{form.value}'}.{suffix}"
