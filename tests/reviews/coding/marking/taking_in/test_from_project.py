"""A coding of another program's project is put on words where they are known for certain; the rest has its reason."""

from dataclasses import replace

import pytest

from reviews.coding.marking.rules import LONGEST, Part, TextView
from reviews.coding.marking.taking_in import from_project as reasons
from reviews.coding.marking.taking_in.from_project import Sheets, drafts_in
from reviews.coding.marking.taking_in.rules import TOO_LONG
from taxonomy.interchange.drops import Drops
from taxonomy.interchange.projects import Coding, Project, Selection, Source, User
from taxonomy.interchange.rules import Code, Codebook, guid_for
from taxonomy.vocabulary.rules import Factor, Level
from workbench.errors import Invalid


def g(name: str) -> str:
    return guid_for("test", name)


PD02 = Factor("PD02", g("PD02"), Level.TEAM, "Vacancies", "…")
ENTRY = TextView(Part.HAPPENED, "e", "3 December 2025", "Ann Lee put the visit off 👪; nobody was told.")
ACT = TextView(Part.ACT, "f", "Finding 1", "No visit was made.")
WHY = TextView(Part.CONDITIONS, "f", "Finding 1", "Two posts in three were vacant.")
NOTE = TextView(Part.NOTE, "i", "Interview", "They said\r\nthat no visit was planned.")
LONG = TextView(Part.WORKING, "i", "Interview", "word " * LONGEST)
LIKE = TextView(Part.HAPPENED, "e2", "4 December 2025", "No reply.")
TEXTS = (ENTRY, ACT, WHY, NOTE, LONG, LIKE, replace(LIKE, about_id="e3"))
BOOK = Codebook((Code(g("theirs"), "PD02 vacancies"), Code(g("own"), "Something of theirs")))


def hide(text: str) -> str:
    return text.replace("Ann Lee", "Probation practitioner 1")


def placed(text: str, words: str, guid: str = "", code: str = "theirs") -> tuple[list[tuple[str, ...]], Drops]:
    """The marks that come of one coding on these words of a text of a project, and what is left out."""
    start = text.index(words)
    coding = Coding(g("coding"), g(code), g("user"))
    source = Source(guid or g("source"), "Board", text, (Selection(g("p"), start, start + len(words), "", (coding,)),))
    return of(Project("P", BOOK, (User(g("user"), "Ann"),), sources=(source,)))


def of(project: Project) -> tuple[list[tuple[str, ...]], Drops]:
    drops = Drops()
    found = drafts_in(project, Sheets(TEXTS, {"f": "Visits"}, hide), (PD02,), drops)
    return [(draft.about_id, draft.part.name, draft.words, draft.code, one.creator) for draft, one in found], drops


def test_a_text_is_known_by_its_words_however_its_lines_end() -> None:
    assert placed("\ufeffThey said\nthat no visit was planned.\n\n", "that no visit ")[0] == [
        ("i", "NOTE", "that no visit", "PD02", "Ann")
    ]


def test_a_text_that_left_without_names_is_known_with_its_identifier_and_when_that_is_lost() -> None:
    left = hide(ENTRY.text)
    for guid in (guid_for("entry", "e"), ""):
        assert placed(left, "Probation practitioner 1 put", guid)[0] == [
            ("e", "HAPPENED", "Ann Lee put", "PD02", "Ann")
        ]
        assert placed(left, "nobody was told", guid)[0] == [("e", "HAPPENED", "nobody was told", "PD02", "Ann")]


def test_a_finding_left_as_one_text_and_each_step_is_known_in_it() -> None:
    whole = f"Visits\n\n{ACT.text}\n\n{WHY.text}"
    for guid in (guid_for("finding", "f"), ""):
        assert placed(whole, "posts in three", guid)[0] == [("f", "CONDITIONS", "posts in three", "PD02", "Ann")]
    assert placed(WHY.text, "vacant")[0] == [("f", "CONDITIONS", "vacant", "PD02", "Ann")]


def test_in_a_text_that_was_edited_since_it_left_the_words_must_still_stand_once() -> None:
    edited = "She put the visit off; nobody was told."
    assert placed(edited, "nobody was told", guid_for("entry", "e"))[0][0][2] == "nobody was told"
    assert list(placed(edited, "She put", guid_for("entry", "e"))[1].found) == [reasons.CHANGED]


@pytest.mark.parametrize(
    ("text", "words", "guid", "code", "reason"),
    [
        ("Words of nobody here.", "nobody here", "", "theirs", reasons.NOT_OURS),
        (LIKE.text, "reply", "", "theirs", reasons.SEVERAL),
        (NOTE.text, "planned", "", "own", reasons.NO_FACTOR),
        (hide(ENTRY.text), "practitioner 1 put", "", "theirs", reasons.ACROSS),
        (f"Visits\n\n{ACT.text}\n\n{WHY.text}", "Visits", "", "theirs", reasons.ACROSS),
        (f"Visits\n\n{ACT.text}\n\n{WHY.text}", "made.\n\nTwo", "", "theirs", reasons.ACROSS),
        (LONG.text, LONG.text, "", "theirs", TOO_LONG),
    ],
)
def test_what_cannot_be_placed_has_its_reason(text: str, words: str, guid: str, code: str, reason: str) -> None:
    found, drops = placed(text, words, guid, code)
    assert (found, list(drops.found)) == ([], [reason])


def test_of_two_entries_alike_that_with_its_identifier_is_meant() -> None:
    assert placed(LIKE.text, "reply", guid_for("entry", "e3"))[0][0][0] == "e3"


def test_a_code_on_a_whole_text_is_on_no_words() -> None:
    source = Source(g("s"), "Board", WHY.text, codings=(Coding(g("c"), g("theirs")),))
    found, drops = of(Project("P", BOOK, sources=(source,)))
    assert (found, list(drops.found)) == ([], [reasons.WHOLE])


def test_too_many_codings_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reasons, "MOST", 0)
    with pytest.raises(Invalid, match="more than 0 codings"):
        placed(WHY.text, "vacant")
