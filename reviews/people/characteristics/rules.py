"""What is told of a person's protected characteristics, under the codes by which it is counted. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from reviews.people.characteristics.reference import Characteristic, Group, characteristics
from workbench.errors import Invalid

__all__ = ["NOT_KNOWN", "NOT_SAID", "OTHER_ANSWERS", "Characteristic", "Group", "characteristics"]

NOT_KNOWN, NOT_SAID = "not-known", "not-said"
OTHER_ANSWERS = (
    Group(NOT_KNOWN, "Not known", synonyms=("unknown", "not recorded", "don’t know", "nk")),
    Group(NOT_SAID, "Preferred not to say", synonyms=("prefers not to say", "prefer not to say", "not stated", "ns")),
)
AGE_GROUP, OLDEST = "age-group", 120


@dataclass(frozen=True)
class Told:
    """What stands on record, sorted: each answer by its characteristic, what fits no group, and what fits no question.

    Every value of `answers` is the code of a group, `NOT_KNOWN` or `NOT_SAID`. The other words are as they were told.
    """

    answers: Mapping[str, str]
    unclear: Mapping[str, str]
    others: Mapping[str, str]


def characteristic_called(words: str) -> Characteristic | None:
    """The characteristic with this code or name, or one of the words that people use for it."""
    return _names().get(words) or _names().get(_folded(words))


def group_of(characteristic: Characteristic, words: str) -> Group | None:
    """The group of the characteristic that these words mean: its code, its name or a synonym, or an age in figures.

    “Not known” and “Preferred not to say” are given as groups too.
    """
    if characteristic.code == AGE_GROUP and words.strip().isdecimal() and int(words) <= OLDEST:
        return _group_of_age(int(words))
    groups = _groups()[characteristic.code]
    return groups.get(words) or groups.get(_folded(words))


def broad(characteristic: Characteristic, group: str) -> str:
    """The code of the group that is counted nationally, for the code of an answer."""
    found = next((one for one in characteristic.groups if one.code == group), None)
    return found.within or found.code if found is not None else group


def answers_to(characteristic: Characteristic) -> tuple[Group, ...]:
    """Everything that can be answered: the groups, a broad one where no more is known, not known, and not said."""
    broad_ones = [group for group in characteristic.counted if group not in characteristic.groups]
    no_more = (replace(group, name=f"{group.name}; no more is known") for group in broad_ones)
    return (*characteristic.groups, *no_more, *OTHER_ANSWERS)


def age_group_on(born: date, day: date) -> Group | None:
    """The age group of somebody on a day; none when they were not yet born, because one of the dates is wrong."""
    if day < born:
        return None
    return _group_of_age(day.year - born.year - ((day.month, day.day) < (born.month, born.day)))


def in_codes(told: Mapping[str, str]) -> dict[str, str]:
    """What was told, with codes where a characteristic and a group are recognised; all else stays as it was told."""
    kept: dict[str, str] = {}
    for name, words in told.items():
        characteristic, group = _recognised(name, words)
        if characteristic and group and characteristic.code not in {*kept, *(told.keys() - {name})}:
            kept[characteristic.code] = group.code
        else:
            kept[name] = words
    return kept


def told_in(kept: Mapping[str, str]) -> Told:
    """What is kept of a person, sorted for whoever reads it. Old words are recognised as they would be now."""
    answers: dict[str, str] = {}
    unclear: dict[str, str] = {}
    others: dict[str, str] = {}
    read = {name: _recognised(name, kept[name]) for name in sorted(kept)}
    for name in sorted(read, key=lambda name: read[name][1] is None):  # what is clear goes before what is not
        characteristic, group = read[name]
        if characteristic is None or characteristic.code in answers or characteristic.code in unclear:
            others[name] = kept[name]
        elif group is not None:
            answers[characteristic.code] = group.code
        else:
            unclear[characteristic.code] = kept[name]
    return Told(answers, unclear, others)


def check_characteristics(answers: Mapping[str, str]) -> None:
    """Raise `Invalid`, naming the characteristic, when an answer is none of its groups. An empty one takes away."""
    if not answers:
        raise Invalid("Answer at least one question, then save.", "")
    by_code = {one.code: one for one in characteristics()}
    for code, group in answers.items():
        if not group:
            continue
        if code not in by_code:
            raise Invalid(f"“{code}” is not one of the nine protected characteristics.", code)
        if group_of(by_code[code], group) is None:
            raise Invalid(f"“{group}” is not one of the answers for {by_code[code].name.lower()}. Choose one.", code)


def with_answers(kept: Mapping[str, str], answers: Mapping[str, str]) -> dict[str, str]:
    """What is kept once these answers are given: each takes the place of all that was told of its characteristic."""
    now = {name: words for name, words in kept.items() if name not in answers and _code_called(name) not in answers}
    by_code = {one.code: one for one in characteristics()}
    for code, words in answers.items():
        group = group_of(by_code[code], words) if words else None
        if group is not None:
            now[code] = group.code
    return now


def _recognised(name: str, words: str) -> tuple[Characteristic | None, Group | None]:
    characteristic = characteristic_called(name)
    return characteristic, group_of(characteristic, words) if characteristic is not None else None


def _code_called(name: str) -> str:
    found = characteristic_called(name)
    return found.code if found is not None else ""


def _group_of_age(age: int) -> Group:
    (ages,) = (one.groups for one in characteristics() if one.code == AGE_GROUP)
    return max((group for group in ages if (group.from_age or 0) <= age), key=lambda group: group.from_age or 0)


@cache
def _names() -> dict[str, Characteristic]:
    """The characteristic for each code as it is kept, and for every word for it."""
    by_code = {one.code: one for one in characteristics()}
    words = {_folded(word): one for one in characteristics() for word in (one.code, one.name, *one.synonyms)}
    return {**words, **by_code}


@cache
def _groups() -> dict[str, dict[str, Group]]:
    """Of each characteristic the group for each code as it is kept, and for every word for it."""
    return {one.code: _words_for_groups(one) for one in characteristics()}


def _words_for_groups(characteristic: Characteristic) -> dict[str, Group]:
    found: dict[str, Group] = {}
    for group in (*characteristic.groups, *characteristic.counted, *OTHER_ANSWERS):
        found[group.code] = group
        for word in (group.code, group.name, *group.synonyms):
            found.setdefault(_folded(word), group)
    return found


def _folded(words: str) -> str:
    """Words without case, spaces and signs, but for a sign that changes an age: “60+” and “<18”."""
    return "".join(letter for letter in words.casefold() if letter.isalnum() or letter in "+<")
