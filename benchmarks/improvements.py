"""How long it takes to show earlier improvements like one that is being written, and to list those that are followed.

python -m benchmarks.improvements [--improvements 2000]

Ours: `similar_to`, from a text to what may be told of the likest, and `following_of`, every improvement that somebody
may read with how it stands; over invented changes in approved reviews. Against it, in the same run: the words of the
same improvements read from the same database and scored by RapidFuzz's `extract`, which checks no permission and says
nothing of what became of them.
"""

import argparse
import random
import tempfile
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from statistics import median

from rapidfuzz import fuzz, process
from sqlmodel import Session, select

import reports.tables  # noqa: F401 - the whole schema
import reviews.permissions  # noqa: F401 - fills the permission table
from benchmarks import figures
from reviews.demonstration.wording import sayings
from reviews.findings.queries import findings_of
from reviews.improvement.following.models import FollowingStep
from reviews.improvement.following.rules import Act, State
from reviews.improvement.models import Improvement
from reviews.improvement.overdue.listing import following_of, overdue_count
from reviews.improvement.rules import ImprovementLevel
from reviews.improvement.similar.queries import similar_to
from reviews.stages import Stage
from taxonomy.vocabulary.commands import load_published
from tests.cast import Cast, add_cast
from tests.factories import review_at, with_concern, with_entries
from workbench import clock, migrate
from workbench import db as database

TRIES, REVIEWS = 40, 20


def fill(db: Session, cast: Cast, number: int) -> str:
    """So many improvements in approved reviews, six in ten followed. Gives a review that is being drafted."""
    chance = random.Random(number)
    changes = [change for said in sayings().values() for change in said.changes]
    rows, steps = [], []
    for _ in range(REVIEWS):
        case_id = review_at(db, cast, Stage.FINAL)
        finding = findings_of(db, cast.rita, case_id)[0]
        for place in range(number // REVIEWS):
            words = f"{chance.choice(changes)} {' '.join(chance.sample(chance.choice(changes).split(), 6))}"
            row = Improvement(
                case_id=case_id,
                finding_id=finding.id,
                number=place + 100,
                what=words,
                owner="Head of the unit",
                by_on=clock.today() + timedelta(days=chance.randint(-300, 300)),
                how_known="Ten plans are read each month",
                level=chance.choice(list(ImprovementLevel)),
                factor_ids=[chance.choice(finding.tags).factor_id],
                kinds=["training"],
            )
            rows.append(row)
            if chance.random() < 0.6:
                about = {"case_id": case_id, "improvement_id": row.id, "number": 1, "by_id": cast.rita.account_id}
                step = FollowingStep(**about, act=Act.OFFER, words="Done", state=State.OFFERED, due_on=row.by_on)
                steps.append(step)
    for some in (rows, steps):
        db.add_all(some)
        db.flush()
    drafting = review_at(db, cast, Stage.DRAFTING)
    with_entries(db, cast, drafting)
    with_concern(db, cast, drafting)
    return drafting


def timed(ask: Callable[[Session], object]) -> list[float]:
    """The processor time that it took in a session of its own, each time."""
    spent = []
    for _ in range(TRIES):
        with database.reading() as db:
            start = time.process_time()
            ask(db)
            spent.append(time.process_time() - start)
    return spent


def _scored(db: Session, text: str) -> object:
    return process.extract(text, list(db.exec(select(Improvement.what))), scorer=fuzz.token_set_ratio, limit=3)


def main() -> None:
    """Measure, and write the part of the page."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--improvements", type=int, default=2000)
    number = arguments.parse_args().improvements
    text = "An administrator sends and chases every safeguarding check"
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'sfo.db'}"
        migrate.upgrade(url)
        database.use(database.engine_for(url))
        with database.transaction() as db:
            load_published(db)
            cast = add_cast(db)
            case_id = fill(db, cast, number)
            factors = [tag.factor_id for tag in findings_of(db, cast.rita, case_id)[0].tags[:1]]
        asked: tuple[tuple[str, Callable[[Session], object]], ...] = (
            ("Earlier ones like a text", lambda db: similar_to(db, cast.rita, case_id, text, factors)),
            ("Every one, with how it stands", lambda db: following_of(db, cast.colin)),
            ("How many are overdue", lambda db: overdue_count(db, cast.colin)),
            ("RapidFuzz over their words", lambda db: _scored(db, text)),
        )
        rows = []
        for words, ask in asked:
            timed(ask)  # so that nothing is loaded for the first time while it is measured
            spent = timed(ask)
            worst = figures.percentile(spent, 0.95)
            rows.append((words, figures.milliseconds(median(spent)), figures.milliseconds(worst)))
    figures.write(
        "improvements",
        f"## Improvements of every review, {number:,} of them\n\n"
        f"Invented changes in {REVIEWS} approved reviews, each asked {TRIES} times in a session of its own. "
        f"Processor time. {figures.load()}\n\n"
        f"{figures.table(('What is asked', 'Median, ms', '95th, ms'), rows)}\n\n"
        f"{figures.circumstances(f'python -m benchmarks.improvements --improvements {number}', ('rapidfuzz',))}",
    )


if __name__ == "__main__":
    main()
