"""The fourth layer: a text classifier that was trained here on tags people put. Reading one, and asking it.

It is spaCy's bag of words, hashed: what is kept holds numbers and codes, and no word of any review.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from taxonomy.suggestion.rules import ENGINE, Hit, Layer
from taxonomy.suggestion.words import plain_word

PIPE = "textcat_multilabel"
SHAPE = {
    "@architectures": "spacy.TextCatBOW.v3",
    "exclusive_classes": False,
    "ngram_size": 2,
    "no_output_layer": False,
    "length": 2**13,
}
LEAST = 0.05  # a factor held to be less likely than this is not a hit


@dataclass(frozen=True)
class Model:
    """A trained classifier: its content, the codes it knows, and how much it was measured to be worth."""

    name: str
    digest: str
    content: bytes
    weight: float


def engine_name(model: Model | None) -> str:
    """The version of the engine, and of what was learned where that counts: “2 with model 3”."""
    return f"{ENGINE} with model {model.name}" if model else ENGINE


def new_pipe() -> tuple[Any, Any]:
    """A blank pipeline with an untrained classifier in it."""
    import spacy

    nlp = spacy.blank("en")
    return nlp, nlp.add_pipe(PIPE, config={"model": SHAPE})


def as_bytes(pipe: Any) -> bytes:
    """What is kept of a classifier. The vocabulary, which holds the words it was trained on, is left out."""
    content: bytes = pipe.to_bytes(exclude=["vocab"])
    return content


def hits(model: Model, text: str) -> list[Hit]:
    """A hit for each factor that the classifier holds likely. Places are looked for later, for the best."""
    nlp = _pipeline(model)
    likely = nlp(text).cats
    rule = f"{Layer.LEARNED}: model {model.name}"
    return [Hit(code, Layer.LEARNED, float(value), (), rule) for code, value in likely.items() if value >= LEAST]


def places(model: Model, text: str, code: str, most: int = 3) -> tuple[tuple[int, int], ...]:
    """The words without which the classifier would hold the factor least likely."""
    nlp = _pipeline(model)
    tokens = [token for token in nlp.make_doc(text) if plain_word(token.lower_)]
    without = [text[: token.idx] + text[token.idx + len(token) :] for token in tokens]
    whole = nlp(text).cats[code]
    loss = [whole - doc.cats[code] for doc in nlp.pipe(without)]
    order = sorted(range(len(tokens)), key=lambda place: (-loss[place], place))[:most]
    return tuple((tokens[place].idx, tokens[place].idx + len(tokens[place])) for place in order if loss[place] > 0)


@lru_cache(maxsize=2)
def _pipeline(model: Model) -> Any:
    nlp, pipe = new_pipe()
    pipe.from_bytes(model.content, exclude=["vocab"])
    return nlp
