import csv
import io

from reports.codings.reading import coded_passages, in_short
from taxonomy.interchange.matching import factors_by_code
from taxonomy.interchange.projects import Coding, Project, Selection, Source, User
from taxonomy.interchange.rules import Code, Codebook, guid_for
from taxonomy.vocabulary.rules import Factor, Level


def g(name: str) -> str:
    return guid_for("test", name)


FACTORS = (
    Factor("IP01", g("IP01"), Level.PRACTITIONER, "Risk too low", "…"),
    Factor("IP02", g("IP02"), Level.PRACTITIONER, "No visit", "…"),
)
CODES = (
    Code(g("IP01"), "renamed by somebody"),
    Code(g("x"), "IP02 no  VISIT"),
    Code(g("y"), "IP02 Something else"),
    Code(g("z"), "Theirs", codes=(Code(g("zz"), "no visit"),)),
)
SOURCE = Source(
    g("s"), "Board", "=1 👪 no visit", (Selection(g("p"), 0, 2, "", (Coding(g("c1"), g("x"), g("u")),)),),
    (Coding(g("c2"), g("zz")),),
)  # fmt: skip
PROJECT = Project("P", Codebook(CODES), (User(g("u"), "Ann"),), sources=(SOURCE,))


def test_a_code_is_a_factor_by_its_guid_or_by_its_whole_name_and_never_by_half_of_it() -> None:
    found = factors_by_code(PROJECT, FACTORS)
    assert {guid: factor.code for guid, factor in found.items()} == {g("IP01"): "IP01", g("x"): "IP02", g("zz"): "IP02"}


def test_what_is_in_a_project_is_counted() -> None:
    said = in_short(PROJECT, FACTORS)
    assert (said["codes"], said["codes_that_are_factors"], said["codings"], said["codings_with_a_factor"]) == (
        5,
        3,
        2,
        2,
    )


def test_the_table_has_passages_and_whole_texts_and_no_formula() -> None:
    first, second = csv.DictReader(io.StringIO(coded_passages(PROJECT, FACTORS), newline=""))
    assert (first["text"], first["coder"], first["factor_id"]) == ("'=1", "Ann", "IP02")
    assert (second["code"], second["start"], second["end"]) == ("Theirs > no visit", "0", "13")
