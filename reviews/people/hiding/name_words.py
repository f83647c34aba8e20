"""The words of a text, the words of one person's names, and where in the text they mean that person. Pure."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from reviews.people.hiding.reference import reference

TITLES, PARTICLES, GIVEN_NAMES, ALSO_WORDS, MONTHS, BEFORE_MONTHS, LITTLE_WORDS, ABBREVIATIONS, NOT_NAMES, RANKS = (
    frozenset(reference("names")[key])
    for key in ("titles", "particles", "also_given", "also_words", "months", "before_months", "little_words",
                "abbreviations", "not_names", "also_family")
)  # fmt: skip
_NEEDS_CAPITAL, _VERBS = ALSO_WORDS | PARTICLES, MONTHS | {"will"}  # “sarah may ring”

# Letters that no decomposition reaches, and what people type for them.
_PLAIN = str.maketrans({"ø": "o", "đ": "d", "ð": "d", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"})
WORD = re.compile(r"[^\W\d_ʼ](?:[^\W\d_ʼ]|[\u0300-\u036f\u00ad\u200b-\u200d\u2060])*")
WORD_OVER_LINES = re.compile(rf"{WORD.pattern}(?:(?:[-\u2010]|(?<=\u00ad))\s*\n\s*{WORD.pattern})*")
_BETWEEN = re.compile(r"[^\S\n]*(?:[.,]{0,2}|['’‘ʼ`´_\u00ad\u2010-\u2014-])[^\S\n]*\n?[^\S\n]*")
_ADDRESS = re.compile(r"[\w.+-]*@[\w-]+(?:\.[\w-]+)*")


@dataclass(frozen=True)
class Word:
    """A word of a text: where it stands, as written, and folded."""

    start: int
    end: int
    written: str
    folded: str

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital."""
        return self.written[:1].isupper()


@dataclass(frozen=True)
class Stretch:
    """A part of a text that means one person. `weight` is how many names by themselves stand in it."""

    start: int
    end: int
    weight: int


def folded(text: str) -> str:
    """A word without case, accents, joins and marks: “Núñez” and “NUNEZ” are one."""
    if text.isascii() and text.isalpha():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(_PLAIN))
    return "".join(letter for letter in decomposed if letter.isalpha()).casefold()


def words_of(text: str, pattern: re.Pattern[str] = WORD) -> list[Word]:
    """The words of a text in order. With `WORD_OVER_LINES`, “Bro-” and “wn” on the next line are one word."""
    return [Word(match.start(), match.end(), match.group(), folded(match.group())) for match in pattern.finditer(text)]


