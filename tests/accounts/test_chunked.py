"""A body that comes in chunks counts like any other: read whole, and refused when it is too big."""

import json
import socket
from contextlib import suppress
from urllib.parse import urlsplit

import pytest

from tests.server import Server


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    server = Server(tmp_path_factory.mktemp("chunked"))
    server.start()
    yield server
    server.stop()


def send_in_chunks(server, path, body):
    """The status and the body that a server answers to a POST without a Content-Length."""
    host, port = urlsplit(server.url).hostname, urlsplit(server.url).port
    head = f"POST {path} HTTP/1.1\r\nHost: {host}:{port}\r\nContent-Type: application/json\r\n"
    head += "Sec-Fetch-Site: same-origin\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
    with socket.create_connection(("127.0.0.1", port), timeout=20) as line:
        line.sendall(head.encode())
        with suppress(BrokenPipeError):  # it may have answered, and listen no more
            for start in range(0, len(body), 65_536):
                piece = body[start : start + 65_536]
                line.sendall(b"%x\r\n%s\r\n" % (len(piece), piece))
            line.sendall(b"0\r\n\r\n")
        reply = b"".join(iter(lambda: line.recv(65_536), b""))
    return int(reply.split()[1]), reply


def test_a_small_one_is_read(served):
    body = json.dumps({"email": "no address"}).encode()
    status, reply = send_in_chunks(served, "/sign-up/passkey/options", body)
    assert status == 422
    assert b"does not look like an e-mail" in reply


def test_one_over_a_mebibyte_is_too_large(served):
    body = json.dumps({"email": "x" * (1024 * 1024)}).encode()
    status, reply = send_in_chunks(served, "/sign-up/passkey/options", body)
    assert status == 413
    assert b"too-large" in reply
