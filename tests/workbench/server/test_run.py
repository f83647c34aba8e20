"""What a running server writes down."""

import logging

import pytest
from streamlit.logger import init_uvicorn_logs

from workbench.server.run import log_no_address


def test_no_address_reaches_the_log(capsys: pytest.CaptureFixture[str]) -> None:
    log_no_address()
    init_uvicorn_logs()  # as Streamlit does when it starts
    log = logging.getLogger("uvicorn.access")
    log.setLevel(logging.INFO)
    log.info('%s - "%s %s HTTP/%s" %d', "127.0.0.1", "GET", "/files/one-time-token", "1.1", 200)
    said = capsys.readouterr()
    assert "one-time-token" not in said.out + said.err
