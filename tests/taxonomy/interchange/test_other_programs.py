"""Files as other programs write them, each imitated with its own habits."""

import pytest

from taxonomy.interchange.project_reading import ReadProject, read_project
from taxonomy.interchange.projects import Project
from tests.taxonomy.interchange.made import CODE, OTHER_CODE, TEXT, USER, coding, g, packed, passage, project
from workbench.errors import Invalid

USERS = f'<Users><User guid="{USER}" name="A"/></Users>'


def read(content: bytes) -> ReadProject:
    return read_project(lambda *_: None, content)


def passages(found: Project) -> list[str]:
    return [source.text[part.start : part.end] for source, part, _ in found.codings() if part is not None]


def text_source(inside: str, path: str = f"internal://{TEXT}.txt", name: str = "Board") -> str:
    return f'<Sources><TextSource guid="{TEXT}" name="{name}" plainTextPath="{path}">{inside}</TextSource></Sources>'


def test_nvivo_a_stray_root_file_pdf_parts_and_sets() -> None:
    """Braces and capitals in GUIDs, a stray file, a PDF with its text beside it, parts chosen in it, sets."""
    braced = "{" + CODE.upper() + "}"
    inside = (
        f'<Sources><PDFSource guid="{TEXT}" name="Scan" path="internal://x.pdf">'
        f'<PDFSelection guid="{g("p")}" page="1" firstX="1" firstY="1" secondX="2" secondY="2">{coding(braced, "a")}'
        f'</PDFSelection><Representation guid="{g("r")}" plainTextPath="internal://r.txt">'
        f"{passage(0, 6, coding(braced, 'b'))}</Representation>{coding(braced, 'w')}</PDFSource></Sources>"
        f'<Sets><Set guid="{g("s")}" name="Static set"/></Sets>'
    )
    codes = (
        f'<Code guid="{braced}" name="Top" isCodable="true"><Code guid="{g("in")}" name="In" isCodable="true"/></Code>'
    )
    files = {"sources/.root": b"", "sources/r.txt": b"\xef\xbb\xbfVisits were made", "sources/x.pdf": b"%PDF"}
    found = read(packed(project(inside, codes), files))
    assert passages(found.project) == ["Visits"]
    assert [code.name for _, code in found.project.codebook.each()] == ["Top", "In"]
    assert len(found.project.sources[0].codings) == 1
    lost = "\n".join(found.drops.in_short())
    for words in ("A PDF is left out", "Codings on parts of a PDF are lost (1 time)", "Sets are left out"):
        assert words in lost


def test_atlas_ti_an_old_namespace_quoted_utf_16_positions_and_passages_without_codes() -> None:
    text = "👪 Visits were not made"
    inside = text_source(passage(3, 9, coding(), "Visits") + passage(10, 14, "", "were"))
    schema = (
        'name="P" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
        ' xsi:schemaLocation="urn:QDA-XML:project:0:4 Project.xsd"'
    )
    content = project(inside, "", schema, "urn:QDA-XML:project:0:4")
    found = read(packed(content, {f"sources/{TEXT}.txt": text.encode()}))
    assert passages(found.project) == ["Visits"]
    assert len(found.project.sources[0].selections) == 2
    lost = "\n".join(found.drops.in_short())
    assert "Positions were counted with UTF-16 units; they were converted" in lost
    assert "A passage has no code; it is kept" in lost


def test_maxqda_styled_text_beside_the_plain_one_and_notes() -> None:
    note = f'<Notes><Note guid="{g("n")}" name="Memo"><PlainTextContent>Said so.</PlainTextContent></Note></Notes>'
    on = f'<Coding guid="{g("c")}"><CodeRef targetGUID="{CODE}"/><NoteRef targetGUID="{g("n")}"/></Coding>'
    inside = text_source(passage(0, 3, on)).replace(
        "plainTextPath", f'richTextPath="internal://{TEXT}.docx" plainTextPath'
    )
    found = read(packed(project(inside + note), {f"Sources\\{TEXT.upper()}.TXT": b"One two"}))
    ((_, _, one),) = found.project.codings()
    assert one.note == "Said so."
    assert not found.drops.found


