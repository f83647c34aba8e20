"""Finding earlier improvements like one that is being written.

They come from approved reviews that are not restricted, and from those that the person may read. Of a review that they
may not read they are told what was to change, at what level, in which region and what became of it: not which review it
was, and no name that is on record there.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass

from sqlmodel import Session

from reviews.cases.learnable import approved_cases
from reviews.cases.queries import the_case
from reviews.cases.readable import coded_again_by, readable_among, regions_among
from reviews.improvement.everywhere import Brief, briefs, words_everywhere
from reviews.improvement.following.rules import Due, due
from reviews.improvement.following.stands import Stands, stands_of
from reviews.improvement.rules import ImprovementLevel
from reviews.improvement.similar.rules import MOST, Earlier, Likeness, likenesses, once_more
from reviews.improvement.strength import ChangeStrength
from reviews.people.hiding.names import Known, Names
from reviews.people.queries import people_in
from reviews.permissions import Permission
from taxonomy.vocabulary.queries import factors_of, versions
from workbench import clock
from workbench.access import Actor

NONE = r"(?!)"  # a pattern that nothing is like


@dataclass(frozen=True)
class Similar:
    """An earlier improvement, as much of it as this person may know; no `reference` where they may not read it."""

    what: str
    how_known: str
    level: ImprovementLevel
    strength: ChangeStrength | None
    region: str
    due: Due
    shares_factor: bool
    is_same: bool
    reference: str = ""
    case_id: str = ""
    improvement_id: str = ""


@dataclass(frozen=True)
class SimilarFound:
    """The earlier improvements most like the one being written, how many there are, and what is to be said of them."""

    likest: tuple[Similar, ...] = ()
    in_all: int = 0
    said: str = ""


def similar_to(db: Session, actor: Actor, case_id: str, text: str, factor_ids: Collection[str]) -> SimilarFound:
    """Earlier improvements of other reviews that are like this text, those for the same factors first."""
    the_case(db, actor, Permission.WRITE_IMPROVEMENTS, case_id)
    every = words_everywhere(db)
    cases = {case for _, case, _, _ in every}
    approved = approved_cases(db)
    open_to = (approved | readable_among(db, actor, cases - approved).keys()) - {case_id} - coded_again_by(db, actor)
    names_one = re.compile("|".join(sorted(_in_every_version(db, factor_ids))) or NONE)
    # Many improvements are for the same factors, which stand in the same words: each is looked through once.
    shares = {factors: names_one.search(factors) is not None for factors in {factors for *_, factors in every}}
    earlier = [Earlier(one, what, shares[factors]) for one, case, what, factors in every if case in open_to]
    like = likenesses(text, earlier)
    wanted = {one.id: one for place, one in enumerate(like) if place < MOST or one.is_same}
    standing = stands_of(db, wanted)
    named = {one.id: one for one in briefs(db, wanted)}
    late = [one.id for one in named.values() if _due(one, standing) is Due.OVERDUE]
    first = [(one, named[one.id]) for one in like[:MOST]]
    return SimilarFound(_told(db, actor, first, standing), len(like), once_more(like, late))


def _told(
    db: Session, actor: Actor, found: list[tuple[Likeness, Brief]], standing: dict[str, Stands]
) -> tuple[Similar, ...]:
    cases = {brief.case_id for _, brief in found}
    references, regions = readable_among(db, actor, cases), regions_among(db, cases)
    told = []
    for like, brief in found:
        reference = references.get(brief.case_id, "")
        hidden = None if reference else _names_in(db, brief.case_id)
        told.append(
            Similar(
                what=hidden.replaced(brief.what) if hidden else brief.what,
                how_known=hidden.replaced(brief.how_known) if hidden else brief.how_known,
                level=brief.level,
                strength=brief.strength,
                region=regions[brief.case_id],
                due=_due(brief, standing),
                shares_factor=like.shares_factor,
                is_same=like.is_same,
                reference=reference,
                case_id=brief.case_id if reference else "",
                improvement_id=brief.id if reference else "",
            )
        )
    return tuple(told)


def _due(one: Brief, standing: dict[str, Stands]) -> Due:
    here = standing.get(one.id, Stands())
    return due(here.state, here.due_on or one.by_on, clock.today())


def _in_every_version(db: Session, factor_ids: Collection[str]) -> frozenset[str]:
    """These factors, and what they were or became in other versions of the vocabulary."""
    every = [factor for version in versions(db) for factor in factors_of(db, version)]
    lasting = {factor.guid for factor in every if factor.id in factor_ids}
    return frozenset(factor.id for factor in every if factor.guid in lasting)


def _names_in(db: Session, case_id: str) -> Names:
    """Everybody on record in a review, so that none of their names is told to somebody who may not read it."""
    people = people_in(db, case_id)
    known = [Known(member.label, (member.name,)) for member in people.staff]
    known += [Known(f"victim {victim.number}", (victim.name,)) for victim in people.victims if victim.name]
    person = people.supervised
    if person is None:
        return Names(known)
    names = (person.name, *(alias.name for alias in person.aliases))
    return Names([*known, Known("the person on probation", names)], [(person.crn, "[number removed]")])
