"""Dates as they are known: exact, imprecise or not at all."""

from reviews.chronology.dates.imprecise import ImpreciseDate
from reviews.chronology.dates.points import Kind

__all__ = ["ImpreciseDate", "Kind"]