class NameWords:
    """The words by which one person may be meant.

    `own` are names by themselves; `minor` are part of a name only beside one of those: initials, particles (“van”) and
    words too short to tell, of which two together, or one after a title, are enough (`slight`).
    """

    def __init__(self, names: Sequence[str]) -> None:
        self.own: set[str] = set()
        self.times: dict[str, int] = defaultdict(lambda: 1)  # how often it comes in one name
        self.minor: set[str] = set()
        self.slight: set[str] = set()
        self.in_addresses: set[str] = set()  # “sbrown”, before an @
        self.initials: set[str] = set()  # “SB”, standing alone
        self.last_initials: set[str] = set()  # “Ms B”
        for name in names:
            family = re.search(r"[^\s,]\s+(\S+)\s*$", name)  # “Peter Lord”, but not “Ann Reeve, Sergeant”
            last = {folded(family[1])} & RANKS if family else ()
            tokens = [[w for w in words_of(token) if _is_of_a_name(w) or w.folded in last] for token in name.split()]
            self._learn([[word.folded for word in token] for token in tokens if token])
        self.minor -= self.own

    def _learn(self, tokens: Sequence[Sequence[str]]) -> None:
        """Learn one name: its tokens (between spaces), each in pieces (at apostrophes and hyphens)."""
        pieces = [piece for token in tokens for piece in token]
        if not pieces:
            return
        for piece in pieces:
            self.times[piece] = max(self.times[piece], pieces.count(piece))
        given = {pieces[0], pieces[-1]} & GIVEN_NAMES if len(pieces) > 1 else PARTICLES  # “Ben Carter”, “Al”
        is_own = {piece: len(piece) > 1 and piece not in (PARTICLES - given) | LITTLE_WORDS for piece in pieces}
        self.own |= {piece for piece in pieces if is_own[piece]}
        self.own |= {f"{piece}s" for piece in pieces if is_own[piece] and len(piece) > 3}  # “Browns”
        self.slight |= {piece for token in tokens for piece in token if not is_own[piece] and len(piece) > 1}
        together = {"".join(pieces[start:end]) for start, end in combinations(range(len(pieces) + 1), 2)}
        together |= {one + other for one in pieces for other in pieces if one != other}
        self.own |= {joined for joined in together - set(pieces) if len(joined) > 3}  # “obrien”, “sarahobrien”
        first = pieces[0][0]
        self.in_addresses |= {part for joined in together for part in (first + joined, joined + first)}
        letters = [token[0][0] for token in tokens]
        every_letter = [piece[0] for token in tokens for piece in (token if len(token[0]) > 1 else token[1:] or token)]
        self.minor |= {"".join(letters[:n]) for n in range(2, len(letters))}
        self.minor |= set(pieces) | {piece[0] for piece in pieces}
        self.last_initials |= {letters[-1], pieces[-1][0]}
        if len(pieces) > 1:
            hyphened = letters[:-1] + [tokens[-1][0][0], pieces[-1][0]] * (len(tokens[-1]) > 1)
            self.initials |= {"".join(all_of) for all_of in (letters, every_letter, hyphened)}
            self.initials |= {letters[0] + letters[-1], letters[0] + pieces[-1][0]}
            self.initials = {letters for letters in self.initials if len(letters) > 1}

    def stretches(self, words: Sequence[Word], text: str) -> Iterator[Stretch]:
        """Where in the text this person is meant."""
        row: list[int] = []
        for i, word in enumerate(words):
            if row and not _are_joined(words[i - 1], word, text):
                yield from self._in_row(words, row, text)
                row = []
            if self._knows(word, text):
                row.append(i)
            elif row:
                yield from self._in_row(words, row, text)
                row = []
        if row:
            yield from self._in_row(words, row, text)

    def _knows(self, word: Word, text: str) -> bool:
        return (
            word.folded in self.own
            or word.folded in self.minor
            or (word.folded in self.initials and word.written.isupper())
            or self._is_address(word, text)
        )

    def _is_address(self, word: Word, text: str) -> bool:
        return word.folded in self.in_addresses and _ADDRESS.match(text, word.end) is not None

    def _in_row(self, words: Sequence[Word], row: Sequence[int], text: str) -> Iterator[Stretch]:
        """The names in a row of words that may all be of one. A name that comes again begins another."""
        start = 0
        for at in range(1, len(row)):
            word = words[row[at]].folded
            if word in self.own and [words[i].folded for i in row[start:at]].count(word) >= self.times[word]:
                loose = [n for n in range(start + 1, at + 1) if re.search(r"[,\n]", _between(words, row[n], text))]
                cut = self._begin(words, row, start, loose[-1] if loose else at, text)
                yield from self._within(words, row[start], row[cut - 1], text)
                start = cut
        yield from self._within(words, row[start], row[-1], text)

    def _begin(self, words: Sequence[Word], row: Sequence[int], start: int, at: int, text: str) -> int:
        """Where the name that comes again begins: “Cruz I de la Cruz” is “Cruz”, and then “I de la Cruz”."""
        while at - 1 > start and words[row[at - 1]].folded not in self.own:
            if not self._leads(words[row[at - 1]], words[row[at]], text):
                break
            at -= 1
        return at

    def _within(self, words: Sequence[Word], first: int, last: int, text: str) -> Iterator[Stretch]:
        """The name from `first` to `last`, without what only happens to stand beside it."""
        has_title = first > 0 and _is_title(words[first - 1], words[first], text)
        own = [i for i in range(first, last + 1) if self._is_own(words, i, text, has_title and i == first)]
        slight = [i for i in range(first, last + 1) if words[i].folded in self.slight and words[i].is_capital]
        if not own and (len(slight) > 1 or (slight[:1] == [first] and has_title)):
            own = slight
        if not own:
            if has_title and words[first].folded in self.last_initials and words[first].is_capital:
                yield Stretch(words[first - 1].start, words[first].end, 1)
            yield from self._initials_alone(words[first : last + 1], text)
            return
        start, end = own[0], own[-1]
        while start > first and self._leads(words[start - 1], words[start], text):
            start -= 1
        while end < last and self._trails(words[end], words[end + 1], text):
            end += 1
        if start == first and has_title:
            start -= 1
        yield Stretch(words[start].start, _end_of(words[end], text), len(own))

    def _is_own(self, words: Sequence[Word], i: int, text: str, has_title: bool) -> bool:
        """Whether a word is a name by itself, there where it stands."""
        word = words[i]
        if word.folded not in self.own or has_title or _ADDRESS.match(text, word.end):
            return word.folded in self.own or self._is_address(word, text)
        if word.folded in MONTHS:
            before = words[i - 1].folded if i else ""
            return word.is_capital and before not in BEFORE_MONTHS and not _has_number_beside(word, text)
        if len(word.folded) == 2 or _NEEDS_CAPITAL & {word.folded, word.folded.removesuffix("s")}:
            return word.is_capital
        return True

    def _leads(self, word: Word, name: Word, text: str) -> bool:
        """Whether a word before a name is part of it: an initial, a particle, a name that is also a word."""
        between = text[word.end : name.start]
        if "," in between and word.folded not in self.own:
            return False
        small = PARTICLES if name.is_capital else PARTICLES | (self.own - _VERBS)  # “van der Berg”, “sarah brown”
        return word.is_capital or "." in between or word.folded in small or not re.search(r"\s", between)

    def _trails(self, name: Word, word: Word, text: str) -> bool:
        """Whether a word after a name is part of it: “Brown, S”, “Brown S.”, but not “Brown I think”."""
        between = text[name.end : word.start]
        if word.folded == "s" and not re.search(r"[\s.,_-]", between):
            return False  # “Brown’s”
        if not word.is_capital:
            return not re.search(r"\s", between) or (word.folded in self.own - _VERBS and not name.is_capital)
        return word.folded not in ("a", "i") or "," in between or text[word.end : word.end + 1] == "."

    def _initials_alone(self, words: Sequence[Word], text: str) -> Iterator[Stretch]:
        """“SB”, “S.B.” and “S B”: capitals, and no abbreviation of the service."""
        for start, end in combinations(range(len(words) + 1), 2):
            here = words[start:end]
            letters = "".join(word.written for word in here)
            if letters.isupper() and folded(letters) in self.initials and letters not in ABBREVIATIONS:
                yield Stretch(here[0].start, _end_of(here[-1], text), 1)


