"""Files of codings: read as they come, refused where they say two things."""

import pytest

from taxonomy.agreement.rows import figures_of, read_rows
from taxonomy.agreement.rules import NOTHING
from workbench.errors import Invalid

HEAD = "coder,unit,value\n"


def test_a_value_left_out_is_missing_whether_its_row_stands_or_not() -> None:
    codings = read_rows(HEAD + "A,1,x\nB,1,x\nA,2,\nB,2,*\nA,3,y\nB,3,NA\n")
    assert codings.coders == ("A", "B")
    assert dict(codings.units) == {"1": ("x", "x"), "2": (None, None), "3": ("y", None)}
    assert codings.compared == 1


def test_columns_stand_in_any_order_and_others_are_left_alone() -> None:
    codings = read_rows("\ufeffUnit,Note,Value,Coder\n1,hm,x,A\n1,,y,B\n".lstrip("\ufeff"))
    assert dict(codings.units) == {"1": ("x", "y")}


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        ("unit,value\n1,x\n", "needs a first line with the headings coder, unit and value"),
        ("", "needs a first line with the headings coder, unit and value"),
        (HEAD + "A,1,x\nA,1,y\n", "line 3: A has coded 1 before"),
        (HEAD + ",1,x\n", "line 2: say which coder and which unit this is"),
    ],
)
def test_what_is_wrong_with_a_file_is_said_with_its_line(rows: str, sentence: str) -> None:
    with pytest.raises(Invalid) as refusal:
        read_rows(rows)
    assert sentence in refusal.value.sentence


def test_figures_that_do_not_apply_are_not_given() -> None:
    words = figures_of(read_rows(HEAD + "A,1,x\nB,1,x\nC,1,y\nA,2,y\nB,2,y\nC,2,y\n"))
    assert words["cohen_kappa"] == NOTHING
    assert words["krippendorff_alpha_interval"] == NOTHING
    assert words["fleiss_kappa"].n == 2


def test_a_file_with_headings_alone_has_no_figure() -> None:
    assert set(figures_of(read_rows(HEAD)).values()) == {NOTHING}
