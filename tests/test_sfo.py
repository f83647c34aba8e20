"""The `sfo` command: each part by itself is as it is in the whole, and loads only what it needs."""

import subprocess
import sys

import pytest
import typer

from sfo import PARTS, command_line
from tests.shape.source import ROOT


def words_of(app: typer.Typer) -> set[str]:
    """The first words that a command line knows."""
    return set(typer.main.get_group(app).commands)


def test_the_whole_knows_every_word_and_no_other() -> None:
    assert words_of(command_line()) == set(PARTS)
    assert words_of(command_line("nonsense")) == set(PARTS)


@pytest.mark.parametrize("word", PARTS)
def test_a_word_is_known_to_the_part_that_is_loaded_for_it(word: str) -> None:
    assert words_of(command_line(word)) == {other for other in PARTS if PARTS[other] is PARTS[word]}


@pytest.mark.parametrize("word", ["chronology", "review"])
def test_what_a_command_has_no_use_for_is_not_loaded(word: str) -> None:
    heavy = "'streamlit', 'spacy', 'plotly', 'pandas', 'matplotlib', 'weasyprint', 'alembic'"
    asked = f"import sys, sfo; sfo.command_line({word!r}); print([one for one in ({heavy}) if one in sys.modules])"
    done = subprocess.run([sys.executable, "-c", asked], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
