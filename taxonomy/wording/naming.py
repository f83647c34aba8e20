"""Names of people in a text: those of the review, and what by its looks is a name. Nothing was learned for it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from taxonomy.wording.grammar import known
from taxonomy.wording.rules import Kind, Remark
from taxonomy.wording.sentences import Sentence, language

WHY = "In a report people stand by their role, and staff by role and number."
PLAINER = "Write the role: “the practitioner”, “his sister”, “a police officer”."
CAPITAL: dict[str, Any] = {"TEXT": {"REGEX": r"^(?:[OD]'|Mc|Mac|Fitz)?[A-ZÀ-Þ][a-zß-ÿ]+$"}}
PARTICLE: dict[str, Any] = {
    "LOWER": {"IN": ["de", "la", "del", "van", "von", "der", "al", "bin", "di", "da"]},
    "OP": "{0,2}",
}
SURNAME = (PARTICLE, CAPITAL)
JOINED: tuple[dict[str, Any], ...] = ({"ORTH": "-"}, CAPITAL)
TOWARDS = frozenset({"told", "asked", "met", "with", "by", "saw", "called", "rang", "visited", "named", "knew"})


@dataclass(frozen=True)
class People:
    """Words by which names are known."""

    titles: frozenset[str]
    not_after_title: frozenset[str]
    kin: frozenset[str]
    places: frozenset[str]
    words_too: frozenset[str]
    acts: frozenset[str]
    given: frozenset[str]
    calendar: frozenset[str]
    dated: frozenset[str]
    saints: frozenset[str]


@cache
def people_words() -> People:
    """Those of this version of the check."""
    return People(**{name: frozenset(words.split()) for name, words in known("names").items()})


def remarks(sentence: Sentence, of_review: Any) -> Iterator[Remark]:
    """The names in a sentence. `of_review` finds those on record in the review."""
    texts = [token.text for token in sentence.tokens]
    for first, after, is_sure in _found(sentence, texts, of_review):
        if _is_name(texts, first, after, is_sure):
            start, end = sentence.place(first, after)
            words = sentence.tokens[first:after].text
            yield Remark(start, end, Kind.NAME, words, WHY, PLAINER, sentence.start, sentence.end)


def _found(sentence: Sentence, texts: Sequence[str], of_review: Any) -> Iterator[tuple[int, int, bool]]:
    for _key, first, after in sentence.phrases(of_review):
        yield first, after, True
    if not any(text[:1].isupper() for text in texts[1:]) and texts[0] not in people_words().given:
        return
    for key, first, after in _by_looks()(sentence.tokens):
        kin = language().vocab.strings[key] == "kin"
        comma = kin and sentence.tokens[first + 1].text == ","
        yield first + (2 if comma else 1 if kin else 0), after, kin


def _is_name(texts: Sequence[str], first: int, after: int, is_sure: bool) -> bool:
    words, people = texts[first:after], people_words()
    following = texts[after : after + 2]
    if words[0] in people.titles:
        named = [word for word in words[1:] if word != "."]
        return not people.not_after_title.intersection(named[:1]) and not people.places.intersection(named[1:])
    if people.places.intersection([*words[1:], *_capitals(following)]) or (first and texts[first - 1] in people.saints):
        return False
    if len(words) > 1:
        return not people.calendar.intersection(words[1:]) and not (first == 0 and words[0] in ("Will", "May", "March"))
    return _is_alone(texts, first, after, is_sure)


def _is_alone(texts: Sequence[str], first: int, after: int, is_sure: bool) -> bool:
    """Whether one word alone is a name here: “Will told him”, and not “Will he”, “in May”."""
    word, people = texts[first], people_words()
    before = texts[first - 1] if first else ""
    following = texts[after] if after < len(texts) else ""
    acts = following in people.acts or following == "'s"
    if word in people.calendar:
        return (
            acts
            and before not in people.dated
            and not before.isdigit()
            and following not in ("was", "is", "had", "has")
        )
    if word in people.words_too or word.lower() in people.acts:
        return acts if not first else before not in ("on", "at", "in", "-", "the", "a") and is_sure
    return is_sure or acts or before in TOWARDS or before in people.kin


def _capitals(words: Sequence[str]) -> list[str]:
    """The words that follow as part of the same name: up to the first with a small letter."""
    found: list[str] = []
    for word in words:
        if not word[:1].isupper():
            break
        found.append(word)
    return found


@cache
def _by_looks() -> Any:
    """Titles, given names, initials and kin, each with a name behind."""
    from spacy.matcher import Matcher

    people, matcher = people_words(), Matcher(language().vocab)
    title = {"ORTH": {"IN": sorted({*people.titles, *(f"{word}." for word in people.titles)})}}
    given = {"ORTH": {"IN": sorted(people.given | (people.words_too - people.calendar))}}
    rank = {"ORTH": {"IN": ["Sergeant", "Inspector", "Constable", "Superintendent", "Chief"]}, "OP": "{0,2}"}
    letter = {"TEXT": {"REGEX": r"^[A-Z]\.?$"}, "OP": "?"}
    surnames = (SURNAME, (*SURNAME, *JOINED))
    matcher.add(
        "title", [[title, rank, *more, *end] for end in surnames for more in ([letter], [CAPITAL])], greedy="LONGEST"
    )
    matcher.add("given", [[given, letter, *end] for end in surnames], greedy="LONGEST")
    matcher.add("letter", [[{"TEXT": {"REGEX": r"^[A-Z]\.$"}}, *end] for end in surnames], greedy="LONGEST")
    kin = {"ORTH": {"IN": sorted(people.kin)}}
    matcher.add(
        "kin", [[kin, *comma, CAPITAL, {**CAPITAL, "OP": "?"}] for comma in ([], [{"ORTH": ","}])], greedy="LONGEST"
    )
    matcher.add("alone", [[{"ORTH": {"IN": sorted(people.given)}}]])
    return matcher


def of_review(names: Iterable[str], text: str) -> Any:
    """What finds those names on record in a review, whole and in parts, that a text holds. It is kept nowhere."""
    from spacy.matcher import PhraseMatcher

    matcher = PhraseMatcher(language().vocab, attr="ORTH")
    parts = {part for name in names for part in name.split() if len(part) > 1 and part[0].isupper()}
    here = text.replace("’", "'")
    wanted = sorted({said for name in (*names, *parts) if name.strip() and (said := name.replace("’", "'")) in here})
    matcher.add("names", [language().make_doc(name) for name in wanted])
    return matcher
