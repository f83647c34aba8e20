"""What another program coded, set beside the vocabulary. Pure; no review is changed by it."""

import csv
import io
import re
from collections.abc import Iterable, Mapping

from taxonomy.interchange.projects import Project
from taxonomy.interchange.rules import Code
from taxonomy.vocabulary.rules import Factor

COLUMNS = ("document", "code", "factor_id", "start", "end", "text", "coder", "date")
_CODE_FIRST = re.compile(r"([A-Z]{2}\d{2})\b")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


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


def in_short(project: Project, factors: Iterable[Factor]) -> dict[str, str | int]:
    """What is in the project, counted."""
    matched = factors_by_code(project, factors)
    codings = [coding for _, _, coding in project.codings()]
    return {
        "name": project.name,
        "written_by": project.origin,
        "codes": sum(1 for _ in project.codebook.each()),
        "codes_that_are_factors": len(matched),
        "texts": len(project.sources),
        "passages": sum(len(source.selections) for source in project.sources),
        "codings": len(codings),
        "codings_with_a_factor": sum(coding.code in matched for coding in codings),
        "coders": len({coding.user for coding in codings if coding.user}),
        "cases": len(project.cases),
        "links": len(project.links),
    }


def coded_passages(project: Project, factors: Iterable[Factor]) -> str:
    """A row for each code on a passage or on a whole text, with the factor that it is, where it is one."""
    matched = factors_by_code(project, factors)
    paths = {code.guid: _path(above, code) for above, code in project.codebook.each()}
    users = {user.guid: user.name for user in project.users}
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for source, selection, coding in project.codings():
        start, end = (selection.start, selection.end) if selection else (0, len(source.text))
        factor = matched.get(coding.code)
        on = coding.at.date().isoformat() if coding.at else ""
        words = (source.name, paths[coding.code], factor.code if factor else "")
        row = (*words, start, end, source.text[start:end], users.get(coding.user, ""), on)
        writer.writerow([f"'{one}" if isinstance(one, str) and one.startswith(_FORMULA) else one for one in row])
    return out.getvalue()


def _path(above: tuple[Code, ...], code: Code) -> str:
    return " > ".join(one.name for one in (*above, code))


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())
