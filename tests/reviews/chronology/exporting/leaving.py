"""Lines to take out."""

from typing import Any

from reviews.chronology.entries.line import Known, Line
from reviews.chronology.exporting.lines import Exported
from tests.reviews.chronology.drafts import on

EVERY_KIND = (
    "3 May 2015", "3 May 2015 at 11:42am", "May 2015", "2015", "about June 2014", "3 May 2015 to 5 June 2015",
    "about 2004 to 2015", "by 18 November 2014", "before 2013", "after May 2012", "on or after 3 May 2015",
    "between 3 May 2015 and 5 May 2015", "early March 2020", "",
)  # fmt: skip
POLICE = Known("Police", "duty sergeant", "2015-05-04", "Police (duty sergeant), from 4 May 2015", "log")


def a_line(when: str = "3 May 2015", **changed: Any) -> Line:
    happened = on(when)
    values: dict[str, Any] = {
        "id": "id-1", "edtf": happened.edtf, "earliest": happened.earliest, "latest": happened.latest,
        "at_time": happened.at_time, "as_written": happened.as_written, "recorded_on": None, "position": 0,
        "agency": "Police", "kind": "call_out", "summary": "Called to the address.", "source": "Police log",
        "details": {}, "is_key": False, "parent_id": None, "known_to": (),
    }  # fmt: skip
    return Line(**(values | changed))


def exported(*lines: Line, names: tuple[str, ...] = ()) -> Exported:
    return Exported("SFO-2026-0001", "", names, lines)
