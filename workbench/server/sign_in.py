"""Signing in with a password or, in a demonstration, as one of its cast; choosing a password; signing out."""

import hmac
from secrets import token_urlsafe

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from workbench.access import Actor, Role
from workbench.accounts import queries, signing_in
from workbench.accounts.rules import REFUSED
from workbench.db import reading, transaction
from workbench.errors import Invalid, NotAllowed
from workbench.server.guard import cookie_name, local_page
from workbench.server.pages import page, plain_page
from workbench.server.throttle import Throttle
from workbench.settings import Settings, is_loopback

FORWARDED = ("forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip")
TOO_OLD = "This page was open for too long, or your browser refused its cookie. Try again."
TOO_MANY = "There were too many tries from where you are. Wait ten minutes and try again."
DOES = {
    Role.REVIEWER: "reviews",
    Role.COUNTERSIGNER: "countersigns reviews",
    Role.PRACTITIONER: "is a practitioner named in reviews",
    Role.QA: "assures the quality of reviews",
    Role.ANALYST: "looks at approved reviews as numbers",
    Role.ADMINISTRATOR: "looks after accounts and the audit record",
}


class SignIn:
    """The doors for people: what is behind /sign-in and /sign-out."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.cookie = cookie_name(settings)
        self.throttle = Throttle()

    async def ask(self, request: Request) -> Response:
        """Show the sign-in page."""
        return await self._page(request, wanted=local_page(request.query_params.get("next", "/")))

    async def answer(self, request: Request) -> Response:
        """Take an email address and a password."""
        form = await request.form()
        email, wanted = str(form.get("email", "")), local_page(str(form.get("next", "/")))
        if not _is_our_form(request, str(form.get("csrf", ""))):
            return await self._page(request, wanted=wanted, sentence=TOO_OLD, typed=email, status=403)
        place = place_of(request)
        if not self.throttle.allows(place):
            return await self._page(request, wanted=wanted, sentence=TOO_MANY, typed=email, status=429)
        account_id, is_initial = await run_in_threadpool(_check_password, email, str(form.get("password", "")))
        if account_id is None:
            self.throttle.failed(place)
            return await self._page(request, wanted=wanted, sentence=REFUSED, field="email", typed=email, status=403)
        if is_initial:
            notice = "The password you were given is for once only. Choose your own now."
            return page("password.html", csrf=_csrf(request), sentence="", field="", typed=email, notice=notice)
        return await self.let_in(request, account_id, "password", wanted)

    async def be_somebody(self, request: Request) -> Response:
        """Sign in as a member of the cast: in a demonstration, on the same machine, and nowhere else."""
        form = await request.form()
        wanted = local_page(str(form.get("next", "/")))
        if not _is_our_form(request, str(form.get("csrf", ""))):
            return await self._page(request, wanted=wanted, sentence=TOO_OLD, status=403)
        cast = await run_in_threadpool(_cast) if self._is_at_hand(request) else ()
        chosen = [actor for actor in cast if actor.email == form.get("email")]
        if not chosen:
            return plain_page("Not here", "One can sign in without a password in a demonstration only.", status=403)
        return await self.let_in(request, chosen[0].account_id, "demonstration", wanted)

    async def let_in(self, request: Request, account_id: str, method: str, wanted: str) -> Response:
        """Start a session, end the one this browser had, and go where the person was going."""
        before = request.cookies.get(self.cookie, "")
        try:
            token = await run_in_threadpool(_start, account_id, method, before)
        except NotAllowed as refusal:
            return await self._page(request, wanted=wanted, sentence=refusal.sentence, status=403)
        request.session.clear()
        response = RedirectResponse(wanted, 303)
        response.set_cookie(self.cookie, token, path="/", secure=self.settings.is_https, httponly=True, samesite="lax")
        return response

    async def ask_password(self, request: Request) -> Response:
        """Show the page for choosing a password."""
        return page("password.html", csrf=_csrf(request), sentence="", field="", typed="", notice="")

    async def change_password(self, request: Request) -> Response:
        """Take the password one has and the one one wants. One signs in again with the new one."""
        form = await request.form()
        email, place = str(form.get("email", "")), place_of(request)

        def again(sentence: str, field: str = "", status: int = 403) -> Response:
            values = {"csrf": _csrf(request), "typed": email, "notice": ""}
            return page("password.html", status=status, sentence=sentence, field=field, **values)

        if not _is_our_form(request, str(form.get("csrf", ""))):
            return again(TOO_OLD)
        if not self.throttle.allows(place):
            return again(TOO_MANY, status=429)
        try:
            current, new = str(form.get("current", "")), str(form.get("password", ""))
            account_id = await run_in_threadpool(_choose_password, email, current, new)
        except Invalid as refusal:
            return again(refusal.sentence, refusal.field, 422)
        if account_id is None:
            self.throttle.failed(place)
            return again(REFUSED, "email")
        return await self._page(
            request, wanted="/", typed=email, notice="Your password is changed. Sign in with the new one."
        )

    async def ask_to_leave(self, request: Request) -> Response:
        """Show the page with the button that signs out."""
        return page("sign_out.html")

    async def leave(self, request: Request) -> Response:
        """End the session. The cookie is `SameSite=Lax`, so another site's form does not bring it here."""
        signed_in: queries.SignedIn = request.state.signed_in
        await run_in_threadpool(_end, signed_in)
        response = RedirectResponse("/sign-in", 303)
        response.delete_cookie(self.cookie, path="/", secure=self.settings.is_https, httponly=True, samesite="lax")
        return response

    def _is_at_hand(self, request: Request) -> bool:
        """Whether the browser is on this machine, with nothing in between."""
        client = request.client.host if request.client else ""
        return (
            self.settings.is_loopback
            and is_loopback(client)
            and not any(header in request.headers for header in FORWARDED)
        )

    async def _page(
        self,
        request: Request,
        *,
        wanted: str,
        sentence: str = "",
        field: str = "",
        typed: str = "",
        notice: str = "",
        status: int = 200,
    ) -> Response:
        cast = await run_in_threadpool(_cast) if self._is_at_hand(request) else ()
        return page(
            "sign_in.html",
            status=status,
            csrf=_csrf(request),
            next=wanted,
            sentence=sentence,
            field=field,
            typed=typed,
            notice=notice,
            has_provider=self.settings.has_oidc,
            cast=[{"email": actor.email, "name": actor.name, "does": _does(actor)} for actor in cast],
        )


