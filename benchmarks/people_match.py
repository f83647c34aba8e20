"""How long it takes to find a person among many, and how often, against reading every name.

python -m benchmarks.people_match [--people 10000]

Ours: `people_matching`, from what is typed to the reasons shown, over invented people with three names each. Against
it, in the same run: every name read from the same database and scored by RapidFuzz's `extract`, which gives no reasons
and checks no permission. What is typed: a name with one slip, in another order, a family name alone, a nickname.
"""

import argparse
import random
import tempfile
import time
from collections.abc import Callable
from dataclasses import asdict
from datetime import date
from pathlib import Path
from statistics import median

from faker import Faker
from rapidfuzz import fuzz, process
from sqlmodel import Session, select

import reports.tables  # noqa: F401 - the whole schema
import reviews.permissions  # noqa: F401 - fills the permission table
from benchmarks import figures
from reviews.cases.models import Case
from reviews.cases.rules import ReviewType, RiskLevel, Supervision
from reviews.people.joining.queries import elsewhere
from reviews.people.matching.keeping import words_of_names
from reviews.people.matching.models import NameWord
from reviews.people.matching.queries import people_matching
from reviews.people.matching.words import keys_of
from reviews.people.models import Person, PersonName
from reviews.people.rules import Certainty, NameKind, Part
from reviews.stages import Stage
from tests.cast import LONDON, Cast, add_cast
from tests.reviews.people.matching.pairs import OTHER, SAME
from tests.reviews.people.matching.test_rules import is_taken_for_one
from workbench import db as database
from workbench import migrate

TRIES, LIBRARIES = 100, ("rapidfuzz", "jellyfish")
Names = tuple[str, str, str]  # the name, a married name, a nickname


def fill(db: Session, number: int) -> list[tuple[str, Names]]:
    """So many reviews, each with its person and three names. Gives the names by the id of the review."""
    fake = Faker("en_GB")
    fake.seed_instance(number)
    cases, people, names, words, made = [], [], [], [], []
    for n in range(number):
        case_id, person_id = f"case-{n}", f"person-{n}"
        given, family = f"{fake.first_name()} {fake.first_name()}", fake.last_name()
        used = (f"{given} {family}", f"{given.split(maxsplit=1)[0]} {fake.last_name()}", fake.first_name())
        cases.append(
            {
                "id": case_id,
                "reference": f"SFO-2026-{n:05}",
                "review_type": ReviewType.STANDARD,
                "stage": Stage.DRAFTING,
                "region": LONDON,
                "supervision": Supervision.LICENCE,
                "risk_level": RiskLevel.MEDIUM,
                "notified_on": date(2026, 1, 14),
            }
        )
        born = fake.date_of_birth(minimum_age=18, maximum_age=80)
        person = {"crn": f"X{n:06}", "family_name": family, "given_names": given, "date_of_birth": born}
        people.append({"id": person_id, "case_id": case_id, "part": Part.SUPERVISED, "number": 1, **person})
        about = {"person_id": person_id, "case_id": case_id}
        said = {"from_when": "", "until_when": "", "source": "", "certainty": Certainty.LIKELY}
        kinds = (NameKind.MARRIED, NameKind.NICKNAME)
        names += [{**about, **said, "name": name, "kind": kind} for name, kind in zip(used[1:], kinds, strict=True)]
        words += [{**about, **asdict(keys_of(word))} for word in words_of_names(used)]
        made.append((case_id, used))
    for table, rows in ((Case, cases), (Person, people), (PersonName, names), (NameWord, words)):
        database.add_many(db, table, [_whole(table, row) for row in rows])
    return made


def _whole(table: type, row: dict) -> dict:
    """The row with every field that was not given as the table says it is."""
    blank = {
        name: field.get_default(call_default_factory=True)
        for name, field in table.model_fields.items()
        if name not in {"id", "created_at", "updated_at", "version"} and not field.is_required()
    }
    return {**blank, **row}


def slipped(name: str, chance: random.Random) -> str:
    """The name with one letter left out of its longest word, which has five letters or more."""
    words = name.split()
    longest = max(range(len(words)), key=lambda i: len(words[i]))
    at = chance.randrange(1, len(words[longest]))
    words[longest] = words[longest][:at] + words[longest][at + 1 :]
    return " ".join(words)


