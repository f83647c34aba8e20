"""A real OpenID provider on this machine, built on Authlib: `python -m tests.workbench.oidc_provider PORT CALLBACK`.

It holds one client to its secret, its callback and PKCE. A test says who sits at the provider, and what is wrong with
its tokens, by posting JSON to /sits.
"""

import sys
import time
from dataclasses import dataclass
from typing import Any

import uvicorn
from authlib.oauth2 import AuthorizationServer, OAuth2Request
from authlib.oauth2.rfc6749 import grants
from authlib.oauth2.rfc6749.models import AuthorizationCodeMixin, ClientMixin
from authlib.oauth2.rfc6749.requests import BasicOAuth2Payload
from authlib.oauth2.rfc6750 import BearerTokenGenerator
from authlib.oauth2.rfc7636 import CodeChallenge
from authlib.oidc.core import UserInfo
from authlib.oidc.core.grants import OpenIDCode
from joserfc.jwk import RSAKey
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

CLIENT_ID, CLIENT_SECRET = "workbench", "a-long-secret-for-tests-only"
KEY = RSAKey.generate_key(2048, {"kid": "1", "use": "sig", "alg": "RS256"}, private=True)
OTHER_KEY = RSAKey.generate_key(2048, {"kid": "1"}, private=True)
ISSUER, CALLBACK = "", ""
sits: dict[str, Any] = {}
codes: dict[str, "Code"] = {}


class Client(ClientMixin):
    """The one client."""

    client_id = CLIENT_ID

    def get_client_id(self) -> str:
        return CLIENT_ID

    def get_default_redirect_uri(self) -> str:
        return CALLBACK

    def get_allowed_scope(self, scope: str) -> str:
        return scope

    def check_redirect_uri(self, redirect_uri: str) -> bool:
        return redirect_uri == CALLBACK

    def check_client_secret(self, client_secret: str) -> bool:
        return client_secret == CLIENT_SECRET

    def check_endpoint_auth_method(self, method: str, endpoint: str) -> bool:
        return method == "client_secret_basic"

    def check_response_type(self, response_type: str) -> bool:
        return response_type == "code"

    def check_grant_type(self, grant_type: str) -> bool:
        return grant_type == "authorization_code"


@dataclass
class Code(AuthorizationCodeMixin):
    """A code that was given out, with everything it was asked with."""

    redirect_uri: str
    scope: str
    nonce: str
    code_challenge: str
    code_challenge_method: str
    person: dict[str, Any]

    def get_redirect_uri(self) -> str:
        return self.redirect_uri

    def get_scope(self) -> str:
        return self.scope

    def get_nonce(self) -> str:
        return str(self.person.get("nonce", self.nonce))

    def get_auth_time(self) -> int:
        return int(time.time())

    def get_acr(self) -> None:
        return None

    def get_amr(self) -> None:
        return None


class CodeGrant(grants.AuthorizationCodeGrant):
    """The code flow, in memory."""

    TOKEN_ENDPOINT_AUTH_METHODS = ("client_secret_basic",)

    def save_authorization_code(self, code: str, request: OAuth2Request) -> None:
        asked = request.payload.data
        codes[code] = Code(
            asked["redirect_uri"], asked["scope"], asked["nonce"], asked["code_challenge"],
            asked["code_challenge_method"], dict(sits),
        )  # fmt: skip

    def query_authorization_code(self, code: str, client: Client) -> Code | None:
        return codes.get(code)

    def delete_authorization_code(self, authorization_code: Code) -> None:
        for code in [code for code, kept in codes.items() if kept is authorization_code]:
            del codes[code]

    def authenticate_user(self, authorization_code: Code) -> dict[str, Any]:
        return authorization_code.person


