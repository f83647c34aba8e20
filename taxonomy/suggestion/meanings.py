"""The second layer: what a sentence says, in whatever words. Meanings that stand together point to a factor.

`meanings.toml` says which words mean alike (a sense), and which senses together are what a factor is about (a frame).
A frame is found when each of its senses is in one sentence, each by a word of its own. What few factors ask for counts
more than what many do.
"""

import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from taxonomy.suggestion.rules import Hit, Layer, rarities
from taxonomy.suggestion.words import Word, stem_of

FILE = Path(__file__).with_name("meanings.toml")
SECOND = 0.35  # what a factor's second to fourth frame in a sentence add to its first


@dataclass(frozen=True)
class Frame:
    """Senses that together point to a factor: their bits, their number in words, and how telling they are."""

    code: str
    bits: int
    senses: tuple[str, ...]
    weight: float


class Meanings:
    """The senses and frames, ready to be looked for: a set of senses is a number with a bit for each."""

    def __init__(self, senses: Mapping[str, str], frames: Mapping[str, Sequence[str]]) -> None:
        self.frames_of = frames
        self.senses_of: dict[str, tuple[str, ...]] = {}  # of each stem
        for name, listed in senses.items():
            for stem in {stem_of(word) for word in listed.split()}:
                self.senses_of[stem] = (*self.senses_of.get(stem, ()), name)
        asked = {code: [tuple(frame.split()) for frame in own] for code, own in frames.items()}
        names = sorted({sense for own in asked.values() for frame in own for sense in frame})
        self.bit = {name: 1 << number for number, name in enumerate(names)}
        self.bits: dict[str, int] = {}  # the senses of each stem
        for name in names:
            for word in senses.get(name, name).split():  # a word that is no sense stands for itself
                self.bits[stem_of(word)] = self.bits.get(stem_of(word), 0) | self.bit[name]
        rarity = rarities({code: [sense for frame in own for sense in frame] for code, own in asked.items()})
        asked_often = Counter(sense for own in asked.values() for frame in own for sense in set(frame))
        made = [
            Frame(code, sum(self.bit[sense] for sense in set(frame)), frame, sum(rarity[sense] for sense in frame))
            for code, own in asked.items()
            for frame in own
        ]
        self.frames: dict[int, list[Frame]] = {}  # by the bit of the sense that fewest frames ask for
        for one in made:
            rarest = min(one.senses, key=lambda sense: (asked_often[sense], sense))
            self.frames.setdefault(self.bit[rarest], []).append(one)

    def hits(self, sentences: Sequence[Sequence[Word]]) -> Iterator[Hit]:
        """For each factor its best sentence."""
        found: dict[str, Hit] = {}
        for sentence in sentences:
            for hit in self._in(sentence):
                if hit.code not in found or hit.strength > found[hit.code].strength:
                    found[hit.code] = hit
        yield from found.values()

    def _in(self, sentence: Sequence[Word]) -> Iterator[Hit]:
        telling = [(word, bits) for word in sentence if (bits := self.bits.get(word.stem))]
        have = 0
        for _word, bits in telling:
            have |= bits
        by_code: dict[str, list[tuple[float, Frame]]] = {}
        for bit, frames in self.frames.items():
            if bit & have:
                for frame in frames:
                    if frame.bits & have == frame.bits and _has_words_enough(telling, frame):
                        by_code.setdefault(frame.code, []).append((frame.weight, frame))
        for code, own in by_code.items():
            own.sort(key=lambda one: -one[0])
            best = own[0][1]
            strength = best.weight + SECOND * sum(weight for weight, _frame in own[1:4])
            places = tuple((word.start, word.end) for word, bits in telling if bits & best.bits)
            yield Hit(code, Layer.MEANING, strength, places, f"{Layer.MEANING}: {' + '.join(best.senses)}")


def _has_words_enough(telling: Sequence[tuple[Word, int]], frame: Frame) -> bool:
    """Whether the frame's senses are carried by at least as many words: one word does not say two of them."""
    return sum(1 for _word, bits in telling if bits & frame.bits) >= len(frame.senses)


@cache
def published_meanings() -> Meanings:
    """Those of this version of the engine."""
    data = tomllib.loads(FILE.read_text("utf-8"))
    return Meanings(data["sense"], data["frame"])
