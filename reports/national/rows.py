"""The national counts as rows, for scripts: one for each factor and period, region or offence. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from reports.national.measures import WHOLE, Part, Theme
from reports.national.published import Picture
from reports.national.suppression import RULE
from workbench.errors import Invalid

ALL = "all"


class By(StrEnum):
    """How the counts are split."""

    QUARTER = "quarter"
    REGION = "region"
    OFFENCE = "offence"


@dataclass(frozen=True)
class Row:
    """How many reviews name a factor. `count` is empty when it is not shown; `rule` says what was applied."""

    period: str
    region: str
    factor_id: str
    factor: str
    count: int | None
    denominator: int | None
    suppressed: bool
    rule: str
    offence: str = ALL

    def plain(self, by: By | None) -> dict[str, Any]:
        """The row under its fixed names."""
        return {name: getattr(self, name) for name in fields(by)}


def fields(by: By | None) -> tuple[str, ...]:
    """The names of the columns, in order; the offence is one of them only when the counts are split by it."""
    names = tuple(Row.__dataclass_fields__)
    return names if by is By.OFFENCE else tuple(name for name in names if name != "offence")


def rows_of(picture: Picture, by: By | None = None, code: str = "") -> tuple[Row, ...]:
    """Every factor of the vocabulary (or the one with this code), found or not: a row left out would tell its count."""
    themes = [theme for theme in picture.themes if not code or theme.code == code.upper()]
    if not themes:
        raise Invalid(f"“{code}” is not a factor in the vocabulary. Use a code such as IP01.", "factor")
    return tuple(_row(picture, theme, part) for part in _parts(picture, by) for theme in themes)


def _parts(picture: Picture, by: By | None) -> Iterator[Part]:
    match by:
        case None:
            yield WHOLE
        case By.QUARTER:
            yield from (("quarter", quarter) for quarter in picture.quarters)
        case By.REGION:
            yield from (("region", region) for region in picture.regions)
        case By.OFFENCE:
            yield from (("offence", offence) for offence in picture.offences)


def _row(picture: Picture, theme: Theme, part: Part) -> Row:
    figure = picture.figure(theme.guid, part)
    axis, value = part[0], part[-1]
    return Row(
        period=value if axis == "quarter" else ALL,
        region=value if axis == "region" else ALL,
        factor_id=theme.code,
        factor=theme.name,
        count=figure.count,
        denominator=figure.of,
        suppressed=figure.is_suppressed,
        rule=RULE,
        offence=value if axis == "offence" else ALL,
    )
