"""Signing in with an identity provider: OpenID Connect, the code flow with PKCE, state and nonce."""

import logging

import httpx2
from authlib.integrations.starlette_client import OAuth, OAuthError
from authlib.oauth2.rfc6749.errors import OAuth2Error
from joserfc.errors import JoseError
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from workbench.accounts import signing_in
from workbench.db import transaction
from workbench.errors import NotAllowed
from workbench.server.guard import local_page
from workbench.server.pages import plain_page
from workbench.server.sign_in import SignIn
from workbench.settings import Settings

LOG = logging.getLogger(__name__)
SIGNED_BY = ("RS256", "PS256", "ES256", "EdDSA", "Ed25519")  # never "none", nor a secret shared with the provider
FAILED = "Signing in with your work account did not work. Go back and try again."
UNREACHABLE = "The service your work account is with cannot be reached. Try again in a few minutes."


class Provider:
    """The doors to the identity provider and back."""

    def __init__(self, settings: Settings, sign_in: SignIn) -> None:
        self.settings, self.sign_in = settings, sign_in
        self.issuer = settings.oidc_issuer.rstrip("/")
        self.client = OAuth().register(
            "provider",
            client_id=settings.oidc_client_id,
            client_secret=settings.oidc_client_secret,
            server_metadata_url=f"{self.issuer}/.well-known/openid-configuration",
            client_kwargs={"scope": "openid email profile", "code_challenge_method": "S256", "timeout": 10},
        )

    async def go(self, request: Request) -> Response:
        """Send the browser to the provider. Only our own page may ask for it."""
        if request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
            return plain_page("Sign in", "Go to the front page and sign in from there.", status=403)
        try:
            await self._learn()
            request.session["next"] = local_page(request.query_params.get("next", "/"))
            answer: Response = await self.client.authorize_redirect(request, f"{self.settings.url}/sign-in/callback")
        except (httpx2.HTTPError, OAuthError, ValueError) as error:
            LOG.warning("The identity provider could not be asked: %s", type(error).__name__)
            return plain_page("Sign in", UNREACHABLE, status=503)
        return answer

    async def back(self, request: Request) -> Response:
        """Take the provider's word for who somebody is, and let them in when they have an account."""
        try:
            await self._learn()
            must_say = {"iss": {"essential": True, "value": self.client.server_metadata["issuer"]}}
            token = await self.client.authorize_access_token(request, claims_options=must_say)
        except (OAuthError, OAuth2Error, JoseError, ValueError) as error:
            LOG.warning(
                "A sign-in with the identity provider failed: %s", getattr(error, "error", type(error).__name__)
            )
            return plain_page("Sign in", FAILED, status=403)
        except httpx2.HTTPError as error:
            LOG.warning("The identity provider could not be asked: %s", type(error).__name__)
            return plain_page("Sign in", UNREACHABLE, status=503)
        claims = token.get("userinfo") or {}
        if not claims.get("sub") or not claims.get("email") or claims.get("email_verified") is not True:
            return plain_page(
                "Sign in", "Your work account has no email address that its owner has confirmed. Ask your help desk.",
                status=403,
            )  # fmt: skip
        wanted = local_page(str(request.session.get("next", "/")))
        try:
            subject = f"{claims['iss']} {claims['sub']}"
            account_id = await run_in_threadpool(_account, str(claims["email"]), subject)
        except NotAllowed as refusal:
            return plain_page("You have no account here", refusal.sentence, status=403)
        return await self.sign_in.let_in(request, account_id, "oidc", wanted)

    async def _learn(self) -> None:
        """Read the provider's description of itself, and hold it to being the one that was asked for."""
        described = await self.client.load_server_metadata()
        if str(described.get("issuer", "")).rstrip("/") != self.issuer:
            raise ValueError("The provider calls itself something else")
        offered = described.get("id_token_signing_alg_values_supported") or ["RS256"]
        accepted = [algorithm for algorithm in offered if algorithm in SIGNED_BY]
        if not accepted:
            raise ValueError("The provider signs in no way that is accepted")
        described["id_token_signing_alg_values_supported"] = accepted


def _account(email: str, subject: str) -> str:
    with transaction() as db:
        return signing_in.account_of_provider(db, email, subject)
