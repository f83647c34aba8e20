"""What another program coded, set beside the vocabulary. Pure; no review is changed by it."""

import csv
import io
from collections.abc import Iterable

from taxonomy.interchange.matching import factors_by_code
from taxonomy.interchange.projects import Project
from taxonomy.interchange.rules import Code
from taxonomy.vocabulary.rules import Factor

COLUMNS = ("document", "code", "factor_id", "start", "end", "text", "coder", "date")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


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
