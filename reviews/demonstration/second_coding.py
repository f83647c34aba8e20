"""Second coders in a demonstration: they choose what the first chose, but for factors that people confuse."""

import random
from collections.abc import Mapping, Sequence

from sqlmodel import Session

from reviews.cases.rules import REGIONS
from reviews.coding.commands import finish_coding, take_next
from reviews.coding.deciding.commands import decide
from reviews.coding.deciding.queries import to_decide
from reviews.coding.deciding.rules import DecisionDraft
from reviews.coding.drawing.commands import draw_by_lot
from reviews.coding.drawing.population import undrawn
from reviews.coding.queries import mine_to_code, share_of
from reviews.coding.rules import drawn, lot_size
from reviews.demonstration.cast import Company
from reviews.findings.queries import findings_of
from taxonomy.vocabulary.queries import factors_of
from taxonomy.vocabulary.rules import Factor, fitting
from workbench.access import Actor, Role
from workbench.db import transaction

# Assumptions: how often a second coder chooses the very factor, and which are most easily taken for each other.
SAME, LEFT_OUT = 0.80, 0.4
CONFUSED = {
    "IP02": "IP13", "IP13": "IP02", "IP14": "IP19", "IP19": "IP18", "MO01": "MO02", "MO02": "MO01", "PD01": "PD02",
    "PD02": "PD01", "PD03": "PD05", "PD05": "PD03", "PA02": "PA03", "PA03": "PA02", "IS01": "IS06", "IS06": "IS01",
}  # fmt: skip
REASON = "The words name this and nothing nearer. What the other factor asks for is not in the text."
DECIDED = 0.6  # share of the differences on which somebody has decided


def code_again(company: Company, seed: int) -> None:
    """In every region with approved reviews, a lot is drawn by the rule, and coded by colleagues."""
    chance = random.Random(seed)  # noqa: S311 - invents, and keeps no secret
    draws, decides = company.colleagues[Role.QA, ""][:2]
    for region in REGIONS:
        with transaction() as db:
            there = undrawn(db, draws, region)
            if not there:
                continue
            size = lot_size(len(there))
            cases = {there[finding_id] for finding_id in drawn(there, size, seed)}
            draw_by_lot(db, draws, region, size, seed)
            said = {
                (finding.title, finding.what): tuple(tag.code for tag in finding.tags)
                for case_id in sorted(cases)
                for finding in findings_of(db, draws, case_id)
            }
            for coder in company.colleagues[Role.REVIEWER, region]:
                _code_all(db, coder, said, chance)
    with transaction() as db:
        for both in to_decide(db, decides):
            if chance.random() < DECIDED:
                codes = tuple(factor.code for factor in chance.choice((both.first, both.second)))
                decide(db, decides, both.id, DecisionDraft(codes, REASON))


def _code_all(
    db: Session, coder: Actor, said: Mapping[tuple[str, str], tuple[str, ...]], chance: random.Random
) -> None:
    """One colleague codes everything that waits for them."""
    factors = factors_of(db)
    for _ in range(share_of(db, coder).waiting):
        coding_id = take_next(db, coder)
        mine = mine_to_code(db, coder)
        assert mine is not None
        first = said.get((mine.title, mine.what), ())
        fit = {factor.code: factor for factor in fitting(factors, mine.kind.takes)}
        finish_coding(db, coder, coding_id, _second(first or ("XX03",), fit, chance))


def _second(first: Sequence[str], fit: Mapping[str, Factor], chance: random.Random) -> list[str]:
    """What somebody else makes of the same words."""
    chosen: dict[str, None] = {}
    for code in first:
        if chance.random() < SAME:
            chosen[code] = None
        elif code in CONFUSED:
            chosen[CONFUSED[code]] = None
        elif chance.random() > LEFT_OUT:
            near = [one for one, factor in fit.items() if factor.level is fit[code].level]
            chosen[chance.choice(near)] = None
    return list(chosen) or [first[0]]
