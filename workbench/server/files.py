"""The door through which files leave: /files and a one-time token."""

from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from workbench.accounts.queries import SignedIn
from workbench.db import transaction
from workbench.errors import Refused
from workbench.files import Gone, ServedFile, take_file
from workbench.server.pages import plain_page


async def fetch(request: Request) -> Response:
    """Hand over the file, or say in one sentence why not."""
    if request.method != "GET":  # asking about a file must not use its link up
        return Response(status_code=405, headers={"allow": "GET"})
    signed_in: SignedIn = request.state.signed_in
    try:
        file = await run_in_threadpool(_take, signed_in, request.path_params["token"])
    except Gone as gone:
        return plain_page("This link has been used", gone.sentence, status=410)
    except Refused as refusal:
        return plain_page("You cannot have this file", refusal.sentence, status=403)
    disposition = f"attachment; filename*=UTF-8''{quote(file.name, safe='')}"
    return Response(file.content, media_type=file.media_type, headers={"content-disposition": disposition})


def _take(signed_in: SignedIn, token: str) -> ServedFile:
    with transaction() as db:
        return take_file(db, signed_in.actor, signed_in.session_id, token)
