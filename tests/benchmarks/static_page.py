"""The yardstick: a plain page of 5 kB with its style inside and no script, from a server that does nothing else."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

SIZE = 5000
START = "<!doctype html><html lang=en><meta name=viewport content='width=device-width'><title>Static</title>"
STYLE = "<style>body{font:18px/1.5 sans-serif;margin:20px;background:#fbf6ee;color:#1d2b29}</style>"
WORDS = "<p>Lie down near a wall and let your legs rest against it. Breathe out a little longer than in.</p>"


def _page() -> bytes:
    head = START + STYLE + "<h1>A static page</h1>"
    return (head + WORDS * ((SIZE - len(head)) // len(WORDS) + 1)).encode()[:SIZE]


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        body = _page() if self.path == "/" else b""  # the browser asks for an icon too, and may hang up first
        self.send_response(200 if body else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_args: object) -> None:
        """Nothing: the terminal belongs to the table."""


@contextmanager
def static_page() -> Iterator[str]:
    """Its address, while it is served."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://localhost:{server.server_port}/"
    server.shutdown()
