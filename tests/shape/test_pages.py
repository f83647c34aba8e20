"""Every screen is guarded, short, and says nothing while it writes."""

import ast

from tests.shape.source import ROOT, Source, called, of_every, pages, sources

GUARDS = ("frame.open_case", "frame.actor", "signed_in_actor")
PAGES = pages()
LONGEST = 60

NEVER = {
    "st.download_button": "hands the file to anybody who knows its address: give a one-time link instead",
    "st.image": "keeps the picture where anybody who knows its address can fetch it",
    "st.pdf": "keeps the document where anybody who knows its address can fetch it",
    "st.audio": "keeps the recording where anybody who knows its address can fetch it",
    "st.video": "keeps the film where anybody who knows its address can fetch it",
    "st.login": "its cookie lasts 30 days and is not revoked by signing out: the guard signs people in",
    "st.logout": "signing out is the guard's: link to /sign-out",
    "st.date_input": "fails the size of target that people need: use workbench.ui.forms.ask_date",
}


@of_every(PAGES)
def test_the_first_thing_a_page_does_is_to_ask_who_is_there(page: Source) -> None:
    for statement in page.tree.body:
        if isinstance(statement, ast.Import | ast.ImportFrom) or _says_nothing(statement):
            continue
        names = {name for name, _ in called(statement)}
        assert names & set(GUARDS), (
            f"{page.name}:{statement.lineno} comes before the guard. Begin with frame.open_case(Permission.…), "
            "or with frame.actor() for a page about no one review."
        )
        return
    raise AssertionError(f"{page.name} has no guard. Begin with frame.open_case(Permission.…) or frame.actor().")


@of_every(PAGES)
def test_a_page_fits_on_a_screen(page: Source) -> None:
    assert page.lines < LONGEST, f"{page.name} has {page.lines} lines: move what it draws to widgets.py."


@of_every(PAGES)
def test_a_page_reads_through_queries_and_writes_through_commands(page: Source) -> None:
    reached = [name for name in page.imports() if name.split(".")[0] in ("sqlalchemy", "sqlmodel") or ".models" in name]
    assert not reached, f"{page.name} imports {', '.join(reached)}: ask a query, or call a command."


@of_every(PAGES)
def test_every_page_is_on_the_site_map(page: Source) -> None:
    assert page.name in (ROOT / "app.py").read_text(), f"Nobody can reach {page.name}: give it a row in app.py."


@of_every(sources())
def test_nothing_goes_where_a_stranger_could_fetch_it(source: Source) -> None:
    for name, call in called(source.tree):
        assert name not in NEVER, f"{source.name}:{call.lineno} {name} {NEVER[name]}."
        for keyword in call.keywords:
            assert keyword.arg != "unsafe_allow_html", (
                f"{source.name}:{call.lineno} lets typed text become HTML: use st.html with Markup(…).format(…)."
            )
        if name == "st.html" and source.name != "workbench/ui/theme.py":  # the theme draws styles, nothing typed
            assert not isinstance(call.args[0], ast.JoinedStr | ast.BinOp), (
                f"{source.name}:{call.lineno} builds HTML by hand: use Markup(…).format(…), which escapes."
            )


@of_every(sources())
def test_enter_after_typing_chooses_one_thing_and_not_every_match(source: Source) -> None:
    for name, call in called(source.tree):
        if name.endswith(".multiselect"):
            assert any(ast.unparse(keyword) == "select_all=False" for keyword in call.keywords), (
                f"{source.name}:{call.lineno} lets Enter take in everything that matches what was typed, or looks "
                "like it: say select_all=False."
            )


@of_every(sources())
def test_what_one_person_may_see_is_never_cached_for_another(source: Source) -> None:
    for function in ast.walk(source.tree):
        if not isinstance(function, ast.FunctionDef):
            continue
        cached = any("cache" in ast.unparse(decorator) for decorator in function.decorator_list)
        asks_who = any(argument.arg in ("actor", "person", "account") for argument in function.args.args)
        assert not (cached and asks_who), (
            f"{source.name}:{function.lineno} {function.name} is cached and depends on who asks. Do not cache it."
        )


@of_every(sources())
def test_no_screen_speaks_while_a_transaction_is_open(source: Source) -> None:
    for block in ast.walk(source.tree):
        if not isinstance(block, ast.With):
            continue
        opened = {name for item in block.items for name, _ in called(item.context_expr)}
        if not opened & {"saving", "transaction"}:
            continue
        for statement in block.body:
            for name, call in called(statement):
                assert not name.startswith("st."), (
                    f"{source.name}:{call.lineno} {name} stands inside a transaction, where a click would undo the "
                    "work without a word. Move it after the block."
                )


def _says_nothing(statement: ast.stmt) -> bool:
    """A docstring, or a constant."""
    if isinstance(statement, ast.Expr):
        return isinstance(statement.value, ast.Constant)
    return isinstance(statement, ast.Assign | ast.AnnAssign) and not list(called(statement))
