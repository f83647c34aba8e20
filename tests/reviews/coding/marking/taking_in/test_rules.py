"""An annotation is put on its words where these stand once, with the factor that it names; the rest is counted."""

from dataclasses import replace

from reviews.coding.marking.rules import Part, TextView
from reviews.coding.marking.taking_in.rules import NO_FACTOR, NOT_FOUND, drafts_of, factors_named
from taxonomy.interchange.annotations import Annotation
from taxonomy.interchange.drops import Drops
from taxonomy.interchange.rules import guid_for
from taxonomy.vocabulary.rules import Factor, Level

IP02 = Factor("IP02", guid_for("test", "IP02"), Level.PRACTITIONER, "Risk not reviewed after change", "…")
PD02 = Factor("PD02", guid_for("test", "PD02"), Level.TEAM, "Vacancies", "…")
NOTE = TextView(Part.NOTE, "an-interview", "Interview", "They said 👪 that nobody was told. The post was vacant.")
ENTRY = TextView(Part.HAPPENED, "an-entry", "3 December 2025", "The visit was put off; nobody was told.")
ONE = Annotation("", guid_for("entry", "an-entry"), "nobody was told", "put off; ", ".", tags=("IP02",))


def placed(*annotations: Annotation) -> tuple[list[tuple[str, str, str]], Drops]:
    drops = Drops()
    found = [draft for draft, _ in drafts_of(annotations, (NOTE, ENTRY), (IP02, PD02), drops)]
    return [(draft.about_id, draft.words, draft.code) for draft in found], drops


def test_words_are_looked_for_in_the_text_it_names() -> None:
    assert placed(ONE)[0] == [("an-entry", "nobody was told", "IP02")]
    assert placed(replace(ONE, source=guid_for("interview", "an-interview"), prefix="👪 that "))[0] == [
        ("an-interview", "nobody was told", "IP02")
    ]


def test_in_a_text_that_nobody_knows_words_must_stand_once_in_the_review() -> None:
    elsewhere = replace(ONE, source="https://example.org/note")
    assert placed(replace(elsewhere, exact="post was vacant", prefix="", suffix=""))[0] == [
        ("an-interview", "post was vacant", "IP02")
    ]
    found, drops = placed(replace(elsewhere, prefix="", suffix=""))
    assert found == []
    assert drops.found[NOT_FOUND].which == ["nobody was told"]


def test_a_factor_is_known_by_its_guid_then_its_code_then_its_name() -> None:
    assert factors_named(replace(ONE, codes=(PD02.guid,)), (IP02, PD02)) == (PD02,)
    assert factors_named(replace(ONE, tags=("PD02 Called otherwise", " vacancies ")), (IP02, PD02)) == (PD02,)
    assert factors_named(replace(ONE, tags=("risk not  reviewed after change",)), (IP02, PD02)) == (IP02,)
    found, drops = placed(replace(ONE, tags=("Something else", "ZZ01 Not ours")))
    assert found == []
    assert NO_FACTOR in drops.found
