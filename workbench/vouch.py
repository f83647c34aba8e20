"""How the guard tells the pages that a request came through it.

The secret is made when the process starts and never leaves it. A page that is run without the guard, for instance by
`streamlit run app.py` where anybody can send any header, cannot have it.
"""

import hmac
from secrets import token_urlsafe

_SECRET = token_urlsafe(32)
PREFIX = "x-workbench-"
VOUCH_HEADER = f"{PREFIX}vouch"
SESSION_HEADER = f"{PREFIX}session"
# How Streamlit is told, in .streamlit/config.toml, to hand the two headers to the pages.
TRUSTED_HEADERS = {VOUCH_HEADER: "workbench_vouch", SESSION_HEADER: "workbench_session"}


def vouch() -> str:
    """What the guard sends with a request that it has let through."""
    return _SECRET


def is_vouched(given: str) -> bool:
    """Whether this came from the guard of this process."""
    return hmac.compare_digest(given.encode(), _SECRET.encode())
