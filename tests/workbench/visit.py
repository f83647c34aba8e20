"""A person's open page without a browser: Streamlit's own messages over a websocket."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import httpx2
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Origin, Subprotocol

WAITS = 15  # seconds


@dataclass
class Visit:
    """An open page. `words` is what its last run said."""

    connection: ClientConnection
    page_id: str = ""
    words: str = ""

    def run(self, query: str = "") -> str:
        """Run the page, and give what it says."""
        self.connection.send(BackMsg(rerun_script={"query_string": query}).SerializeToString())
        said: list[str] = []
        while True:
            message = ForwardMsg()
            message.ParseFromString(self.connection.recv(timeout=WAITS))
            kind = message.WhichOneof("type")
            if kind == "new_session":
                self.page_id = message.new_session.initialize.session_id
            elif kind == "delta":
                element = message.delta.new_element
                said.append(element.markdown.body or element.heading.body or element.alert.body)
            elif kind == "script_finished":
                self.words = "\n".join(filter(None, said))
                return self.words


@contextmanager
def visit(client: httpx2.Client, page_id: str = "", origin: str = "", **headers: str) -> Iterator[Visit]:
    """Open a page, as whoever the client is signed in as; with `page_id`, come back to an open one."""
    base = str(client.base_url).rstrip("/")
    cookies = "; ".join(f"{name}={value}" for name, value in client.cookies.items())
    opening = connect(
        base.replace("http", "ws", 1) + "/_stcore/stream",
        origin=Origin(origin or base),
        subprotocols=[Subprotocol(word) for word in ("streamlit", "no-word", page_id) if word],
        additional_headers=headers | ({"Cookie": cookies} if cookies else {}),
        open_timeout=WAITS,
        max_size=None,
    )
    with opening as connection:
        yield Visit(connection)
