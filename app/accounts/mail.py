"""Mail, in plain text, sent when the answer has gone: how long a mail takes tells nobody whether there was one."""

import smtplib
import ssl
from concurrent.futures import Future, ThreadPoolExecutor
from email.message import EmailMessage
from email.utils import formatdate, make_msgid
from urllib.parse import unquote, urlsplit

from flask import Flask, Response, after_this_request, current_app

from .letters import Letter

SECONDS = 20  # after which a mail server counts as silent
DEFAULT_PORTS = {"smtp": 587, "smtps": 465}


class Postman:
    """One thread that delivers letters in their order."""

    def __init__(self, app: Flask) -> None:
        self._app = app
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="mail")
        self._last: Future[None] | None = None

    def take(self, address: str, letter: Letter | None) -> None:
        """Hands over a letter within a request; None is no letter, and looks the same to whoever waits for the page.

        The thread begins when the answer is out: one that began sooner would share the processor with the answer.
        """

        def when_answered(reply: Response) -> Response:
            reply.call_on_close(lambda: self._send_behind(address, letter))
            return reply

        after_this_request(when_answered)

    def _send_behind(self, address: str, letter: Letter | None) -> None:
        self._last = self._thread.submit(self._deliver, address, letter)

    def rest(self) -> None:
        """Returns when every letter of the answers given so far is on its way."""
        if self._last:
            self._last.result()

    def _deliver(self, address: str, letter: Letter | None) -> None:
        if letter is None:
            return
        try:
            if self._app.config["MAIL_SERVER"]:
                _send(self._app.config["MAIL_SERVER"], self._message(address, letter))
            elif not self._app.config["PRODUCTION"]:
                self._app.logger.warning("no MAIL_SERVER, so this mail stays here:\n%s", letter.text)
        except (OSError, smtplib.SMTPException) as error:
            # The kind of fault only: a server's own words may quote the address.
            self._app.logger.error("a mail could not be sent: %s", type(error).__name__)  # noqa: TRY400

    def _message(self, address: str, letter: Letter) -> EmailMessage:
        message = EmailMessage()
        message["From"] = sender = self._app.config["MAIL_FROM"]
        message["To"] = address
        message["Subject"] = letter.subject
        message["Date"] = formatdate()
        message["Message-ID"] = make_msgid(domain=sender.rpartition("@")[2].rstrip(">"))
        message["Auto-Submitted"] = "auto-generated"  # RFC 3834: no holiday notice in return
        message.set_content(letter.text)
        return message


def _send(server: str, message: EmailMessage) -> None:
    parts = urlsplit(server)
    host, port = parts.hostname or "", parts.port or DEFAULT_PORTS[parts.scheme]
    with _line(parts.scheme, host, port) as line:
        if parts.scheme == "smtp":
            _secure(line, must=bool(parts.username))
        if parts.username:
            line.login(unquote(parts.username), unquote(parts.password or ""))
        line.send_message(message)


def _line(scheme: str, host: str, port: int) -> smtplib.SMTP:
    if scheme == "smtps":
        return smtplib.SMTP_SSL(host, port, timeout=SECONDS, context=ssl.create_default_context())
    return smtplib.SMTP(host, port, timeout=SECONDS)


def _secure(line: smtplib.SMTP, *, must: bool) -> None:
    """TLS wherever it is offered, to the very host that was named; smtplib alone would take any certificate.

    A password never goes over an open line: where one `must` be sent, a server that offers no TLS is refused.
    """
    line.ehlo()
    if must or line.has_extn("starttls"):
        line.starttls(context=ssl.create_default_context())
        line.ehlo()


def is_configured() -> bool:
    return bool(current_app.config["MAIL_SERVER"])


def reaches_somebody() -> bool:
    """Whether a code arrives anywhere: in a mailbox, or during development in the log."""
    return is_configured() or not current_app.config["PRODUCTION"]


def postman() -> Postman:
    taker: Postman = current_app.extensions["postman"]
    return taker


def init_app(app: Flask) -> None:
    app.extensions["postman"] = Postman(app)
