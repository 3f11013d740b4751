"""`flask --app wsgi phone`: the app over HTTPS on the home network, with a QR code that a phone's camera reads.

Two servers: a plain one that hands out nothing but the authority's certificate and the next step, because a phone
can't open the secure one before it trusts it; and the app itself.
"""

import ipaddress
import socket
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import click
import segno
from flask import Flask, current_app, render_template
from flask.cli import with_appcontext

from .. import config
from . import certificates

CERTIFICATE_PATH = "/legs-up.crt"


def home_address() -> ipaddress.IPv4Address:
    """This computer's address at home. Connecting a datagram socket sends nothing; it only picks a route."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("10.255.255.255", 1))
        except OSError:
            return ipaddress.IPv4Address("127.0.0.1")
        return ipaddress.IPv4Address(probe.getsockname()[0])


def _handler(page: bytes, certificate: bytes) -> type[BaseHTTPRequestHandler]:
    replies = {"/": ("text/html; charset=utf-8", page), CERTIFICATE_PATH: ("application/x-x509-ca-cert", certificate)}

    class Doorstep(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            kind, body = replies.get(self.path, ("", b""))
            self.send_response(200 if kind else 404)
            self.send_header("Content-Type", kind or "text/plain")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_args: object) -> None:
            """Nothing: the terminal belongs to the QR code."""

    return Doorstep


def open_doorstep(address: str, port: int, secure: str, authority: Path) -> ThreadingHTTPServer:
    """The plain server, running in a thread: the certificate and a page that says what to do with it."""
    page = render_template("pwa/phone.html", secure=secure, certificate=CERTIFICATE_PATH).encode()
    server = ThreadingHTTPServer((address, port), _handler(page, authority.read_bytes()))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def _announce(plain: str, secure: str) -> None:
    segno.make(plain, error="m").terminal(compact=True)
    click.echo(f"\nPoint the phone's camera at the code, or open {plain}")
    click.echo(f"Once the certificate is trusted, the app is at {secure}\nStop with Ctrl-C.")


@click.command("phone")
@click.option("--port", default=5443, show_default=True, help="Port of the app (HTTPS).")
@click.option("--door", default=5080, show_default=True, help="Port of the page that hands out the certificate.")
@with_appcontext
def phone(port: int, door: int) -> None:
    """Serve the app to a phone on the same network, over HTTPS."""
    from granian import Granian
    from granian.constants import Interfaces

    address = home_address()
    if not certificates.vouches_for(address):
        raise click.ClickException(f"{address} is a public address. This command serves a home network only.")
    authority, certificate, key = certificates.ensure(config.INSTANCE / "home-network", address)
    plain, secure = f"http://{address}:{door}/", f"https://{address}:{port}/"
    open_doorstep("0.0.0.0", door, secure, authority)  # noqa: S104 - the phone has to reach it
    _announce(plain, secure)
    current_app.logger.info("serving %s", secure)
    Granian(
        "wsgi:app",
        address="0.0.0.0",  # noqa: S104 - the same
        port=port,
        interface=Interfaces.WSGI,
        blocking_threads=4,
        ssl_cert=certificate,
        ssl_key=key,
    ).serve()


def register(app: Flask) -> None:
    app.cli.add_command(phone)
