"""When a mapping that was used before may be offered again. Pure.

The same headings are offered the same mapping. Other headings of the same agency are offered what is the same in both,
and are told so: nothing is put into a column of another name by itself.
"""

import hashlib
import json
from collections.abc import Collection, Sequence

from reviews.chronology.importing.mapping import Mapping

MOST_HEADINGS = 200
LONGEST_HEADING = 200


def digest_of(headings: Sequence[str]) -> str:
    """What stands for these headings in this order."""
    return hashlib.sha256(json.dumps(list(headings)).encode()).hexdigest()


def can_be_remembered(headings: Sequence[str]) -> bool:
    """Whether these are headings, and not rows without any."""
    return len(headings) <= MOST_HEADINGS and all(len(heading) <= LONGEST_HEADING for heading in headings)


def without_words(mapping: Mapping) -> Mapping:
    """What of a mapping may be used for another case: its headings. The words for every row belong to one file."""
    return Mapping(mapping.headings, (), mapping.date_order)


def as_far_as_it_goes(mapping: Mapping, headings: Collection[str]) -> Mapping:
    """The mapping, for those fields whose headings are all there."""
    return Mapping(
        tuple((field, given) for field, given in mapping.headings if all(heading in headings for heading in given)),
        mapping.words,
        mapping.date_order,
    )