def test_qualcoder_a_byte_order_mark_and_categories_that_cannot_be_put_on_a_text() -> None:
    codes = (
        f'<Code guid="{g("cat")}" name="Category" isCodable="false"><Code guid="{CODE}" name="code"'
        f' isCodable="true" color="#ABCDEF"><Description>Memo</Description></Code></Code>'
    )
    inside = text_source(passage(0, 3, coding()))
    refs = f'<CodeRef targetGUID="{CODE}"/><SourceRef targetGUID="{TEXT}"/>'
    case = f'<Cases><Case guid="{g("k")}" name="Case">{refs}</Case></Cases>'
    content = packed(project(case + inside, codes), {f"sources/{TEXT}.txt": b"One two"}, b"\xef\xbb\xbf")
    found = read(content)
    assert [(code.name, code.is_codable) for _, code in found.project.codebook.each()] == [
        ("Category", False),
        ("code", True),
    ]
    assert found.project.cases[0].sources == (TEXT,)
    assert list(found.drops.in_short()) == ["Codes on a case are left out (1 time)."]


def test_taguette_an_empty_list_of_sets_and_no_users() -> None:
    found = read(packed(project(text_source(passage(4, 7, coding())) + "<Sets/>"), {f"sources/{TEXT}.txt": b"One two"}))
    assert passages(found.project) == ["two"]
    assert not found.drops.found


def test_a_path_without_its_scheme_is_read_and_one_outside_the_project_is_not() -> None:
    board = text_source(passage(0, 3, coding()), "board_2017.txt")
    assert passages(read(packed(project(board), {"sources/board_2017.txt": b"One"})).project) == ["One"]
    for outside in ("relative://../secret.txt", "absolute:///etc/passwd", "internal://../../etc/passwd", "/etc/passwd"):
        found = read(packed(project(text_source(passage(0, 3, coding()), outside)), {"../../etc/passwd": b"One"}))
        assert found.project.sources == ()
        assert "Codings on texts that were not read are lost (1 time)." in list(found.drops.in_short())


def test_text_inside_the_project_is_read() -> None:
    inside = (
        f'<Sources><TextSource guid="{TEXT}" name="T"><PlainTextContent>One two</PlainTextContent>'
        f"{passage(4, 7, coding())}</TextSource></Sources>"
    )
    assert passages(read(packed(project(inside))).project) == ["two"]


def test_what_is_unsound_is_left_out_and_listed() -> None:
    inside = text_source(passage(0, 99, coding()) + passage(0, 3, coding(OTHER_CODE, "x")) + passage(0, 3, coding()))
    film = f'<VideoSource guid="{g("v")}" name="Film">{coding(CODE, "v1")}</VideoSource></Sources>'
    links = f'<Links><Link guid="{g("l")}" name="loose" originGUID="{TEXT}"/></Links>'
    links += f'<Graphs><Graph guid="{g("gr")}" name="G"/></Graphs>'
    content = packed(project(inside.replace("</Sources>", film) + links), {f"sources/{TEXT}.txt": b"One two"})
    lost = "\n".join(read(content).drops.in_short())
    for words in (
        "A passage that is empty or lies outside its text is left out (1 time)",
        "A coding names a code that is not in the codebook",
        "A film is left out",
        "Codings on texts that were not read are lost (1 time)",
        "A link without both ends is left out",
        "Graphs are left out",
    ):
        assert words in lost


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"PK\x03\x04 no zip",
        packed("<a/>"),
        packed("<Project"),
        packed(project(""), name="other.xml"),
        packed('<!DOCTYPE a [<!ENTITY b "c">]><Project/>'),
    ],
)
def test_what_is_no_project_is_refused_in_a_sentence(content: bytes) -> None:
    with pytest.raises(Invalid):
        read(content)


def test_a_text_that_unpacks_to_too_much_is_left_out_and_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("taxonomy.interchange.packing.LARGEST_TEXT", 1000)
    content = packed(project(text_source(passage(0, 3, coding()))), {f"sources/{TEXT}.txt": b"a" * 100_000})
    found = read(content)
    assert found.project.sources == ()
    assert "A text whose file is missing or too large is left out (1 time)." in list(found.drops.in_short())
    monkeypatch.setattr("taxonomy.interchange.packing.MOST_UNPACKED", 500)
    with pytest.raises(Invalid):
        read(content)
