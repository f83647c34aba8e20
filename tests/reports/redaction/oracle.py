"""Whether anything of somebody is left in a text, found in another way than the redaction finds it.

The text is beaten flat: what a reader sees as one thing becomes one thing, everything but letters and digits is thrown
away, and the flat forms are looked for anywhere, inside words as well. It errs towards finding, so the words around
names in the tests are chosen to hold none of the forms.
"""

import re
import unicodedata

from reports.redaction.forms import MARKS


def flat(text: str) -> str:
    for mark in MARKS:
        text = re.sub(r"\s+".join(map(re.escape, mark.split())), "#", text, flags=re.IGNORECASE)
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return re.sub(r"[^a-z0-9#]", "", decomposed)


def left_of(text: str, forms: list[str]) -> list[str]:
    """The forms of which something is left. A form of two letters is looked for as a word of its own."""
    everything = flat(text)
    words = re.findall(r"[^\W\d_]+", unicodedata.normalize("NFKD", text.casefold()))
    found = [form for form in forms if len(flat(form)) > 2 and flat(form) in everything]
    return found + [form for form in forms if len(flat(form)) <= 2 and flat(form) in words]
