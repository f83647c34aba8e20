"""How good suggestions are, and what each layer is worth: the figures from which the weights of the layers were taken.

python -m benchmarks.suggestions_quality [--agreed FILE.csv]

On the invented texts of the tests (the half they were tuned on, and the half kept apart) and, with `--agreed`, on
agreed findings. Beside it, in the same run, likeness by pieces of words alone.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

from benchmarks import figures
from taxonomy.suggestion import rules
from taxonomy.suggestion.baseline import by_pieces_of_words
from taxonomy.suggestion.candidates import engine_for, suggest
from taxonomy.suggestion.evaluation import Agreed, Evaluation, evaluate, read_agreed, words_of_file
from taxonomy.suggestion.rules import WEIGHTS, Layer
from taxonomy.suggestion.tone import tone_of
from taxonomy.suggestion.words import words_of
from taxonomy.vocabulary.rules import Factor, Kind, read_version
from taxonomy.vocabulary.versions import published_files

FOLDER = Path(__file__).parent.parent / "tests" / "taxonomy" / "suggestion" / "material"
MATERIAL = {"invented, tuned on": FOLDER / "dev.csv", "invented, kept apart": FOLDER / "test.csv"}
HEADINGS = ("Texts", "With a factor", "hit@5", "MRR", "Precision", "Recall", "Plain facts", "None for them")
COMMAND = "python -m benchmarks.suggestions_quality --agreed gold-dev.csv"
LAYERS = (Layer.PHRASE, Layer.MEANING, Layer.KIN, Layer.WORDS, Layer.LETTERS)


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


def line(name: str, one: Evaluation) -> tuple[str, ...]:
    """A row of the table."""
    all_of_it = one.overall
    values = (all_of_it.hit_at_5, all_of_it.mrr, all_of_it.precision, all_of_it.recall)
    none = "–" if one.none_for_plain_facts is None else f"{one.none_for_plain_facts:.0%}"
    return (name, str(all_of_it.texts), *(f"{value or 0:.2f}" for value in values), str(one.plain_facts), none)


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
        ours = evaluate(agreed, [[one.code for one in best] for best in suggest(texts, vocabulary)])
        rows += [
            line(f"{name}: suggestions", ours),
            line(f"{name}: baseline", evaluate(agreed, by_pieces_of_words(texts, vocabulary))),
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
        "too kind. The invented texts were written to be hard, in other words than the vocabulary's, and by the same "
        "hand as the meanings. Neither replaces texts that nobody here has seen.\n\n"
        f"{figures.table(HEADINGS, rows)}\n\n"
        "What each layer is worth, before plain facts are left out:\n\n"
        f"{figures.table(('Texts and layers', 'hit@5', 'MRR'), layers)}\n\n"
        f"{figures.circumstances(COMMAND, ('spacy', 'numpy'))}",
    )


if __name__ == "__main__":
    main()
