"""Which words of a review an annotation of a file is on, and which factor it names. Pure."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from reviews.coding.marking.anchoring import Anchor, Found, find
from reviews.coding.marking.rules import LONGEST, MarkDraft, TextView
from taxonomy.interchange.annotations import Annotation
from taxonomy.interchange.drops import Drops
from taxonomy.interchange.rules import guid_for
from taxonomy.vocabulary.rules import Factor

NO_FACTOR = "An annotation that names no factor of the vocabulary in force is left out"
NOT_FOUND = "An annotation whose words stand in no text of this review, or in several alike, is left out"
TOO_LONG = f"An annotation of more than {LONGEST:,} letters is left out"
_CODE_FIRST = re.compile(r"\s*([A-Z]{2}\d{2})\b")


def drafts_of(
    annotations: Iterable[Annotation], texts: Sequence[TextView], factors: Sequence[Factor], drops: Drops
) -> Iterator[tuple[MarkDraft, Annotation]]:
    """A mark for each factor of each annotation whose words are found. What is not is noted."""
    by_source: dict[str, list[TextView]] = {}
    for text in texts:
        by_source.setdefault(guid_for(text.part.sort.value, text.about_id), []).append(text)
    for annotation in annotations:
        named = factors_named(annotation, factors)
        if not named:
            drops.note(NO_FACTOR, annotation.exact[:80])
            continue
        if len(annotation.exact) > LONGEST:
            drops.note(TOO_LONG, annotation.exact[:80])
            continue
        place = place_of(annotation, by_source.get(annotation.source) or texts)
        if place is None:
            drops.note(NOT_FOUND, annotation.exact[:80])
            continue
        text, found = place
        words = text.text[found.start : found.end]
        for factor in named:
            where = (text.part, text.about_id, found.start, found.end, words, text.digest)
            yield MarkDraft(*where, factor.code, annotation.note[:1000]), annotation


def factors_named(annotation: Annotation, factors: Iterable[Factor]) -> tuple[Factor, ...]:
    """The factors that it names: by their GUID, or else by their code or name."""
    known = tuple(factors)
    by_guid: Mapping[str, Factor] = {factor.guid: factor for factor in known}
    found = [by_guid[code] for code in annotation.codes if code in by_guid]
    if not found:
        named = {factor.name.casefold(): factor for factor in known} | {factor.code: factor for factor in known}
        for tag in annotation.tags:
            code = _CODE_FIRST.match(tag)
            factor = named.get(code.group(1)) if code else named.get(" ".join(tag.casefold().split()))
            found += [factor] if factor else []
    return tuple(dict.fromkeys(found))


def place_of(annotation: Annotation, texts: Iterable[TextView]) -> tuple[TextView, Found] | None:
    """The one text in which the words stand, and where. Nothing when it could be another as well."""
    start = -1 if annotation.start is None else annotation.start
    anchor = Anchor(start, start + len(annotation.exact), annotation.exact, annotation.prefix, annotation.suffix)
    found = [(text, find(anchor, text.text)) for text in texts if annotation.exact in text.text]
    standing = [(text, place) for text, place in found if place.stands]
    return standing[0] if len(standing) == 1 else None