def place_of(request: Request) -> str:
    """Where a request comes from, for counting wrong tries: its address, or what the nearest proxy says it is."""
    client = request.client.host if request.client else ""
    forwarded = request.headers.get("x-forwarded-for", "")
    return forwarded.rpartition(",")[2].strip() if forwarded and is_loopback(client) else client


def _csrf(request: Request) -> str:
    """The word that our forms carry and that only this browser has, in a signed cookie."""
    word: str = request.session.setdefault("csrf", token_urlsafe(24))
    return word


def _is_our_form(request: Request, given: str) -> bool:
    return hmac.compare_digest(given.encode(), str(request.session.get("csrf", "")).encode()) and bool(given)


def _check_password(email: str, password: str) -> tuple[str | None, bool]:
    with transaction() as db:
        account = signing_in.account_with_password(db, email, password)
        return (account.id, account.password_is_initial) if account is not None else (None, False)


def _choose_password(email: str, current: str, new: str) -> str | None:
    with transaction() as db:
        return signing_in.choose_password(db, email, current, new)


def _start(account_id: str, method: str, token_before: str) -> str:
    with transaction() as db:
        before = queries.session_of_token(db, token_before) if token_before else None
        if before is not None:
            signing_in.end_session(db, before.actor, before.session_id)
        return signing_in.start_session(db, account_id, method)


def _end(signed_in: queries.SignedIn) -> None:
    with transaction() as db:
        signing_in.end_session(db, signed_in.actor, signed_in.session_id)


def _cast() -> tuple[Actor, ...]:
    with reading() as db:
        return tuple(queries.actor_by_email(db, person.email) for person in queries.cast_of_demonstration(db))


def _does(actor: Actor) -> str:
    return ", ".join(words for role, words in DOES.items() if actor.has(role)) or "has an account and no role"
