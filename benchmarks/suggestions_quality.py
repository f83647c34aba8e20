"""How good suggestions are, and what each layer is worth: the figures from which the weights of the layers were taken.

python -m benchmarks.suggestions_quality [--agreed FILE.csv]

On the invented texts of the tests (the half they were tuned on, and the half kept apart) and, with `--agreed`, on
agreed findings. Beside it, in the same run, likeness by pieces of words alone, and what the engine knows from sentences
whose writers had seen none of these texts, and from nothing else. Intervals are from 2,000 draws of the texts.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from benchmarks import figures
from taxonomy.suggestion import likeness, rules
from taxonomy.suggestion.baseline import by_pieces_of_words
from taxonomy.suggestion.candidates import engine_for, suggest
from taxonomy.suggestion.embedding.parts import read_lately
from taxonomy.suggestion.evaluation import Agreed, Evaluation, evaluate, read_agreed, words_of_file
from taxonomy.suggestion.examples.reading import sentences
from taxonomy.suggestion.likeness import Likeness, pieces_of_words
from taxonomy.suggestion.nearness import Nearness
from taxonomy.suggestion.rules import WEIGHTS, Layer
from taxonomy.suggestion.tone import tone_of
from taxonomy.suggestion.words import words_of
from taxonomy.vocabulary.rules import Factor, Kind, read_version
from taxonomy.vocabulary.versions import published_files

FOLDER = Path(__file__).parent.parent / "tests" / "taxonomy" / "suggestion" / "material"
MATERIAL = {"invented, tuned on": FOLDER / "dev.csv", "invented, kept apart": FOLDER / "test.csv"}
HEADINGS = (
    "Texts",
    "With a factor",
    "hit@5",
    "95%",
    "MRR",
    "95%",
    "Precision",
    "Recall",
    "Plain facts",
    "None for them",
)
COMMAND = "python -m benchmarks.suggestions_quality --agreed gold-dev.csv"
LAYERS = tuple(layer for layer in Layer if layer is not Layer.LEARNED)
BLIND = 16  # of the sentences for a factor: those by people who had seen no agreed finding
DRAWS = 2000


def factors() -> tuple[Factor, ...]:
    """Those of the newest published version."""
    return read_version(published_files()[-1]).factors


def only_or_without(agreed: Sequence[Agreed], weights: dict[Layer, float]) -> Evaluation:
    """The five strongest with these weights, for every text: what plain facts need is left out."""
    engine = engine_for(tuple(factor for factor in factors() if factor.kind is not Kind.APART))
    found = []
    for one in agreed:
        tone = tone_of(words_of(engine.nlp.make_doc(one.text)))
        strong = rules.toned(rules.strengths(engine.hits(one.text), weights), tone, engine.good)
        found.append([code for code in rules.order(strong) if strong[code] > 0])
    return evaluate(agreed, found)


def from_sentences_alone(agreed: Sequence[Agreed]) -> list[list[str]]:
    """The five nearest by what the sentences mean and by their letters: no notes, no phrases, no other knowledge."""
    chosen = tuple(factor for factor in factors() if factor.kind is not Kind.APART)
    own = {factor.code: sentences()[factor.code][:BLIND] for factor in chosen}
    nearness = Nearness(chosen, said_of=lambda _factor: (), sentences_for=lambda factor: own[factor.code])
    letters = Likeness({code: " ".join(written) for code, written in own.items()}, pieces_of_words)
    found = []
    for one in agreed:
        hits = [*nearness.hits(read_lately(one.text)), *likeness.hits(letters, Layer.LETTERS, one.text)]
        found.append(rules.order(rules.strengths(hits)))
    return found


def line(name: str, agreed: Sequence[Agreed], suggested: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """A row of the table."""
    one = evaluate(agreed, suggested)
    pairs = [(text.primary, list(codes)[: rules.MOST]) for text, codes in zip(agreed, suggested, strict=True)]
    places = np.array([codes.index(code) + 1 if code in codes else np.inf for code, codes in pairs if code])
    draws = np.random.default_rng(1).integers(0, len(places), (DRAWS, len(places)))
    all_of_it = one.overall
    none = "–" if one.none_for_plain_facts is None else f"{one.none_for_plain_facts:.0%}"
    return (
        name,
        str(all_of_it.texts),
        f"{all_of_it.hit_at_5 or 0:.2f}",
        interval((places[draws] < np.inf).mean(axis=1)),
        f"{all_of_it.mrr or 0:.2f}",
        interval((1 / places[draws]).mean(axis=1)),
        f"{all_of_it.precision or 0:.2f}",
        f"{all_of_it.recall or 0:.2f}",
        str(one.plain_facts),
        none,
    )


def interval(drawn: np.ndarray) -> str:
    """Where 95 in 100 draws lie."""
    return "{:.2f}–{:.2f}".format(*np.quantile(drawn, [0.025, 0.975]))


def main() -> None:
    """Measure, and write the part of the page."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--agreed", type=Path)
    given = arguments.parse_args().agreed
    files = dict(MATERIAL) | ({"agreed findings": given} if given else {})
    vocabulary, rows, layers = factors(), [], []
    for name, file in files.items():
        agreed = read_agreed(words_of_file(file), file.name)
        texts = [one.text for one in agreed]
        ours = [[one.code for one in best] for best in suggest(texts, vocabulary)]
        rows += [
            line(f"{name}: suggestions", agreed, ours),
            line(f"{name}: sentences alone", agreed, from_sentences_alone(agreed)),
            line(f"{name}: baseline", agreed, by_pieces_of_words(texts, vocabulary)),
        ]
        if name == "invented, kept apart":
            continue  # no weight is taken from these
        whole = dict(WEIGHTS)
        tried = {"all layers": whole}
        tried |= {f"only {layer}": {other: whole[other] * (other is layer) for other in Layer} for layer in LAYERS}
        tried |= {f"without {layer}": {**whole, layer: 0.0} for layer in LAYERS}
        for what, weights in tried.items():
            one = only_or_without(agreed, weights).overall
            layers.append((f"{name}: {what}", f"{one.hit_at_5 or 0:.2f}", f"{one.mrr or 0:.2f}"))
    figures.write(
        "suggestions-quality",
        "## How good suggestions are\n\n"
        "hit@5: how often the factor agreed on first is among the five candidates. MRR: the mean of one over its "
        "place. The baseline is TF-IDF over pieces of words of each factor's name, definition and synonyms, fitted in "
        "the same run. Whoever wrote the vocabulary and the meanings had read the agreed findings, so that figure is "
        "too kind. “Sentences alone” is what the engine makes of sixteen sentences a factor, whose writers had seen "
        "none of these texts, without the vocabulary's notes and phrases, and without leaving out plain facts: the "
        "hardest figure, and an honest one. The invented texts were written to be hard, in other words than the "
        "vocabulary's, and by the same hand as the meanings; the choice of layers and weights was looked at on both "
        "halves. Neither replaces texts that nobody here has seen.\n\n"
        f"{figures.table(HEADINGS, rows)}\n\n"
        "What each layer is worth, before plain facts are left out:\n\n"
        f"{figures.table(('Texts and layers', 'hit@5', 'MRR'), layers)}\n\n"
        f"{figures.circumstances(COMMAND, ('spacy', 'numpy'))}",
    )


if __name__ == "__main__":
    main()
