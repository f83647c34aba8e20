"""The pieces of the national page: its filters, and each chart with its sentence and its table."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import streamlit as st

from reports.national import figures, sentences
from reports.national.measures import ANSWERS, WHOLE, Explains, Named, Part, Theme
from reports.national.published import Picture
from reports.national.sentences import Line
from taxonomy.vocabulary.rules import Level
from workbench.ui.tables import table

ALL_REGIONS, ALL_LEVELS = "All regions", "All levels"
MOST = 15
HEADINGS = ("Reviews", "Share of approved reviews")
CASE_LEVELS = tuple(level for level in Level if level is not Level.APART)
# In 2019 Parliament was told that reviews citing these two were not counted together.
ASKED_IN_2019 = ("PD01", "MO01")


@dataclass(frozen=True)
class Filter:
    """What part of the nation is looked at."""

    years: tuple[str, ...]
    region: str  # empty: all
    level: Level | None

    def parts(self, picture: Picture) -> tuple[Part, ...]:
        """The parts of the whole that this comes to."""
        return picture.parts(self.years, self.region)


def ask(picture: Picture) -> Filter:
    """The filters, in one line."""
    first, last, where, at = st.columns([1, 1, 2, 2])
    years = picture.years
    since = first.selectbox("From", years, 0, key="nation-since", persist_state="session")
    until = last.selectbox("To", years, len(years) - 1, key="nation-until", persist_state="session")
    region = where.selectbox("Region", (ALL_REGIONS, *picture.regions), key="nation-region", persist_state="session")
    level = at.selectbox("Level", (ALL_LEVELS, *CASE_LEVELS), key="nation-level", persist_state="session")
    start, end = sorted((since or years[0], until or years[-1]))
    return Filter(
        years=tuple(year for year in years if start <= year <= end),
        region="" if region == ALL_REGIONS else str(region),
        level=None if level == ALL_LEVELS else Level(str(level)),
    )


def most_named(picture: Picture, asked: Filter) -> None:
    """The factors named in most reviews."""
    parts = asked.parts(picture)
    themes = [theme for theme in picture.themes if _belongs(theme, asked.level)]
    lines = [Line(theme.label, picture.figure(theme.guid, *parts)) for theme in themes]
    top = sentences.ranked(lines, MOST)
    _show(top, sentences.describe_ranking(top, "factor"), figures.ranking, "Factors named most often", "Factor")
    with st.expander(f"All {len(lines)} factors as a table"):
        table("All factors", ("Factor", *HEADINGS), [line.cells for line in lines])


def named_together(picture: Picture) -> None:
    """The pairs of factors named in the most reviews, in the whole nation, whatever the filter."""
    pairs = sentences.pairs_of(picture)[:MOST]
    st.markdown(sentences.describe_together(pairs))
    if pairs:
        rows = [(one.first, one.second, one.both, one.by_chance_in_words) for one in pairs]
        table("Factors named together", ("Factor", "Together with", "Reviews with both", "By chance"), rows)


def by_level(picture: Picture, asked: Filter) -> None:
    """How many reviews name a factor of each level."""
    parts = asked.parts(picture)
    lines = [Line(level, picture.figure(level, *parts)) for level in CASE_LEVELS]
    sentence = sentences.describe_ranking(sentences.ranked(lines, len(lines)), "level")
    _show(lines, sentence, figures.ranking, "Reviews that name each level", "Level")


def one_factor(picture: Picture, asked: Filter) -> None:
    """One factor over time, and from region to region."""
    themes = [theme for theme in picture.themes if _belongs(theme, asked.level)]
    most = sentences.ranked([Line(theme.label, picture.figure(theme.guid, WHOLE)) for theme in themes], 1)
    labels = [theme.label for theme in themes]
    start = labels.index(most[0].label) if most else 0
    label = st.selectbox("Factor", labels, start, key=f"nation-factor-{asked.level}")
    theme = themes[labels.index(label or labels[0])]
    if asked.region:
        periods = [
            Line(year, picture.figure(theme.guid, *picture.parts((year,), asked.region))) for year in asked.years
        ]
    else:
        quarters = [quarter for quarter in picture.quarters if quarter[:4] in asked.years]
        periods = [Line(quarter, picture.figure(theme.guid, ("quarter", quarter))) for quarter in quarters]
    title = f"{theme.label}: share of reviews over time"
    _show(periods, sentences.describe_trend(periods, theme.label), figures.trend, title, "Period")
    regions = [
        Line(region, picture.figure(theme.guid, *picture.parts(asked.years, region))) for region in picture.regions
    ]
    title = f"{theme.label}: share of reviews in each region"
    _show(regions, sentences.describe_regions(regions, theme.label), figures.shares, title, "Region")


def individual_or_systemic(picture: Picture) -> None:
    """The national answer: do reviews name individual factors, systemic ones, or both?"""
    whole = [Line(named, picture.named(named, WHOLE)) for named in Named]
    st.markdown(sentences.describe_named(whole))
    oversight = Line("Management oversight", picture.figure(Level.MANAGEMENT, WHOLE))
    st.markdown(f"Management oversight is counted on its own. {sentences.describe_one(oversight)}")
    for axis, values in (("year", picture.years), ("region", picture.regions)):
        _parted(
            f"Individual or systemic, by {axis}",
            axis.capitalize(),
            values,
            [(named, [Line(value, picture.named(named, (axis, value))) for value in values]) for named in Named],
        )


def asked_in_2019(picture: Picture, asked: Filter) -> None:
    """How many reviews name workload, and how many name management supervision."""
    parts = asked.parts(picture)
    themes = [theme for theme in picture.themes if theme.code in ASKED_IN_2019]
    lines = [Line(theme.label, picture.figure(theme.guid, *parts)) for theme in themes]
    for line in lines:
        st.markdown(sentences.describe_one(line))
    table("Workload and management supervision", ("Factor", *HEADINGS), [line.cells for line in lines])


def reasonable_steps(picture: Picture) -> None:
    """How reviews answer the question on reasonable steps, year by year."""
    _parted(
        "Were all reasonable steps taken, by year",
        "Year",
        picture.years,
        [
            (answer.capitalize(), [Line(year, picture.answer(answer, ("year", year))) for year in picture.years])
            for answer in ANSWERS
        ],
    )


def explaining(picture: Picture) -> None:
    """Do reviews explain why, and not only what?"""
    whole = [Line(explains, picture.explains(explains, WHOLE)) for explains in Explains]
    st.markdown(sentences.describe_explains(whole, *picture.entries_used))
    _parted(
        "Concerns explained as far as the system, by year",
        "Year",
        picture.years,
        [(kind, [Line(year, picture.explains(kind, ("year", year))) for year in picture.years]) for kind in Explains],
    )


def about_reviews(picture: Picture, asked: Filter) -> None:
    """The factors about the review system itself, apart from factors in cases."""
    parts = asked.parts(picture)
    themes = [theme for theme in picture.themes if theme.is_about_reviews]
    lines = [Line(theme.label, picture.figure(theme.guid, *parts)) for theme in themes]
    table("Factors about the review system", ("Factor", *HEADINGS), [line.cells for line in lines])


def counted_apart(picture: Picture, asked: Filter) -> None:
    """The answers that name no cause: none found, other, cannot be coded."""
    parts = asked.parts(picture)
    themes = [theme for theme in picture.themes if theme.level is Level.APART]
    lines = [Line(theme.label, picture.figure(theme.guid, *parts)) for theme in themes]
    table("Answers that name no cause", ("Answer", *HEADINGS), [line.cells for line in lines])


def _belongs(theme: Theme, level: Level | None) -> bool:
    """Whether a factor is looked at: never one about reviews; good practice only when it is asked for."""
    if level is Level.GOOD_PRACTICE:
        return theme.level is level and not theme.is_about_reviews
    return theme.is_cause and level in (None, theme.level)


def _show(lines: Sequence[Line], sentence: str, draw: Callable[[tuple[Line, ...]], Any], title: str, of: str) -> None:
    """A sentence, the chart when anything in it may be shown, and the same as a table."""
    st.markdown(sentence)
    if sentences.shown(lines):
        st.plotly_chart(
            draw(tuple(lines)), theme=None, config={"displayModeBar": False}, key=title, alt=f"{title}. {sentence}"
        )
    with st.expander(f"{title}, as a table"):
        table(title, (of, *HEADINGS), [line.cells for line in lines])


def _parted(title: str, of: str, bars: Sequence[str], kinds: Sequence[tuple[str, Sequence[Line]]]) -> None:
    """All reviews parted into kinds: a chart, and the same as a table."""
    st.markdown(f"**{title}**")
    st.plotly_chart(
        figures.parted(tuple(bars), tuple((kind, tuple(lines)) for kind, lines in kinds)),
        theme=None,
        config={"displayModeBar": False},
        key=title,
        alt=f"{title}. The table below says the same.",
    )
    rows = [
        [bar, *(lines[place].cells[1] for _kind, lines in kinds), sentences.total(kinds[0][1][place])]
        for place, bar in enumerate(bars)
    ]
    with st.expander(f"{title}, as a table"):
        table(title, (of, *(kind for kind, _lines in kinds), "Approved reviews"), rows)
