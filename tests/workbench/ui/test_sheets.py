"""What the browser sends of a grid is read as texts and numbers, whatever it sends."""

from workbench.ui.sheets import Sheet, SheetRow, Typed


def test_what_was_typed_is_read_as_the_browser_sends_it():
    typed = Typed.from_json(
        '{"changed": {"a": {"date": "2015", "agency": 7}}, "seen": {"a": 3}, "order": ["b", "a"], "pasted": "x\\ty",'
        ' "mine": ["a"], "theirs": ["b"], "more": 1}'
    )
    assert typed == Typed({"a": {"date": "2015", "agency": "7"}}, {"a": 3}, ["b", "a"], "x\ty", ["a"], ["b"])


def test_nothing_said_of_the_order_is_not_the_same_as_no_rows():
    assert Typed.from_json("{}").order is None
    assert Typed.from_json('{"order": []}').order == []


def test_a_sheet_counts_the_cells_that_cannot_be_taken():
    rows = (SheetRow("a", {}, {"date": "Write a date.", "agency": "Say which."}), SheetRow("b", {}))
    assert Sheet(rows, 1).problems == 2
