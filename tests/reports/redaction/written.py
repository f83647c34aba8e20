"""Invented people, and every way in which somebody may write their names. For Hypothesis."""

import unicodedata

from hypothesis import strategies as st

from reports.redaction.forms import Detail, Listed, Sort, Whose

PEOPLE = (
    Listed(Whose.SUPERVISED, ("James O'Brien", "Jimmy"), (Detail(Sort.NUMBER, "X123456"),), "the person on probation"),
    Listed(Whose.RELATIVE, ("Li Ng",), (Detail(Sort.PHONE, "07700 900123"),)),
    Listed(Whose.VICTIM, ("Zoë Smith-Jones",), (Detail(Sort.BORN, "1985-05-03"),)),
    Listed(Whose.STAFF, ("Inés de la Cruz",), (Detail(Sort.EMAIL, "i.delacruz@service.example"),), "Practitioner 1"),
    Listed(Whose.OTHER, ("Mark Fenwick-Ó Dálaigh",), (Detail(Sort.ADDRESS, "14 Acacia Avenue, Otherton, LS99 4ZZ"),)),
)
# What a reader would know somebody by, for the oracle: none of it inside the words that stand around.
FORMS = (
    "O'Brien", "Jimmy", "Li", "Ng", "Zoë", "Smith", "Jones", "Inés", "Cruz", "Fenwick", "Dálaigh", "X123456",
    "7700900123", "i.delacruz@service.example", "14 Acacia", "LS99 4ZZ",
)  # fmt: skip
NAMES = tuple(name for one in PEOPLE for name in one.names)
FILLER = (
    "the visit was put off", "nobody rang back", "a home check, in May, found two beds", "he said so",
    "she left at 11:42am",
    "this will do", "we may mark the box", "prices rose", "Will you come?", "(no reply)", "risk stayed at medium.",
    "2025",
)  # fmt: skip

_APOSTROPHES, _HYPHENS = "'’‘ʼ`", "-‐‑–"
_SPACES = (" ", "  ", "\u00a0", "\n", " \n", "\t")


@st.composite
def written(draw: st.DrawFn, name: str) -> str:
    """A name as somebody may have written it."""
    words = name.split()
    way = draw(st.sampled_from(["as it is", "turned", "turned", "surname", "initial", "forename"]))
    if way == "turned" and len(words) > 1:
        words = [f"{' '.join(words[1:])},", words[0]]
    elif way == "surname":
        words = words[1:] or words
    elif way == "initial" and len(words) > 1:
        words = [draw(st.sampled_from([words[0][0], f"{words[0][0]}."])), *words[1:]]
    elif way == "forename":
        words = words[:1]
    text = draw(st.sampled_from(_SPACES)).join(words)
    text = draw(st.sampled_from([str, str.upper, str.title, _plain, _composed, str.lower]))(text)
    text = text.replace("'", draw(st.sampled_from(_APOSTROPHES))).replace("-", draw(st.sampled_from(_HYPHENS)))
    if draw(st.booleans()):
        at = draw(st.integers(1, max(1, len(text) - 1)))
        if text[at - 1 : at].isalpha() and text[at : at + 1].isalpha():
            text = text[:at] + draw(st.sampled_from(["\u00ad", "\u200b", "-\n", "\u00ad\n"])) + text[at:]
    return text + draw(st.sampled_from(["", "'s", "’s", "s’", ",", "."]))


@st.composite
def texts(draw: st.DrawFn) -> str:
    """A text with names in it."""
    names = st.sampled_from(NAMES).flatmap(written)
    parts = draw(st.lists(st.one_of(names, st.sampled_from(FILLER)), min_size=1, max_size=8))
    return draw(st.sampled_from([" ", "; ", ". ", "\n\n"])).join(parts)


def _plain(text: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))


def _composed(text: str) -> str:
    return unicodedata.normalize("NFD", text)
