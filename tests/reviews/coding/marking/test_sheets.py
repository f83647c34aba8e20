"""Places in a text that left without names are found again in the text as it was written."""

from hypothesis import given, settings
from hypothesis import strategies as st

from reviews.coding.marking.rules import Part, TextView
from reviews.coding.marking.sheets import plain, sheet_of

LABEL = "Probation practitioner 1"


def hide(text: str) -> str:
    return text.replace("Ann Lee", LABEL)


def a_text(text: str, part: Part = Part.HAPPENED) -> TextView:
    return TextView(part, "1", "A text", text)


def placed(text: str, words: str) -> str:
    """The words of a text that stand where these stand in it as it leaves."""
    sheet = sheet_of("", [a_text(text)], hide)
    start = sheet.text.index(words)
    found = sheet.place(start, start + len(words))
    return text[found[1] : found[2]] if found else ""


def test_words_beside_a_name_and_with_a_whole_one_are_found() -> None:
    text = "  Ann Lee rang 👪 twice;\r\nthen Ann Lee wrote.\r\n"
    assert placed(text, "rang 👪 twice") == "rang 👪 twice"
    assert placed(text, f"{LABEL} rang") == "Ann Lee rang"
    assert placed(text, f"twice;\nthen {LABEL}") == "twice;\r\nthen Ann Lee"
    assert placed(text, "wrote.") == "wrote."


def test_words_within_a_name_are_nowhere() -> None:
    assert placed("Ann Lee rang twice", "practitioner 1 rang") == ""
    assert placed("Ann Lee rang twice", "Probation") == ""


def test_a_finding_is_one_sheet_and_words_across_two_steps_are_nowhere() -> None:
    steps = [a_text("Ann Lee made none.", Part.ACT), a_text("Posts were vacant.", Part.CONDITIONS)]
    sheet = sheet_of("Visits", steps, hide)
    assert sheet.text == f"Visits\n\n{LABEL} made none.\n\nPosts were vacant."
    start = sheet.text.index("vacant")
    assert sheet.place(start, start + 6) == (steps[1], 11, 17)
    assert sheet.place(start - 20, start) is None
    assert sheet.place(0, 6) is None


PIECES = st.lists(st.sampled_from(["Ann Lee", "visit", "was", "👪", "\r\n", "late.", "é", "לא", "—", "  "]), min_size=2)


@settings(max_examples=80, deadline=None)
@given(PIECES, st.data())
def test_any_words_between_names_come_back_as_they_were(pieces: list[str], data: st.DataObject) -> None:
    text = "x " + " ".join(pieces) + " y"
    sheet = sheet_of("", [a_text(text)], hide)
    first = data.draw(st.integers(0, len(pieces) - 1))
    last = data.draw(st.integers(first, len(pieces) - 1))
    chosen = " ".join(pieces[first : last + 1])
    words = chosen.strip()
    began = len("x " + "".join(f"{piece} " for piece in pieces[:first])) + len(chosen) - len(chosen.lstrip())
    start = len(plain(hide(text[:began] + "|"))) - 1
    found = sheet.place(start, start + len(hide(words).replace("\r\n", "\n")))
    if found:  # on the very words, and not on others like them
        assert text[found[1] : found[2]] == words
        assert found[1] == began
    elif words:  # of two names side by side nobody can say where one ends
        assert "Ann Lee Ann Lee" in " ".join(text.split())
