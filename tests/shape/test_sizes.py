"""Files are small, tests stand where their source stands, and a feature is added in one place."""

from statistics import median

from tests.shape.source import ROOT, named, of_every, pages, sources

USUAL = 60
LONG = 250
# Files that are longer, each with its defence.
DEFENDED: dict[str, str] = {}


def test_the_usual_file_can_be_read_at_one_sitting() -> None:
    lengths = [source.lines for source in sources()]
    assert median(lengths) <= USUAL, f"The median file has {median(lengths)} lines: divide the longest."


@of_every(sources())
def test_a_long_file_defends_itself(source) -> None:
    if source.name in DEFENDED:
        assert source.lines > LONG, f"{source.name} is short again: take it from DEFENDED."
    else:
        assert source.lines <= LONG, f"{source.name} has {source.lines} lines: divide it, or defend it in DEFENDED."


@of_every([*named("rules.py", "commands.py"), *pages()])
def test_each_file_of_a_feature_has_its_tests(source) -> None:
    mirror = ROOT / "tests" / source.name
    wanted = mirror.with_name(f"test_{mirror.name}")
    assert wanted.exists(), f"Nothing tests {source.name}: write {wanted.relative_to(ROOT)}."


@of_every(named("__init__.py"))
def test_every_package_says_what_it_is(source) -> None:
    text = source.tree.body and source.tree.body[0]
    assert text, f"{source.name} is empty: say in a sentence what this is in a review."


def test_every_test_folder_is_a_package() -> None:
    folders = {path.parent for path in (ROOT / "tests").rglob("test_*.py")}
    lost = [str(folder.relative_to(ROOT)) for folder in sorted(folders) if not (folder / "__init__.py").exists()]
    assert not lost, f"Two tests of one name would hide each other: add __init__.py in {', '.join(lost)}."
