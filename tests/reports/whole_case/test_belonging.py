"""Every table is in the file of a review, or is left out for a reason that is written down."""

import pytest
import sqlalchemy as sa

from reports.tables import metadata
from reports.whole_case.belonging import (
    ACCOUNT,
    AUDIT,
    CASE,
    FACTOR,
    LEFT_BEHIND,
    OF_NO_REVIEW,
    belonging,
    left_behind,
    shape_of,
    shapes,
)  # fmt: skip
from reports.whole_case.shapes import Kind

IN_THE_FILE = {table.name for table in belonging()}


def test_no_table_is_forgotten() -> None:
    missing = set(metadata.tables) - IN_THE_FILE - set(LEFT_BEHIND) - set(OF_NO_REVIEW)
    assert not missing, (
        f"{sorted(missing)}: no column leads to a review. If the rows belong to one, give them a case_id; if not, say "
        "why in OF_NO_REVIEW (reports/whole_case/belonging.py)."
    )


def test_what_is_left_out_is_there_and_is_left_out_for_the_right_sort_of_reason() -> None:
    assert {table.name for table in left_behind()} == set(LEFT_BEHIND), "LEFT_BEHIND is for rows that lead to a review."
    assert set(OF_NO_REVIEW) <= set(metadata.tables), "OF_NO_REVIEW names a table that is no longer there."
    assert not set(OF_NO_REVIEW) & (IN_THE_FILE | set(LEFT_BEHIND)), "OF_NO_REVIEW is for rows that lead to none."
    assert all(reason.strip() for reason in (LEFT_BEHIND | OF_NO_REVIEW).values())


@pytest.mark.parametrize("table", belonging(), ids=lambda table: table.name)
def test_a_row_in_the_file_points_at_nothing_that_stays_behind(table: sa.Table) -> None:
    reached = {key.column.table.name for key in table.foreign_keys}
    assert reached <= IN_THE_FILE | {ACCOUNT, FACTOR}, (
        f"{table.name} points at {sorted(reached - IN_THE_FILE)}, which is not in the file: put both in, or neither."
    )


def test_a_table_without_a_case_id_belongs_by_way_of_another() -> None:
    assert "account_member" in IN_THE_FILE
    assert "case_id" not in metadata.tables["account_member"].c


def test_a_new_feature_belongs_by_its_columns_alone() -> None:
    later = sa.Table("later", sa.MetaData(), sa.Column("case_id", sa.String(36)), sa.Column("on", sa.Date))
    assert [column.kind for column in shape_of(later).columns] == [Kind.TEXT, Kind.DAY]
    assert CASE in {shape.name for shape in shapes()}
    assert AUDIT in {shape.name for shape in shapes()}
