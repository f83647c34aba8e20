"""A text to remarks on its wording. Nothing of the text is kept, and nothing is said of anybody's work."""

import re
from collections.abc import Iterable, Iterator

from taxonomy.wording import initials, naming
from taxonomy.wording.expressions import expressions
from taxonomy.wording.rules import LONGEST, Kind, Remark, in_order
from taxonomy.wording.sentences import Sentence, sentences_of

WORD = re.compile(r"\S*\w\S*")


def check(text: str, names: Iterable[str] = ()) -> tuple[Remark, ...]:
    """The remarks on a text, in its order. `names` are those of the review: people, aliases and staff."""
    sentences = tuple(sentences_of(text))
    known = naming.of_review(tuple(names), text)
    found = [*initials.remarks(sentences)]
    for sentence in sentences:
        found += expressions().remarks(sentence)
        found += naming.remarks(sentence, known)
        found += _long(text, sentence)
    return in_order(found)


def make_wording_ready() -> None:
    """Read what the check knows, so that nobody waits for it."""
    check("Nothing yet.")


def _long(text: str, sentence: Sentence) -> Iterator[Remark]:
    words = text[sentence.start : sentence.end]
    number = len(WORD.findall(words))
    if number > LONGEST:
        why = f"It has {number} words. Most readers lose the thread after {LONGEST}."
        plainer = "Make two or three sentences of it, or a list."
        yield Remark(sentence.start, sentence.end, Kind.LONG, words, why, plainer, sentence.start, sentence.end)
