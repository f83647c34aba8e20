from reports.codings.texts import chain_within, hint_in, laid_out
from reviews.coding.marking.sheets import plain
from reviews.findings.rules import FindingKind
from reviews.findings.steps import Step
from reviews.findings.views import FindingView
from tests.reports.codings.made import a_put


def a_finding(**words: str) -> FindingView:
    about = {"title": "Visits", "what": "Ann made none.", "why": "Posts were\r\nvacant."} | words
    return FindingView(id="1", version=1, number=1, kind=FindingKind.CONCERN, grounds=(), tags=(), **about)


def hide(text: str) -> str:
    return text.replace("Ann", "Probation practitioner 1")


def test_each_step_that_says_something_is_a_passage_without_names() -> None:
    text, passages = laid_out(a_finding(), hide, lambda _: [])
    assert [text[one.start : one.end] for one in passages] == [
        "Probation practitioner 1 made none.",
        "Posts were\nvacant.",
    ]
    assert [one.name for one in passages] == [Step.ACT, Step.CONDITIONS]
    assert text.startswith("Visits\n\n")
    (link,) = chain_within(passages)
    assert (link.origin, link.target) == (passages[0].id, passages[1].id)


def test_a_factor_whose_step_is_empty_stands_at_the_step_before() -> None:
    put = a_put()
    _, passages = laid_out(a_finding(), hide, lambda step: [put] if step is Step.SYSTEM else [])
    assert [one.puts for one in passages] == [(), (put,)]
    _, passages = laid_out(a_finding(known="K"), hide, lambda step: [put] if step is Step.RECORD else [])
    assert passages[0].puts == (put,)


def test_line_ends_are_of_one_kind() -> None:
    assert plain("\ufeffa\r\nb\rc ") == "a\nb\nc"


def test_a_suggestion_stands_where_its_words_are_or_on_the_whole_text() -> None:
    assert hint_in("👪 no visit", "IP29", 0.5, ("no visit",), "2").spans == ((2, 10),)
    assert hint_in("abc", "IP29", 0.5, ("gone",), "2").spans == ((0, 3),)
