"""The app as it is shipped, in a process of its own, for tests that need to stop it and start it again."""

import os
import secrets
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

ROOT = Path(__file__).resolve().parent.parent
START_SECONDS = 60


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Server:
    """Granian on http://localhost:<port>; its data and its port outlive `stop()` and `start()`.

    Production settings, because that is what people meet: Secure cookies (browsers take them on localhost) and
    files that never change under a worker's hands. Rates are lifted: a test signs up more often than a person does.
    `settings` are the app's own, by their names in the environment.
    """

    def __init__(self, folder: Path, **settings: str) -> None:
        self.port = free_port()
        self.url = f"http://localhost:{self.port}"
        self.log = folder / "server.log"
        self._environ = os.environ | {
            "LEGS_UP_ENV": "production",
            "SECRET_KEY": secrets.token_urlsafe(48),
            "DATABASE_URL": f"sqlite:///{folder / 'test.sqlite'}",
            "RATE_LIMITS": "no",
            "ARGON2_MEMORY_KIB": "1024",
            "ARGON2_PASSES": "1",
            **settings,
        }
        self._process: subprocess.Popen[bytes] | None = None
        self.flask("db", "upgrade")

    def set(self, **settings: str) -> None:
        """Other settings, from the next `start()` on."""
        self._environ |= settings

    def flask(self, *arguments: str) -> str:
        """Runs one of the app's own commands on this server's data and returns what it printed."""
        command = [sys.executable, "-m", "flask", "--app", "wsgi", *arguments]
        done = subprocess.run(command, cwd=ROOT, env=self._environ, capture_output=True, text=True)
        if done.returncode:
            raise RuntimeError(f"flask {' '.join(arguments)} failed:\n{done.stdout}{done.stderr}")
        return done.stdout

    def start(self, app: str = "wsgi:app") -> None:
        """Serves `app`, which is a module and a name in it; returns when it answers."""
        command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1"]
        command += ["--port", str(self.port), "--workers", "1", "--blocking-threads", "4", app]
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(command, cwd=ROOT, env=self._environ, stdout=log, stderr=log)
        self._wait_until_it_answers(self._process)

    def _wait_until_it_answers(self, process: subprocess.Popen[bytes]) -> None:
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline and process.poll() is None:
            try:
                urlopen(f"http://127.0.0.1:{self.port}/offline", timeout=1).close()
            except (URLError, ConnectionError, TimeoutError):
                time.sleep(0.05)
            else:
                return
        raise RuntimeError(f"the server did not start:\n{self.log.read_text()[-3000:]}")

    def stop(self) -> None:
        if self._process:
            self._process.terminate()
            self._process.wait(timeout=10)
            self._process = None
