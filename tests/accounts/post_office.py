"""A mail server on loopback that keeps what it is given."""

import re
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

from aiosmtpd.controller import Controller

from tests.server import free_port


class PostOffice:
    """`letters` in the order they came, the last one `over_tls` or not; `address` is what MAIL_SERVER says."""

    def __init__(self) -> None:
        self.letters: list[EmailMessage] = []
        self.address = ""
        self.over_tls = False

    async def handle_DATA(self, _server: Any, session: Any, envelope: Any) -> str:  # noqa: N802 - aiosmtpd's name
        self.over_tls = session.ssl is not None
        self.letters.append(message_from_bytes(envelope.content, policy=policy.default))  # type: ignore[arg-type]
        return "250 OK"

    def code(self) -> str:
        """The code that came last; a letter that has none may have come since."""
        texts = [letter.get_content().replace("\r", "") for letter in self.letters]
        found = [code for text in texts for code in re.findall(r"^    (\w{6})$", text, re.M)]
        assert found, texts
        return str(found[-1])


@contextmanager
def post_office(tls: ssl.SSLContext | None = None) -> Iterator[PostOffice]:
    """Offers STARTTLS when it is given a certificate."""
    office = PostOffice()
    port = free_port()
    controller = Controller(office, hostname="127.0.0.1", port=port, tls_context=tls)
    controller.start()
    office.address = f"smtp://127.0.0.1:{port}"
    try:
        yield office
    finally:
        controller.stop()
