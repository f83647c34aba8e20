"""Training the classifier on tags that people put, and measuring whether suggestions are better for it. In a worker.

A quarter of the reviews is held back first. A classifier is trained on the others, and the suggestions for what was
held back are measured without it and with it, at several weights; it counts only if they are better with it. Then it
is trained once more on everything.
"""

import hashlib
import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from taxonomy.suggestion import learned, rules
from taxonomy.suggestion.candidates import engine_for
from taxonomy.suggestion.evaluation import Agreed, Measures, evaluate
from taxonomy.suggestion.learned import Model
from taxonomy.suggestion.rules import WEIGHTS, Layer
from taxonomy.vocabulary.rules import Factor, Kind
from workbench.errors import Refused
from workbench.jobs import Report

LEAST_TEXTS = 100  # with fewer there is too little to hold back, and too little to learn
LEAST_OF_A_FACTOR = 5
ROUNDS, TOGETHER, DROPPED = 20, 16, 0.2
TRIED = (0.0, 0.5, 1.0, 2.0, 4.0)
BETTER_BY = 0.01  # in MRR: less than this is chance


@dataclass(frozen=True)
class Example:
    """A text and the factors that people put on it. `group` is the review: what is held back is held back whole."""

    id: str
    group: str
    text: str
    codes: tuple[str, ...]


@dataclass(frozen=True)
class Trained:
    """A trained classifier, what it was trained on, and what was measured on the part held back."""

    content: bytes
    codes: tuple[str, ...]
    examples: int
    weight: float  # 0: it made nothing better, and is not used
    without: Measures
    with_it: Measures  # at the weight that was best


def digest_of(examples: Sequence[Example]) -> str:
    """SHA-256 (hex) of what a model was trained on, whatever its order."""
    found = hashlib.sha256()
    for one in sorted(examples, key=lambda one: one.id):
        found.update("\x1f".join((one.id, one.group, one.text, *sorted(one.codes))).encode() + b"\x1e")
    return found.hexdigest()


def check_enough(examples: Sequence[Example]) -> tuple[str, ...]:
    """The codes there is enough of to learn. Raises `Refused` with a sentence when there is too little."""
    if len(examples) < LEAST_TEXTS:
        raise Refused(
            f"There are {len(examples)} findings with accepted factors to learn from, and at least {LEAST_TEXTS} are "
            "needed. Nothing was changed: suggestions go on without learning."
        )
    counted = Counter(code for one in examples for code in set(one.codes))
    codes = tuple(sorted(code for code, number in counted.items() if number >= LEAST_OF_A_FACTOR))
    if len(codes) < 2:
        raise Refused(
            f"Fewer than two factors are on {LEAST_OF_A_FACTOR} findings or more, so there is nothing to tell apart. "
            "Nothing was changed: suggestions go on without learning."
        )
    return codes


def train(report: Report, examples: Sequence[Example], factors: Sequence[Factor]) -> Trained:
    """Measure and train. `report` is told how far it is."""
    codes = check_enough(examples)
    held_back = [one for one in examples if _is_held_back(one)]
    rest = [one for one in examples if not _is_held_back(one)]
    if not held_back or not rest:
        raise Refused("All findings are of one review. Learning needs several, to measure on some of them.")
    report(0.0, "Learning from three quarters of the reviews")
    first = _fit(report, rest, codes, 0.0, 0.4)
    report(0.4, "Measuring on the others")
    weight, without, with_it = _measured(first, held_back, factors)
    report(0.5, "Learning from all reviews")
    content = _fit(report, examples, codes, 0.5, 1.0)
    return Trained(content, codes, len(examples), weight, without, with_it)


def _is_held_back(one: Example) -> bool:
    return hashlib.sha256(one.group.encode()).digest()[0] % 4 == 0


def _fit(report: Report, examples: Sequence[Example], codes: Sequence[str], start: float, end: float) -> bytes:
    from spacy.training import Example as Pair
    from spacy.util import fix_random_seed  # type: ignore[attr-defined]

    fix_random_seed(0)
    chance = random.Random(0)  # noqa: S311 - the order of the texts; the same examples make the same model
    nlp, pipe = learned.new_pipe()
    pairs: list[Any] = [
        Pair.from_dict(nlp.make_doc(one.text), {"cats": {code: float(code in one.codes) for code in codes}})
        for one in examples
    ]
    for code in codes:
        pipe.add_label(code)
    optimiser = nlp.initialize(lambda: pairs)
    for number in range(ROUNDS):
        chance.shuffle(pairs)
        for first in range(0, len(pairs), TOGETHER):
            nlp.update(pairs[first : first + TOGETHER], sgd=optimiser, drop=DROPPED)
        report(start + (end - start) * (number + 1) / ROUNDS, f"Round {number + 1} of {ROUNDS}")
    return learned.as_bytes(pipe)


def _measured(
    content: bytes, held_back: Sequence[Example], factors: Sequence[Factor]
) -> tuple[float, Measures, Measures]:
    """The best weight, and the measures without the classifier and at that weight."""
    engine = engine_for(tuple(factor for factor in factors if factor.kind is not Kind.APART))
    model = Model("in training", hashlib.sha256(content).hexdigest(), content, 0.0)
    agreed = [Agreed(one.id, one.text, one.codes[0], one.codes[1:]) for one in held_back]
    found = [[*engine.hits(one.text), *learned.hits(model, one.text)] for one in held_back]
    measured: dict[float, Measures] = {}
    for weight in TRIED:
        weights = {**WEIGHTS, Layer.LEARNED: weight}
        order = [rules.order(rules.strengths(hits, weights)) for hits in found]
        measured[weight] = evaluate(agreed, order).overall
    best = max(TRIED, key=lambda weight: (measured[weight].mrr or 0.0, -weight))
    if (measured[best].mrr or 0.0) < (measured[0.0].mrr or 0.0) + BETTER_BY:
        best = 0.0
    tried = best or max(TRIED[1:], key=lambda weight: measured[weight].mrr or 0.0)
    return best, measured[0.0], measured[tried]
