"""A REFI-QDA project (`.qdpx`), written as its schema says: one `project.qde`, and each text as `sources/GUID.txt`."""

import io
import zipfile
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from lxml import etree

from taxonomy.interchange.codes import write_codes
from taxonomy.interchange.markup import bytes_of, fit
from taxonomy.interchange.projects import Case, Coding, Link, Project, Source
from taxonomy.interchange.rules import guid_for
from workbench.errors import Invalid

NAMESPACE = "urn:QDA-XML:project:1.0"
_SAME_MOMENT = (1980, 1, 1, 0, 0, 0)  # so that the same project gives the same bytes


def as_qdpx(project: Project) -> bytes:
    """The file. Raises `Invalid` when a passage lies outside its text."""
    if not project.codebook.codes:
        raise Invalid("There is no code to write. A project has at least one.", "file")
    for source in project.sources:
        source.check()
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        _pack(archive, "project.qde", bytes_of(_project(project)))
        for source in project.sources:
            mark = "utf-8-sig" if source.text.startswith("\ufeff") else "utf-8"  # a first mark is never part of a text
            _pack(archive, f"sources/{source.guid}.txt", source.text.encode(mark, "replace"))
    return packed.getvalue()


def _pack(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    about = zipfile.ZipInfo(name, _SAME_MOMENT)
    about.compress_type = zipfile.ZIP_DEFLATED
    archive.writestr(about, content)


def _project(project: Project) -> Any:
    about = {"name": fit(project.name), "origin": fit(project.origin)}
    root = etree.Element(f"{{{NAMESPACE}}}Project", about | _at(project.made_at), nsmap={None: NAMESPACE})
    if project.users:
        users = _add(root, "Users")
        for user in project.users:
            _add(users, "User", guid=user.guid, name=fit(user.name))
    write_codes(_add(_add(root, "CodeBook"), "Codes"), project.codebook.codes)
    _cases(root, project.cases)
    if project.sources:
        sources = _add(root, "Sources")
        for source in project.sources:
            _source(sources, source)
    notes = sorted({coding.note for _, _, coding in project.codings() if coding.note})
    if notes:
        there = _add(root, "Notes")
        for words in notes:
            note = _add(there, "Note", guid=guid_for("note", words), name=fit(words[:80]))
            _add(note, "PlainTextContent").text = fit(words)
    _links(root, project.links)
    if project.description:
        _add(root, "Description").text = fit(project.description)
    return root


def _cases(root: Any, cases: Iterable[Case]) -> None:
    cases = tuple(cases)
    names = list(dict.fromkeys(name for case in cases for name in case.values))
    if names:
        variables = _add(root, "Variables")
        for name in names:
            _add(variables, "Variable", guid=guid_for("variable", name), name=fit(name), typeOfVariable="Text")
    if not cases:
        return
    there = _add(root, "Cases")
    for case in cases:
        element = _add(there, "Case", guid=case.guid, name=fit(case.name))
        for name, value in case.values.items():
            said = _add(element, "VariableValue")
            _add(said, "VariableRef", targetGUID=guid_for("variable", name))
            _add(said, "TextValue").text = fit(value)
        for guid in case.sources:
            _add(element, "SourceRef", targetGUID=guid)


def _source(sources: Any, source: Source) -> None:
    where = f"internal://{source.guid}.txt"
    element = _add(sources, "TextSource", guid=source.guid, name=fit(source.name), plainTextPath=where)
    for selection in source.selections:
        start, end = str(selection.start), str(selection.end)
        about = {"guid": selection.guid, "name": fit(selection.name), "startPosition": start, "endPosition": end}
        _codings(_add(element, "PlainTextSelection", **about), selection.codings)
    _codings(element, source.codings)


def _codings(under: Any, codings: Iterable[Coding]) -> None:
    for coding in codings:
        by = {"creatingUser": coding.user} if coding.user else {}
        element = _add(under, "Coding", guid=coding.guid, **by, **_at(coding.at))
        _add(element, "CodeRef", targetGUID=coding.code)
        if coding.note:
            _add(element, "NoteRef", targetGUID=guid_for("note", coding.note))


def _links(root: Any, links: Iterable[Link]) -> None:
    links = tuple(links)
    if not links:
        return
    there = _add(root, "Links")
    for link in links:
        way = "OneWay" if link.is_one_way else "Associative"
        ends = {"originGUID": link.origin, "targetGUID": link.target}
        _add(there, "Link", guid=link.guid, name=fit(link.name), direction=way, **ends)


def _at(moment: datetime | None) -> dict[str, str]:
    return {"creationDateTime": f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"} if moment else {}


def _add(under: Any, name: str, /, **about: str) -> Any:
    return etree.SubElement(under, f"{{{NAMESPACE}}}{name}", about)
