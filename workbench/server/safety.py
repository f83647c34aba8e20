"""What must not be so when the workbench starts. `sfo serve` refuses with the first of these; `sfo check` lists all."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import sqlalchemy as sa

from workbench.settings import Settings, is_loopback
from workbench.vouch import TRUSTED_HEADERS

# Every Streamlit setting that has to be so, and what it would do otherwise.
MUST_BE: Mapping[str, tuple[Any, str]] = {
    "browser.gatherUsageStats": (False, "Streamlit would send usage statistics to its makers"),
    "client.allowedOrigins": ([], "other sites could send messages to the pages"),
    "client.disableDataExport": (True, "tables could be taken away without a record"),
    "client.showErrorDetails": ("none", "errors would be shown with their details, which may hold case data"),
    "global.developmentMode": (False, "the server would run in development mode"),
    "logger.enableRich": (False, "errors would be logged with their text, which may hold case data"),
    "runner.fastReruns": (False, "a page could be read while what was typed into it is still being saved"),
    "runner.postScriptGC": (False, "every page would be about eight times slower"),
    "server.allowRunOnSave": (False, "pages would run again when a file changes"),
    "server.baseUrlPath": ("", "the guard would not know the addresses"),
    "server.enableAgentApi": (False, "programs could use the pages without a browser"),
    "server.enableCORS": (True, "other sites could read the answers"),
    "server.enableStaticServing": (False, "a folder of files would be open"),
    "server.enableXsrfProtection": (True, "other sites could send files in a person's name"),
    "server.fileWatcherType": ("none", "modules would be loaded twice"),
    "server.runOnSave": (False, "pages would run again when a file changes"),
    "server.scriptHealthCheckEnabled": (False, "the pages would run for anybody who asks"),
    "server.trustedUserHeaders": (TRUSTED_HEADERS, "the pages would believe headers that the guard does not set"),
    "server.unsafeMetricsUserAttributes": ([], "names would stand in the metrics"),
}
GUESSED_FIRST = frozenset({"", "admin", "changeme", "default", "password", "postgres", "secret", "test", "workbench"})
SHORTEST_SECRET = 16


def streamlit_settings(script: Path) -> dict[str, Any]:
    """What Streamlit will go by, as it reads its files for this script."""
    from streamlit import config

    if config._main_script_path is None:
        config._main_script_path = str(script)
    return {name: config.get_option(name) for name in MUST_BE}


def faults(settings: Settings, streamlit: Mapping[str, Any], is_demonstration: bool) -> tuple[str, ...]:
    """Every reason not to start, each in one sentence that says what to change."""
    return (*_of_streamlit(streamlit), *_of_addresses(settings, is_demonstration), *_of_secrets(settings))


def _of_streamlit(streamlit: Mapping[str, Any]) -> list[str]:
    return [
        f"Set {name} to {wanted!r} in .streamlit/config.toml: otherwise {otherwise}."
        for name, (wanted, otherwise) in MUST_BE.items()
        if streamlit[name] != wanted
    ]


def _of_addresses(settings: Settings, is_demonstration: bool) -> list[str]:
    found = []
    address = urlsplit(settings.url)
    if address.scheme not in ("http", "https") or not address.hostname or address.path or address.query:
        found.append("SFO_BASE_URL is not an address: write it as https://reviews.example.org, with no path.")
    elif not settings.is_https and not is_loopback(address.hostname):
        found.append("SFO_BASE_URL begins with http: names and passwords would travel in the open, so use https.")
    if not settings.is_loopback and not settings.is_https:
        found.append(
            f"Other machines can reach {settings.host}, and SFO_BASE_URL is not an https address: set it, and put a "
            "proxy with a certificate in front."
        )
    if is_demonstration and (not settings.is_loopback or settings.is_https):
        found.append(
            "The database is a demonstration, in which anybody may be anybody: serve it on 127.0.0.1 without "
            "SFO_BASE_URL, or name another database with SFO_DATABASE_URL."
        )
    return found


def _of_secrets(settings: Settings) -> list[str]:
    found = []
    parts = (settings.oidc_issuer, settings.oidc_client_id, settings.oidc_client_secret)
    if any(parts) and not all(parts):
        found.append(
            "Set all three of SFO_OIDC_ISSUER, SFO_OIDC_CLIENT_ID and SFO_OIDC_CLIENT_SECRET, or none of them."
        )
    if all(parts) and (len(parts[2]) < SHORTEST_SECRET or parts[2].lower() in GUESSED_FIRST):
        found.append(f"SFO_OIDC_CLIENT_SECRET can be guessed: use one of at least {SHORTEST_SECRET} random characters.")
    issuer = urlsplit(settings.oidc_issuer)
    if settings.oidc_issuer and issuer.scheme != "https" and not is_loopback(issuer.hostname or ""):
        found.append("SFO_OIDC_ISSUER is not an https address: somebody else could answer for it.")
    database = sa.make_url(settings.database_url)
    is_remote = database.host is not None and not is_loopback(database.host)
    if is_remote and str(database.password or "").lower() in GUESSED_FIRST and "sslcert" not in database.query:
        found.append(
            "SFO_DATABASE_URL has no password, or one that is guessed first: give the database account another."
        )
    return found