TYPED: tuple[tuple[str, Callable[[Names, random.Random], str]], ...] = (
    ("Name in full", lambda names, _: names[0]),
    ("One letter missing", lambda names, chance: slipped(names[0], chance)),
    ("In another order", lambda names, _: " ".join(reversed(names[0].split()))),
    ("Initial and family name", lambda names, _: f"{names[0][0]} {names[0].split()[-1]}"),
    ("Married name, one letter missing", lambda names, chance: slipped(names[1], chance)),
    ("Family name alone", lambda names, _: names[0].split()[-1]),
    ("Nickname alone", lambda names, _: names[2]),
)


def timed(ask: Callable[[], object]) -> tuple[float, object]:
    """How long it took, and the answer."""
    start = time.perf_counter()
    answer = ask()
    return time.perf_counter() - start, answer


def measure(cast: Cast, made: list[tuple[str, Names]]) -> tuple[list[tuple[str, ...]], float, float]:
    """A row for each way of typing; the median of reading every name; the median of looking for the same person."""
    chance, rows, scans, seconds = random.Random(1), [], [], 0.0
    for words, write in TYPED:
        spent, found = [], 0
        for case_id, names in chance.sample(made, TRIES):
            typed = write(names, chance)
            with database.reading() as db:
                seconds, search = timed(lambda: people_matching(db, cast.colin, typed))  # noqa: B023
            spent.append(seconds)
            found += case_id in [one.case_id for one in search.found]
        worst = figures.percentile(spent, 0.95)
        rows.append((words, figures.milliseconds(median(spent)), figures.milliseconds(worst), f"{found} of {TRIES}"))
    for _case_id, names in made[:10]:
        with database.reading() as db:
            scans.append(timed(lambda: _every_name(db, names[0]))[0])  # noqa: B023
    same = []
    for case_id, _names in made[:20]:
        with database.reading() as db:
            same.append(timed(lambda: elsewhere(db, cast.colin, case_id))[0])  # noqa: B023
    return rows, median(scans), median(same)


def _every_name(db: Session, typed: str) -> object:
    names = [*db.exec(select(PersonName.name))]
    names += [f"{given} {family}" for given, family in db.exec(select(Person.given_names, Person.family_name))]
    return process.extract(typed.lower(), [name.lower() for name in names], scorer=fuzz.token_sort_ratio, limit=50)


def main() -> None:
    """Measure, and write the part of the page."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--people", type=int, default=10_000)
    number = arguments.parse_args().people
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'sfo.db'}"
        migrate.upgrade(url)
        database.use(database.engine_for(url))
        with database.transaction() as db:
            cast = add_cast(db)
            made = fill(db, number)
        measure(cast, made[: 2 * TRIES])  # so that nothing is loaded for the first time while it is measured
        rows, scan, same = measure(cast, made)
    right = sum(is_taken_for_one(*pair) for pair in SAME)
    wrong = sum(is_taken_for_one(*pair) for pair in OTHER)
    figures.write(
        "people-match",
        f"## Finding a person among {number:,}\n\n"
        f"Invented people with three names each, {TRIES} searches of each sort, all in reviews that the reader may "
        "open. Found: whether the person meant was among the 50 that a search shows; a common name alone fits more "
        "people than that, and the screen says how many more.\n\n"
        f"{figures.table(('What is typed', 'Median, ms', '95th, ms', 'Found'), rows)}\n\n"
        f"Reading every name and scoring it with RapidFuzz, without reasons or permissions, takes "
        f"{figures.milliseconds(scan)} ms. Looking for the same person in other reviews takes "
        f"{figures.milliseconds(same)} ms.\n\n"
        f"Of {len(SAME)} labelled pairs of invented names that are one person's, {right} are taken for one (recall "
        f"{right / len(SAME):.2f}). Of {len(OTHER)} pairs that were chosen to be hard and are two people's, {wrong} "
        f"are taken for one by their names alone (precision {right / (right + wrong):.2f}). Dates of birth and people "
        "decide.\n\n"
        f"{figures.circumstances(f'python -m benchmarks.people_match --people {number}', LIBRARIES)}",
    )


if __name__ == "__main__":
    main()
