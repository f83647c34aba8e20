"""An invented chronology of any length, as a CSV file: the same one each time."""

import csv
import io
import random
from datetime import datetime, timedelta

HEADINGS = ("date", "time", "agency", "event type", "what happened", "source")
AGENCIES = ("Probation", "Police", "Prison", "Housing", "Health", "Children's services")
KINDS = ("office_visit", "home_visit", "call_out", "phone_call", "assessment", "letter")
SAID = (
    "attended late and said that the address had been changed by housing after a call from police about noise in the "
    "early morning which neighbours had reported twice that week"
)
START = datetime(2016, 1, 1)  # noqa: DTZ001 - the time on the wall, as a record has it


def chronology_csv(rows: int, seed: int = 1) -> bytes:
    """About 130 bytes a row. Half have a minute, one in ten a month, “about” a month or no date. No two are alike."""
    chance = random.Random(seed)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(HEADINGS)
    apart = timedelta(days=3650) / max(rows, 1)
    words = SAID.split()
    for number in range(rows):
        at, sort = START + number * apart, chance.random()
        month = at.strftime("%B %Y")
        day = at.strftime("%d/%m/%Y") if sort < 0.9 else month if sort < 0.95 else f"c. {month}" if sort < 0.98 else ""
        what = " ".join(chance.choices(words, k=12))
        writer.writerow(
            [
                day,
                at.strftime("%H:%M") if sort < 0.5 else "",
                chance.choice(AGENCIES),
                chance.choice(KINDS),
                f"{what} {number}.",
                f"nDelius contact {number}",
            ]
        )
    return out.getvalue().encode()
