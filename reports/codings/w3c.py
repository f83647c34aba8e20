"""Codings as W3C Web Annotations: a factor on words is an annotation with a tag, the text its target. Pure."""

from collections.abc import Iterator

from reports.codings.contents import Codings
from taxonomy.interchange.annotations import Annotation, as_w3c

AROUND = 32  # letters quoted from before and after the words
LABEL = "Factors put on words of serious further offence reviews"


def w3c_annotations(codings: Codings) -> bytes:
    """The file."""
    return as_w3c(LABEL, _annotations(codings))


def _annotations(codings: Codings) -> Iterator[Annotation]:
    for _, text in codings.texts():
        for passage in text.coded:
            start, end = passage.start, passage.end
            for put in passage.puts:
                yield Annotation(
                    id=put.id,
                    source=text.id,
                    exact=text.text[start:end],
                    prefix=text.text[max(0, start - AROUND) : start],
                    suffix=text.text[end : end + AROUND],
                    start=start,
                    end=end,
                    tags=(put.label,),
                    codes=(put.guid,),
                    note=put.note,
                    creator=codings.coders.get(put.coder, ""),
                    creator_id=put.coder,
                    at=put.at,
                )
