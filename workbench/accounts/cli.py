"""`sfo user`: who may come in, and what they are here to do."""

import sys
from typing import Annotated

import typer

from workbench.access import Actor, Grant, Role
from workbench.accounts import commands, queries
from workbench.accounts.passwords import first_password
from workbench.cli import As, AsJson, acting, first_administrator, no_accounts, print_json, refusals, system_account
from workbench.db import reading, transaction
from workbench.errors import Invalid

app = typer.Typer(help="Accounts, and what each may do.", no_args_is_help=True)
Email = Annotated[str, typer.Argument(metavar="EMAIL", help="The account, by email address.")]
Roles = Annotated[
    list[str] | None,
    typer.Option("--role", metavar="ROLE[:REGION]", help="A role, in one region or (without) in all. May be repeated."),
]


@app.command()
@refusals()
def add(
    email: Email,
    name: Annotated[str, typer.Option("--name", help="The person's name.")],
    role: Roles = None,
    work_account: Annotated[bool, typer.Option("--work-account", help="No password: the work account only.")] = False,
    ask_password: Annotated[
        bool, typer.Option("--ask-password", help="Ask for the password, and do not show it.")
    ] = False,
    as_: As = None,
    as_json: AsJson = False,
) -> None:
    """Add an account. In an empty database it is the first administrator's, and needs no --as."""
    grants = [grant_of(words) for words in role or []]
    actor = first_administrator() if as_ is None and no_accounts() else acting(as_, Role.ADMINISTRATOR)
    is_first = not actor.account_id
    if is_first and not any(grant.role is Role.ADMINISTRATOR for grant in grants):
        raise Invalid("The first account must be an administrator's: add --role administrator.")
    password = None if work_account else _typed_password() if ask_password else first_password()
    with transaction() as db:
        account_id = commands.add_account(
            db,
            actor,
            email=email,
            name=name,
            grants=grants,
            password=password,
            password_is_initial=not ask_password and not work_account,
        )
        if is_first:
            commands.let_speak(db, actor, account_id, actor.through)
    shown = None if ask_password else password
    if as_json:
        print_json({"id": account_id, "email": email.strip().lower(), "first_password": shown})
        return
    typer.echo(f"Added {name}.")
    if shown:
        typer.echo(f"First password, shown this once, good for choosing another: {shown}")


@app.command()
@refusals()
def disable(email: Email, as_: As = None, as_json: AsJson = False) -> None:
    """Shut somebody out, now."""
    actor = acting(as_, Role.ADMINISTRATOR)
    account = _account(actor, email)
    with transaction() as db:
        commands.disable_account(db, actor, account.id)
    _say(f"Disabled {account.email}. Every session of theirs has ended.", {"disabled": account.email}, as_json)


@app.command("list")
@refusals()
def list_accounts(as_: As = None, as_json: AsJson = False) -> None:
    """List every account."""
    actor = acting(as_, Role.ADMINISTRATOR)
    with reading() as db:
        found = queries.accounts(db, actor)
    if as_json:
        print_json(found)
        return
    for account in found:
        roles = ", ".join(_words(grant) for grant in account.grants) or "no role"
        typer.echo(f"{account.email}  {account.name}  {roles}{'  disabled' if account.is_disabled else ''}")


@app.command()
@refusals()
def role(
    email: Email,
    give: Annotated[list[str] | None, typer.Option("--give", metavar="ROLE[:REGION]", help="Give this role.")] = None,
    end: Annotated[list[str] | None, typer.Option("--end", metavar="ROLE[:REGION]", help="End this role.")] = None,
    as_: As = None,
    as_json: AsJson = False,
) -> None:
    """Give roles to somebody, or end them."""
    given, ended = [grant_of(words) for words in give or []], [grant_of(words) for words in end or []]
    actor = acting(as_, Role.ADMINISTRATOR)
    account = _account(actor, email)
    with transaction() as db:
        for grant in given:
            commands.give_role(db, actor, account.id, grant)
        for grant in ended:
            commands.end_role(db, actor, account.id, grant)
    held = [_words(grant) for grant in _account(actor, email).grants]
    _say(f"{account.email} now has: {', '.join(held) or 'no role'}.", {"email": account.email, "roles": held}, as_json)


@app.command()
@refusals()
def operator(
    email: Email,
    account: Annotated[str, typer.Option("--account", help="The operating-system account.")] = "",
    end: Annotated[bool, typer.Option("--end", help="Take it back.")] = False,
    as_: As = None,
    as_json: AsJson = False,
) -> None:
    """Let an operating-system account speak for somebody with --as, or take that back."""
    actor = acting(as_, Role.ADMINISTRATOR)
    spoken_for, system = _account(actor, email), account or system_account()
    with transaction() as db:
        (commands.end_speaking if end else commands.let_speak)(db, actor, spoken_for.id, system)
    words = "may no longer" if end else "may now"
    _say(f"{system} {words} speak for {spoken_for.email}.", {"account": system, "allowed": not end}, as_json)


def grant_of(words: str) -> Grant:
    """The role and region in “reviewer:London”. Whether there is such a region is a rule's to say."""
    name, _, region = words.partition(":")
    try:
        return Grant(Role(name.strip().lower()), region.strip())
    except ValueError:
        raise Invalid(f"There is no role called {name}. The roles are: {', '.join(Role)}.", "role") from None


def _words(grant: Grant) -> str:
    return f"{grant.role.value}:{grant.region}" if grant.region else grant.role.value


def _account(actor: Actor, email: str) -> queries.AccountView:
    with reading() as db:
        found = [account for account in queries.accounts(db, actor) if account.email == email.strip().lower()]
    if not found:
        raise Invalid(f"There is no account for {email}. `sfo user list` shows every account.", "email")
    return found[0]


def _typed_password() -> str:
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\n")
    typed: str = typer.prompt("Password", hide_input=True, confirmation_prompt=True)
    return typed


def _say(words: str, values: dict[str, object], as_json: bool) -> None:
    print_json(values) if as_json else typer.echo(words)