class Identity(OpenIDCode):
    """Who somebody is, as the test wants it said."""

    def exists_nonce(self, nonce: str, request: OAuth2Request) -> bool:
        return any(code.nonce == nonce for code in codes.values())

    def resolve_client_private_key(self, client: Client) -> RSAKey:
        return OTHER_KEY if sits.get("key") == "another" else KEY

    def get_client_algorithm(self, client: Client) -> str:
        return str(sits.get("alg", "RS256"))

    def get_client_claims(self, client: Client) -> dict[str, Any]:
        now = int(time.time())
        claims = {"iss": ISSUER, "aud": [CLIENT_ID], "iat": now, "exp": now + 300}
        return claims | {name: sits[name] for name in claims if name in sits}

    def get_encode_header(self, client: Client) -> dict[str, Any]:
        return {"alg": self.get_client_algorithm(client), "kid": "1"}

    def generate_user_info(self, user: dict[str, Any], scope: str) -> UserInfo:
        said = ("sub", "email", "email_verified", "name")
        return UserInfo({name: user[name] for name in said if name in user})


class Server(AuthorizationServer):
    """Authlib's server, spoken to through Starlette."""

    def query_client(self, client_id: str) -> Client | None:
        return Client() if client_id == CLIENT_ID else None

    def save_token(self, token: dict[str, Any], request: OAuth2Request) -> None: ...

    def send_signal(self, name: str, *args: Any, **kwargs: Any) -> None: ...

    def create_oauth2_request(self, request: OAuth2Request) -> OAuth2Request:
        return request

    def handle_response(self, status: int, body: Any, headers: Any) -> Response:
        if isinstance(body, dict):
            return JSONResponse(body, status, headers=dict(headers))
        return Response(body, status, headers=dict(headers))


server = Server(scopes_supported=["openid", "email", "profile"])
server.register_token_generator("default", BearerTokenGenerator(lambda *_, **__: "opaque-" + str(time.time())))
server.register_grant(CodeGrant, [CodeChallenge(required=True), Identity(require_nonce=True)])


class Asked(OAuth2Request):
    """What came to the provider, under the names that Authlib looks for."""

    args: dict[str, str] = {}  # noqa: RUF012 - set on each
    form: dict[str, str] = {}  # noqa: RUF012


async def _asked(request: Request) -> OAuth2Request:
    asked = Asked(request.method, str(request.url), headers={"Authorization": request.headers.get("authorization", "")})
    asked.args, asked.form = dict(request.query_params), {**(await request.form())}
    asked.payload = BasicOAuth2Payload(asked.args | asked.form)
    return asked


async def authorize(request: Request) -> Response:
    """The page where somebody would sign in. Whoever sits there already has."""
    asked = await _asked(request)
    if sits.get("refuses"):
        return server.create_authorization_response(asked, None, grant=server.get_authorization_grant(asked))
    return server.create_authorization_response(asked, dict(sits), grant=server.get_authorization_grant(asked))


async def token(request: Request) -> Response:
    return server.create_token_response(await _asked(request))


async def jwks(_request: Request) -> Response:
    return JSONResponse({"keys": [KEY.as_dict(private=False)]})


async def about(_request: Request) -> Response:
    """What the provider says about itself."""
    return JSONResponse(
        {
            "issuer": ISSUER,
            "authorization_endpoint": f"{ISSUER}/authorize",
            "token_endpoint": f"{ISSUER}/token",
            "jwks_uri": f"{ISSUER}/jwks",
            "response_types_supported": ["code"],
            "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": ["RS256", "none"],
            "code_challenge_methods_supported": ["S256"],
        }
    )


async def sit(request: Request) -> Response:
    """Say who sits here from now on."""
    sits.clear()
    sits.update(await request.json())
    return JSONResponse({})


app = Starlette(
    routes=[
        Route("/.well-known/openid-configuration", about),
        Route("/authorize", authorize),
        Route("/token", token, methods=["POST"]),
        Route("/jwks", jwks),
        Route("/sits", sit, methods=["POST"]),
    ]
)

if __name__ == "__main__":
    ISSUER, CALLBACK = f"http://127.0.0.1:{sys.argv[1]}", sys.argv[2]
    uvicorn.run(app, host="127.0.0.1", port=int(sys.argv[1]), log_level="warning")
