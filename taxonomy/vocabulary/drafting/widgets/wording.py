"""Writing the words of a factor. What is typed into the long boxes is kept as it is typed."""

import streamlit as st

from taxonomy.vocabulary.drafting.rules import FactorWords
from taxonomy.vocabulary.rules import Factor, Notes
from workbench.ui.forms import field_error, form_key
from workbench.ui.prose import prose

BOXES = {
    "definition": "What it means",
    "use_when": "Use it when",
    "not_when": "Not when, and which factor then",
    "example": "An example, in a sentence of your own",
    "question": "The test question",
    "synonyms": "Other words for it, one on each line",
}
SCHEMES = {"hfacs": "In HFACS", "seips": "In SEIPS", "ycff": "In YCFF", "rasmussen": "Rasmussen’s level"}


def ask_words(form: str, factor: Factor | None = None) -> FactorWords:
    """The words of a factor: as they stand, or empty."""
    key = form_key(form)
    start = FactorWords.of(factor) if factor else FactorWords("", "")
    name = st.text_input("Name", start.name, key=f"{key}-name")
    field_error(form, "name")
    texts = {"definition": start.definition, "synonyms": "\n".join(start.synonyms), **vars(start.notes)}
    for field, label in BOXES.items():
        texts[field] = prose(form, field, label, value=texts[field], height=70)
    for box, (field, label) in zip(st.columns(4), SCHEMES.items(), strict=True):
        texts[field] = box.text_input(label, texts[field], key=f"{key}-{field}")
    definition, synonyms = texts.pop("definition"), texts.pop("synonyms")
    return FactorWords(name, definition, tuple(synonyms.splitlines()), Notes(**texts))
