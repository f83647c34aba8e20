"""Codings as a REFI-QDA project: a review is a case, a text a source, a factor a code, the why-chain links. Pure."""

from collections.abc import Iterator

from reports.codings.contents import Codings, Put, Text
from reports.codings.rules import WHAT_IS_IN_IT
from taxonomy.interchange.factors import ORIGIN
from taxonomy.interchange.projects import Case, Coding, Link, Project, Selection, Source, User
from taxonomy.interchange.rules import guid_for


def project_of(codings: Codings) -> Project:
    """The project. Its description says what is in it and what was left out."""
    said = [WHAT_IS_IN_IT, *codings.drops.in_short()]
    return Project(
        name="Codings of serious further offence reviews",
        codebook=codings.codebook,
        users=tuple(User(guid, name) for guid, name in codings.coders.items()),
        cases=tuple(
            Case(review.id, review.reference, review.values, tuple(text.id for text in review.texts))
            for review in codings.reviews
        ),
        sources=tuple(_source(review.reference, text) for review, text in codings.texts()),
        links=tuple(_links(codings)),
        description="\n".join(said),
        origin=ORIGIN,
    )


def _source(reference: str, text: Text) -> Source:
    selections = tuple(
        Selection(passage.id, passage.start, passage.end, passage.name, tuple(_coding(put) for put in passage.puts))
        for passage in text.coded
    )
    return Source(text.id, f"{reference}, {text.title}", text.text, selections)


def _coding(put: Put) -> Coding:
    return Coding(put.id, put.guid, put.coder, put.at, put.strength or put.note)


def _links(codings: Codings) -> Iterator[Link]:
    """Links whose ends are both in the project: a gap without words is no text."""
    there = {text.id for _, text in codings.texts()}
    there |= {passage.id for _, text in codings.texts() for passage in text.passages}
    for review in codings.reviews:
        for leads in dict.fromkeys(review.chain):
            if leads.origin in there and leads.target in there:
                guid = guid_for("link", f"{leads.origin} {leads.target} {leads.name}")
                yield Link(guid, leads.name, leads.origin, leads.target)
