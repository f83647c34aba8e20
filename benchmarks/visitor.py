"""Somebody at a browser, without the browser: signed in through the real pages, speaking Streamlit's own protocol."""

import re
import time
from types import TracebackType
from typing import Self

import httpx
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Origin, Subprotocol

PATIENCE = 60  # seconds to wait for a page
NOT_A_PAGE = ("This page cannot be opened", "You are signed out", "Something went wrong")


def cookies(url: str, email: str) -> str:
    """Sign in as a member of the demonstration's cast. The cookies a browser would then send."""
    with httpx.Client(base_url=url, headers={"Origin": url}) as client:
        form = client.get("/sign-in").raise_for_status().text
        word = re.search(r'name="csrf" value="([^"]+)"', form)
        assert word is not None, "The sign-in page has no form to send."
        answer = client.post("/sign-in/demonstration", data={"csrf": word[1], "email": email, "next": "/"})
        assert answer.status_code == 303, f"Signing in as {email} was refused with {answer.status_code}."
        return "; ".join(f"{cookie.name}={cookie.value}" for cookie in client.cookies.jar)


class Visitor:
    """One open page. `async with Visitor(url, cookies) as visitor: await visitor.open("findings", "case=…")`."""

    def __init__(self, url: str, cookies: str) -> None:
        self.url, self.cookies = url, cookies
        self.page_name = self.query = self.page_hash = ""
        self.messages = self.bytes = 0
        self.words: list[str] = []

    async def __aenter__(self) -> Self:
        """Open the connection, as the browser does when the page has loaded."""
        self.connection: ClientConnection = await connect(
            f"{self.url.replace('http', 'ws', 1)}/_stcore/stream",
            additional_headers={"Cookie": self.cookies},
            origin=Origin(self.url),
            subprotocols=[Subprotocol("streamlit")],
            max_size=None,
            compression=None,
        )
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the tab."""
        await self.connection.close()

    async def open(self, page_name: str, query: str = "") -> float:
        """Go to a page by its address. The seconds until it was all there."""
        self.page_name, self.query, self.page_hash = page_name, query, ""
        return await self.rerun()

    async def rerun(self) -> float:
        """Run the page again, as a click on it does. The seconds until it was all there."""
        ask = BackMsg()
        ask.rerun_script.query_string = self.query
        ask.rerun_script.page_name = self.page_name
        ask.rerun_script.page_script_hash = self.page_hash
        ask.rerun_script.context_info.timezone = "Europe/London"
        ask.rerun_script.context_info.locale = "en-GB"
        ask.rerun_script.context_info.url = f"{self.url}/{self.page_name}"
        self.messages = self.bytes = 0
        self.words = []
        started = time.perf_counter()
        await self.connection.send(ask.SerializeToString())
        await self._wait_for_the_end(started + PATIENCE)
        taken = time.perf_counter() - started
        said = " ".join(self.words)
        wrong = [sentence for sentence in NOT_A_PAGE if sentence in said]
        assert not wrong, f"/{self.page_name}?{self.query} says: {said[:300]}"
        return taken

    async def _wait_for_the_end(self, until: float) -> None:
        async for data in self.connection:
            assert isinstance(data, bytes)
            self.messages, self.bytes = self.messages + 1, self.bytes + len(data)
            message = ForwardMsg.FromString(data)
            kind = message.WhichOneof("type")
            if kind == "delta":
                self._read(message)
            elif kind == "navigation":
                self.page_hash = message.navigation.page_script_hash
            elif kind == "page_not_found":
                raise AssertionError(f"There is no page /{self.page_name} for this person.")
            elif kind == "script_finished" and message.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY:
                return
            assert time.perf_counter() < until, f"/{self.page_name} took more than {PATIENCE} seconds."
        raise AssertionError(f"The server ended the connection of /{self.page_name}.")

    def _read(self, message: ForwardMsg) -> None:
        element = message.delta.new_element
        kind = element.WhichOneof("type")
        assert kind != "exception", f"/{self.page_name} failed: {element.exception.message}"
        if kind == "heading":
            self.words.append(element.heading.body)
        elif kind == "alert":
            self.words.append(element.alert.body)
