"""In which forms a chronology leaves the workbench, and what each of them cannot hold. Pure."""

from enum import StrEnum

LARGE = 3000  # entries: past this a file is made beside the page, with its progress shown
MOST_DRAWN = 2000  # entries in one picture or one print: past this nobody can read it


class Form(StrEnum):
    """A form in which the chronology leaves. Scripts know them by these words."""

    CSV = "csv"
    TSV = "tsv"
    XLSX = "xlsx"
    DOCX = "docx"
    JSON = "json"
    JSONL = "jsonl"
    TIMESKETCH = "timesketch"
    TIMESKETCH_JSONL = "timesketch-jsonl"
    IRIS = "iris"
    TIMELINEJS = "timelinejs"
    TIMELINEJS_SHEET = "timelinejs-sheet"
    SVG = "svg"
    PDF = "pdf"


NAMES = {
    Form.CSV: "Table for spreadsheets (CSV)",
    Form.TSV: "Table with tabs (TSV)",
    Form.XLSX: "Excel workbook (XLSX)",
    Form.DOCX: "Word table (DOCX)",
    Form.JSON: "Data for programs (JSON)",
    Form.JSONL: "Data for programs, one entry to a line (JSONL)",
    Form.TIMESKETCH: "Timesketch (CSV)",
    Form.TIMESKETCH_JSONL: "Timesketch (JSONL)",
    Form.IRIS: "IRIS (CSV)",
    Form.TIMELINEJS: "TimelineJS (JSON)",
    Form.TIMELINEJS_SHEET: "TimelineJS (spreadsheet, CSV)",
    Form.SVG: "Picture of the timeline (SVG)",
    Form.PDF: "Print (PDF)",
}
SUFFIXES = {form: form.value for form in Form} | {
    Form.TIMESKETCH: "csv",
    Form.TIMESKETCH_JSONL: "jsonl",
    Form.IRIS: "csv",
    Form.TIMELINEJS: "json",
    Form.TIMELINEJS_SHEET: "csv",
}
MEDIA_TYPES = {
    "csv": "text/csv; charset=utf-8",
    "tsv": "text/tab-separated-values; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "json": "application/json",
    "jsonl": "application/x-ndjson",
    "svg": "image/svg+xml",
    "pdf": "application/pdf",
}
_WORDS = "Who knew of an entry is written in words, so it is not read back from this file."
_ONE_MOMENT = (
    "Every event needs one exact moment. Entries without a date are left out. Others stand at the first day they can "
    "have been, or at the last where only that is known; the words before each say how it is known. Who knew, the day "
    "recorded, the fields of each type, the grouping and the order set by hand are left out."
)
_TIMELINE = (
    "Entries without a date are left out. What is only known to have been by or before a day stands at that day, and "
    "says so. The type, who knew, the day recorded, the fields of each type, the grouping, the order set by hand and "
    "the mark of a key entry are left out."
)
CANNOT_HOLD = {
    Form.CSV: _WORDS,
    Form.TSV: _WORDS,
    Form.XLSX: f"{_WORDS} A cell holds at most 32,767 characters.",
    Form.DOCX: _WORDS,
    Form.JSON: "",
    Form.JSONL: "",
    Form.TIMESKETCH: _ONE_MOMENT,
    Form.TIMESKETCH_JSONL: _ONE_MOMENT,
    Form.IRIS: _ONE_MOMENT,
    Form.TIMELINEJS: _TIMELINE,
    Form.TIMELINEJS_SHEET: _TIMELINE,
    Form.SVG: f"Entries without a date are not drawn. It holds at most {MOST_DRAWN:,} entries.",
    Form.PDF: f"It holds at most {MOST_DRAWN:,} entries.",
}


def file_name(reference: str, form: Form) -> str:
    """“SFO-2026-0007-chronology-timesketch.csv”: never a name of a person."""
    suffix = SUFFIXES[form]
    kind = "" if form.value == suffix else f"-{form.value.removesuffix('-jsonl')}"
    return f"{reference}-chronology{kind}.{suffix}"