def _is_of_a_name(word: Word) -> bool:
    return word.folded not in TITLES | NOT_NAMES and word.written not in ABBREVIATIONS


def _are_joined(left: Word, right: Word, text: str) -> bool:
    """Whether what stands between two words may stand inside a name. A full stop and a space may, after an initial."""
    between = text[left.end : right.start]
    if "." in between and between != ".":
        return _BETWEEN.fullmatch(between) is not None and len(left.folded) <= 3 and left.written.isupper()
    return _BETWEEN.fullmatch(between) is not None


def _has_number_beside(word: Word, text: str) -> bool:
    before, after = text[max(0, word.start - 6) : word.start], text[word.end : word.end + 3]
    return bool(re.search(r"\d(?:st|nd|rd|th)?\W{1,2}$", before) or re.match(r"\W{1,2}\d", after))


def _is_title(word: Word, name: Word, text: str) -> bool:
    return word.folded in TITLES and re.fullmatch(r"\.?\s+", text[word.end : name.start]) is not None


def _between(words: Sequence[Word], i: int, text: str) -> str:
    return text[words[i - 1].end : words[i].start]


def _end_of(word: Word, text: str) -> int:
    """The end of a name whose last word this is: with the rest of an address, or the stop of an initial."""
    address = _ADDRESS.match(text, word.end)
    if address:
        return address.end()
    has_stop = len(word.folded) == 1 and re.match(r"\.(?:\s+[a-z]|[^\w\s])", text[word.end :])
    return word.end + bool(has_stop)
