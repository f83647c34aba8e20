"""Which factor each code of a project is. Pure."""

import re
from collections.abc import Iterable, Mapping

from taxonomy.interchange.projects import Project
from taxonomy.vocabulary.rules import Factor

_CODE_FIRST = re.compile(r"([A-Z]{2}\d{2})\b")


def factors_by_code(project: Project, factors: Iterable[Factor]) -> Mapping[str, Factor]:
    """The factor that each code of the project is, by the code's GUID.

    A code is a factor when it has its GUID, which programs keep; else when its name is the factor's, with or without
    the factor's own code before it.
    """
    known = tuple(factors)
    by_guid = {factor.guid: factor for factor in known}
    by_code = {factor.code: factor for factor in known}
    by_name = {_folded(factor.name): factor for factor in known}
    found: dict[str, Factor] = {}
    for _, code in project.codebook.each():
        first = _CODE_FIRST.match(code.name)
        rest = _folded(code.name[first.end() :]) if first else ""
        named = by_code.get(first.group(1)) if first else None
        by_both = named if named is not None and rest in ("", _folded(named.name)) else None
        factor = by_guid.get(code.guid) or by_both or by_name.get(_folded(code.name))
        if factor is not None:
            found[code.guid] = factor
    return found


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())
