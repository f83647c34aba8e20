"""Projects made here: one of ours, and files that imitate how each program writes."""

import io
import zipfile
from datetime import UTC, datetime

from taxonomy.interchange.projects import Case, Coding, Link, Project, Selection, Source, User
from taxonomy.interchange.rules import Code, Codebook, guid_for

CODE, OTHER_CODE = guid_for("test", "code"), guid_for("test", "other code")
USER, TEXT, PASSAGE = guid_for("test", "user"), guid_for("test", "text"), guid_for("test", "passage")
WORDS = "Visits 👪 were not made.\nשלום The plan was old."


def g(name: str) -> str:
    return guid_for("test", name)


def our_project(text: str = WORDS, start: int = 0, end: int = 6) -> Project:
    coding = Coding(g("coding"), CODE, USER, datetime(2026, 4, 3, 10, 42, tzinfo=UTC), "contributed")
    passage = Selection(PASSAGE, start, end, "What was done", (coding,))
    source = Source(TEXT, "Finding 1", text, (passage,), (Coding(g("whole"), OTHER_CODE, USER),))
    entry = Source(g("entry"), "3 December 2025, Probation", "A visit was put off.")
    return Project(
        name="Codings",
        codebook=Codebook((Code(g("level"), "Level", "", False, "#1D70B8", codes=(Code(CODE, "IP01 Name", "Says."),)),
                           Code(OTHER_CODE, "Other")), "ours"),
        users=(User(USER, "Reviewer 1"),),
        cases=(Case(g("case"), "SFO-2026-0001", {"Region": "London"}, (TEXT, g("entry"))),),
        sources=(source, entry),
        links=(Link(g("link"), "shows", g("entry"), PASSAGE),),
        description="What is in it.",
        origin="ours",
        made_at=datetime(2026, 4, 3, tzinfo=UTC),
    )  # fmt: skip


def packed(project: str, files: dict[str, bytes] | None = None, mark: bytes = b"", name: str = "project.qde") -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, mark + project.encode())
        for path, written in (files or {}).items():
            archive.writestr(path, written)
    return content.getvalue()


def project(
    inside: str, codes: str = "", attributes: str = 'name="P"', namespace: str = "urn:QDA-XML:project:1.0"
) -> str:
    codes = codes or f'<Code guid="{CODE}" name="a" isCodable="true"/>'
    return (
        f'<?xml version="1.0" encoding="utf-8"?><Project xmlns="{namespace}" {attributes}>'
        f"<CodeBook><Codes>{codes}</Codes></CodeBook>{inside}</Project>"
    )


def coding(code: str = CODE, name: str = "c1") -> str:
    return f'<Coding guid="{g(name)}" creatingUser="{USER}"><CodeRef targetGUID="{code}"/></Coding>'


def passage(start: int, end: int, inside: str, name: str = "") -> str:
    return (
        f'<PlainTextSelection guid="{g(f"{start}-{end}")}" name="{name}" startPosition="{start}" endPosition="{end}">'
        f"{inside}</PlainTextSelection>"
    )
