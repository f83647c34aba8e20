"""How quick suggestions are, one text after another, against spaCy's blank tokeniser on the same texts.

python -m benchmarks.suggestions [--times 40]

The texts: the invented ones that the tests hold. On one core, in processor time, the best of three, each after a first
reading that makes the vocabulary ready. Then what the network costs: to load, for each text, and in memory.
"""

import argparse
import os
import resource
import time
from collections.abc import Callable

from benchmarks import figures
from benchmarks.suggestions_quality import MATERIAL, factors
from taxonomy.suggestion.candidates import engine_for
from taxonomy.suggestion.embedding import network as reading
from taxonomy.suggestion.evaluation import read_agreed, words_of_file
from taxonomy.suggestion.words import words_of
from taxonomy.vocabulary.rules import Kind

PACKAGES = ("spacy", "numpy")
ENOUGH = 50_000


def per_second(act: Callable[[str], object], texts: list[str]) -> float:
    """Words a second: the best of three."""
    words = sum(len(text.split()) for text in texts)
    taken = []
    for _ in range(3):
        start = time.process_time()
        for text in texts:
            act(text)
        taken.append(time.process_time() - start)
    return words / min(taken)


def per_text(text: str) -> float:
    """Seconds for the network to read a text: the best of ten."""
    taken = []
    for _ in range(10):
        start = time.process_time()
        reading.network().read(text)
        taken.append(time.process_time() - start)
    return min(taken)


def memory() -> float:
    """The most that this process has held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Measure, and write the part of the page."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--times", type=int, default=40)
    times = arguments.parse_args().times
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})  # one core
    once = [one.text for file in MATERIAL.values() for one in read_agreed(words_of_file(file), file.name)]
    texts = once * times
    before = memory()
    start = time.process_time()
    reading.network()
    loaded = time.process_time() - start
    start = time.process_time()
    engine = engine_for(tuple(factor for factor in factors() if factor.kind is not Kind.APART))
    ready = time.process_time() - start
    acts: dict[str, Callable[[str], object]] = {
        "spaCy's blank tokeniser": engine.nlp.make_doc,
        "Phrases": lambda text: list(engine.phrases.hits(words_of(engine.nlp.make_doc(text)))),
        "Phrases and meanings: the pattern layers": engine.pattern_hits,
        "Every layer, to candidates with their reasons": engine.candidates,
    }
    for act in acts.values():
        act(texts[0])
    speeds = {name: per_second(act, texts if "Every" not in name else once) for name, act in acts.items()}
    used = memory() - before
    long = max(once, key=len)
    one_text = {f"{len(text.split())} words": per_text(text) for text in (once[0], long, " ".join([long] * 8))}
    size = reading.FILE.stat().st_size / 1e6
    tokeniser = speeds["spaCy's blank tokeniser"]
    patterns = speeds["Phrases and meanings: the pattern layers"]
    rows = [(name, f"{speed:,.0f}", f"{tokeniser / speed:.1f}") for name, speed in speeds.items()]
    met = "That is met" if patterns >= ENOUGH else "That is not met"
    figures.write(
        "suggestions-speed",
        "## Suggesting factors\n\n"
        "Short texts, one after another, in seconds of one processor. "
        f"The aim is {ENOUGH:,} words a second for the pattern layers. "
        f"{met}: {patterns:,.0f}. Making a version of the vocabulary ready takes {ready:.1f} s, once in a process. "
        "What a person waits for is one finding: a few hundred words.\n\n"
        f"{figures.table(('What', 'Words a second', 'Times the tokeniser'), rows)}\n\n"
        f"The network ({size:.0f} MB on disk) loads in {loaded:.2f} s and reads "
        f"{', '.join(f'{name} in {figures.milliseconds(taken)} ms' for name, taken in one_text.items())}. "
        f"Vocabulary, network and sentences together hold {used:.0f} MB at most.\n\n"
        f"{figures.circumstances(f'python -m benchmarks.suggestions --times {times}', PACKAGES)}",
    )


if __name__ == "__main__":
    main()
