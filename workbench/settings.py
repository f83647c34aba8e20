"""The environment in, a frozen object out. Every setting that may differ between two installations is here."""

import ipaddress
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

DEFAULT_DATABASE = "sqlite:///var/sfo.db"


@dataclass(frozen=True)
class Settings:
    """How this installation is set up. Secrets are not shown when it is printed."""

    database_url: str = field(default=DEFAULT_DATABASE, repr=False)  # an SQLite file, or postgresql://…
    host: str = "127.0.0.1"  # the address to listen at; any other than this machine needs https
    port: int = 8501  # the port to listen at
    base_url: str = ""  # what people type to come here; empty means http://localhost with the port
    oidc_issuer: str = ""  # the identity provider, when people sign in with one
    oidc_client_id: str = ""  # what the identity provider calls the workbench
    oidc_client_secret: str = field(default="", repr=False)  # given by the identity provider; keep it out of files
    suggests_factors: bool = True  # whether words may suggest factors; “no” turns it off

    @property
    def url(self) -> str:
        """The address people use, without a slash at its end."""
        return (self.base_url or f"http://localhost:{self.port}").rstrip("/")

    @property
    def is_https(self) -> bool:
        """Whether people come over https, as they must unless the browser is on the same machine."""
        return urlsplit(self.url).scheme == "https"

    @property
    def is_loopback(self) -> bool:
        """Whether only this machine can reach the server."""
        return is_loopback(self.host)

    @property
    def has_oidc(self) -> bool:
        """Whether people sign in with an identity provider."""
        return bool(self.oidc_issuer and self.oidc_client_id and self.oidc_client_secret)

    @property
    def allowed_hosts(self) -> frozenset[str]:
        """The names that a request may call this server by."""
        here = {"localhost", "127.0.0.1", "::1"} if self.is_loopback else set()
        return frozenset(here | {urlsplit(self.url).hostname or ""})

    @property
    def sqlite_path(self) -> Path | None:
        """The file the database is in, when it is one."""
        if not self.database_url.startswith("sqlite:///"):
            return None
        return Path(self.database_url.removeprefix("sqlite:///"))


def is_loopback(host: str) -> bool:
    """Whether an address can be reached from the same machine only."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def read(environment: Mapping[str, str]) -> Settings:
    """Settings from `SFO_…` variables. What is not there has its default."""
    defaults = Settings()

    def of(name: str, default: str) -> str:
        return environment.get(f"SFO_{name}", "").strip() or default

    return Settings(
        database_url=of("DATABASE_URL", defaults.database_url),
        host=of("HOST", defaults.host),
        port=int(of("PORT", str(defaults.port))),
        base_url=of("BASE_URL", defaults.base_url),
        oidc_issuer=of("OIDC_ISSUER", ""),
        oidc_client_id=of("OIDC_CLIENT_ID", ""),
        oidc_client_secret=of("OIDC_CLIENT_SECRET", ""),
        suggests_factors=of("SUGGESTS_FACTORS", "yes").lower() not in ("no", "off", "false", "0"),
    )


@cache
def settings() -> Settings:
    """The settings of this process, read once. The folder of the default database is made when it is not there."""
    found = read(os.environ)
    if found.database_url == DEFAULT_DATABASE:
        Path("var").mkdir(exist_ok=True)
    return found
