"""How quick and how good the remarks on wording are, beside spaCy's blank tokeniser on the same texts in the same run.

python -m benchmarks.wording [--times 20]

The texts: the labelled sentences that the tests hold, those kept apart and those the rules were made with, with thirty
names to look for. On one core, the best of three, each after a first reading that makes the rules ready.
"""

import argparse
import os
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks import figures
from benchmarks.suggestions import per_second
from taxonomy.suggestion.evaluation import words_of_file
from taxonomy.wording.checking import check, make_wording_ready
from taxonomy.wording.evaluation import Evaluation, Measures, evaluate, read_labelled
from taxonomy.wording.sentences import language, sentences_of

MATERIAL = Path(__file__).parent.parent / "tests" / "taxonomy" / "wording"
SETS = {"kept apart": "held_out.csv", "made with": "development.csv"}
NAMES = tuple(f"Given{number} Family{number}" for number in range(30))
WORDS = 200


def main() -> None:
    """Measure, and write the part of the page."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--times", type=int, default=20)
    times = arguments.parse_args().times
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})  # one core
    load = figures.load()
    start = time.perf_counter()
    make_wording_ready()
    ready = time.perf_counter() - start
    sets = {name: read_labelled(words_of_file(MATERIAL / file), file) for name, file in SETS.items()}
    texts = texts_of_some_words([one.text for labelled in sets.values() for one in labelled])
    acts: dict[str, Callable[[str], object]] = {
        "spaCy's blank tokeniser": language().make_doc,
        "Sentences, with what is quoted or told": lambda text: list(sentences_of(text)),
        "Every remark": lambda text: check(text, NAMES),
    }
    speeds = {name: per_second(act, texts * times) for name, act in acts.items()}
    tokeniser = speeds["spaCy's blank tokeniser"]
    speed_rows = [(name, f"{speed:,.0f}", f"{tokeniser / speed:.1f}") for name, speed in speeds.items()]
    found = {
        name: evaluate(labelled, [check(one.text, one.names) for one in labelled]) for name, labelled in sets.items()
    }
    figures.write(
        "wording",
        "## Remarks on wording\n\n"
        f"Texts of {WORDS} words with {len(NAMES)} names to look for: {figures.milliseconds(each(texts))} ms each, the "
        f"median. The rules are made ready in {ready:.1f} s, once in a process, beside the first pages. {load}\n\n"
        f"{figures.table(('What', 'Words a second', 'Times the tokeniser'), speed_rows)}\n\n"
        "How good they are, on invented sentences: a remark is right, and a label found, where both are of one kind "
        "and share a place in the text. By sentence: whether a sentence carries a kind at all.\n\n"
        f"{figures.table(('Sentences', 'Labels', 'Remarks', 'Precision', 'Recall'), rows(found))}\n\n"
        f"{figures.circumstances(f'python -m benchmarks.wording --times {times}', ('spacy',))}",
    )


def texts_of_some_words(sentences: list[str]) -> list[str]:
    """The sentences put together, about 200 words in each text."""
    texts, text = [], ""
    for sentence in sentences:
        text = f"{text} {sentence}".strip()
        if len(text.split()) >= WORDS:
            texts.append(text)
            text = ""
    return texts


def each(texts: list[str]) -> float:
    """Seconds for one text, the median of all."""
    taken = []
    for text in texts:
        start = time.perf_counter()
        check(text, NAMES)
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def rows(found: dict[str, Evaluation]) -> list[tuple[str, ...]]:
    """Each set as a whole, by words and by sentence, and each of its kinds."""
    return [
        row(f"{name}: {what}", measures)
        for name, one in found.items()
        for what, measures in [("by words", one.by_words), ("by sentence", one.by_sentence), *one.by_kind.items()]
    ]


def row(name: str, one: Measures) -> tuple[str, ...]:
    """Counts and shares."""
    shares = ("–" if share is None else f"{share:.3f}" for share in (one.precision, one.recall))
    return (name, str(one.labelled), str(one.found), *shares)


if __name__ == "__main__":
    main()
