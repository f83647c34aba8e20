"""Reference data: the ordinary words of a report, which tell nobody apart."""

import tomllib
from functools import cache
from importlib.resources import files

from reviews.people.hiding.name_words import ALSO_WORDS, LITTLE_WORDS, MONTHS


@cache
def ordinary_words() -> frozenset[str]:
    """Words that, by themselves, are no sign that somebody is named."""
    text = files(__package__).joinpath("ordinary.toml").read_text("utf-8")
    return frozenset(tomllib.loads(text)["words"].split()) | ALSO_WORDS | MONTHS | LITTLE_WORDS


def is_ordinary(word: str) -> bool:
    """Whether a folded word, or the word of which it is the plural, is an ordinary one."""
    return word in ordinary_words() or word.removesuffix("s") in ordinary_words()
