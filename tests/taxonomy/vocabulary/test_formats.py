"""The vocabulary leaves as a table or as a version file, with nothing lost."""

import csv
import io
from dataclasses import replace

from taxonomy.vocabulary.formats import COLUMNS, as_csv, as_toml
from taxonomy.vocabulary.rules import read_version
from taxonomy.vocabulary.versions import published_files


def test_a_version_file_written_and_read_again_is_the_same_version() -> None:
    version = read_version(published_files()[0])
    again = read_version(as_toml(version.name, version.published_on, version.factors).encode())
    assert replace(again, digest=version.digest) == version


def test_the_table_has_one_row_a_factor() -> None:
    version = read_version(published_files()[0])
    rows = list(csv.DictReader(io.StringIO(as_csv(version.published_on, version.factors))))
    assert tuple(rows[0]) == COLUMNS
    assert [row["factor_id"] for row in rows] == [factor.code for factor in version.factors]
    assert rows[0]["parent_id"] == "Individual practitioner"
    assert rows[0]["valid_from"] == "2026-01-05"
