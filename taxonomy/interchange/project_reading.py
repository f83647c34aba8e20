"""A REFI-QDA project (`.qdpx`) as programs write it, into plain values, with a list of what was lost.

It is a stranger's file: `project_from` reads it in a child process with limits.
"""

from dataclasses import dataclass
from typing import Any

from taxonomy.interchange.codes import read_codes
from taxonomy.interchange.drops import Drops
from taxonomy.interchange.markup import child, children, local, text_in, tree_of
from taxonomy.interchange.packing import Packed
from taxonomy.interchange.projects import Case, Link, Project, User
from taxonomy.interchange.rules import Codebook, guid_in
from taxonomy.interchange.source_reading import Reader
from workbench import jobs
from workbench.errors import Invalid
from workbench.jobs import Limits, Report

LARGEST_FILE = 200_000_000
LIMITS = Limits(seconds=120, memory_mb=1500)
_KNOWN = frozenset(
    {"Users", "CodeBook", "Variables", "Cases", "Sources", "Notes", "Links", "Sets", "Graphs", "Description", "NoteRef"}
)


@dataclass(frozen=True)
class ReadProject:
    """A project as it was read, and what was lost."""

    project: Project
    drops: Drops


def project_from(content: bytes) -> ReadProject:
    """The project in a file, read in a child process."""
    if len(content) > LARGEST_FILE:
        raise Invalid(f"The file is larger than {LARGEST_FILE // 1_000_000} MB. Export fewer documents.", "file")
    return jobs.run(read_project, content, limits=LIMITS)


def read_project(report: Report, content: bytes) -> ReadProject:
    """The work of the child."""
    report(0.0, "Opening the project")
    packed = Packed(content)
    root = tree_of(packed.project(), "The project.qde")
    if local(root) != "Project":
        raise Invalid(f"This is not a project: its project.qde begins with “{local(root)}”.", "file")
    drops = Drops()
    codebook = Codebook(read_codes(child(child(root, "CodeBook"), "Codes"), drops), root.get("origin", ""))
    users = tuple(User(guid_in(one.get("guid", "")), _who(one)) for one in children(child(root, "Users"), "User"))
    notes = {guid_in(one.get("guid", "")): _words(one, packed) for one in children(child(root, "Notes"), "Note")}
    reader = Reader(packed, frozenset(code.guid for _, code in codebook.each()), notes, drops)
    report(0.2, "Reading the texts")
    sources = tuple(reader.sources(child(root, "Sources")))
    report(0.9, "Reading the rest")
    drops.note("Notes are read only where a coding points at them", "", len(set(notes) - reader.used_notes))
    project = Project(
        name=root.get("name", "").strip() or "Project without a name",
        codebook=codebook,
        users=users,
        cases=tuple(_cases(root, {source.guid for source in sources}, drops)),
        sources=sources,
        links=tuple(_links(root, drops)),
        description=text_in(root, "Description"),
        origin=root.get("origin", ""),
    )
    _note_the_rest(root, drops)
    return ReadProject(project, drops)


def _who(user: Any) -> str:
    return user.get("name", "").strip() or user.get("id", "").strip() or "Somebody without a name"


def _words(note: Any, packed: Packed) -> str:
    path = (note.get("plainTextPath") or "").removeprefix("internal://")
    return text_in(note, "PlainTextContent") or (packed.text(path) or "" if path else "") or note.get("name", "")


def _cases(root: Any, sources: set[str], drops: Drops) -> Any:
    variables = {
        guid_in(one.get("guid", "")): one.get("name", "") for one in children(child(root, "Variables"), "Variable")
    }
    for element in children(child(root, "Cases"), "Case"):
        name = element.get("name", "")
        values = {}
        for said in children(element, "VariableValue"):
            of = child(said, "VariableRef")
            variable = "" if of is None else variables.get(guid_in(of.get("targetGUID", "")), "")
            value = "".join("".join(one.itertext()) for one in said if local(one).endswith("Value")).strip()
            if variable and value:
                values[variable] = value
        named = [guid_in(one.get("targetGUID", "")) for one in children(element, "SourceRef")]
        drops.note("A case names a text that was not read", name, len([one for one in named if one not in sources]))
        drops.note("Codes on a case are left out", name, len(children(element, "CodeRef")))
        drops.note("Passages named by a case are left out", name, len(children(element, "SelectionRef")))
        texts = tuple(one for one in named if one in sources)
        yield Case(guid_in(element.get("guid", "")), name or "Case without a name", values, texts)


def _links(root: Any, drops: Drops) -> Any:
    for element in children(child(root, "Links"), "Link"):
        origin, target = guid_in(element.get("originGUID", "")), guid_in(element.get("targetGUID", ""))
        name = element.get("name", "")
        if not origin or not target:
            drops.note("A link without both ends is left out", name)
            continue
        one_way = element.get("direction", "") == "OneWay"
        yield Link(guid_in(element.get("guid", "")), name, origin, target, one_way)


def _note_the_rest(root: Any, drops: Drops) -> None:
    for kind, words in (("Set", "Sets are left out"), ("Graph", "Graphs are left out")):
        for element in children(child(root, f"{kind}s"), kind):
            drops.note(words, element.get("name", ""))
    drops.note("Notes on the project as a whole are left out", "", len(children(root, "NoteRef")))
    for element in root:
        if local(element) not in _KNOWN:
            drops.note(f"Elements “{local(element)}” are not known and are left out")
