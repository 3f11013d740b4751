"""How long the doors take for a known and for an unknown address: `python -m tests.benchmarks.doors`.

Prints the median of each in milliseconds, taken in turns, at the cost of a hash that production has. Aim: within 10 %.
"""

import argparse
import logging
import statistics
import tempfile
import time
from pathlib import Path

from flask.testing import FlaskClient

from app import create_app
from app.accounts import mail, people

PASSWORD = "six quiet herons wade"
KNOWN, UNKNOWN = "known@example.org", "unknown@example.org"
DOORS = {"/sign-in": {"password": "no such herons wade"}, "/sign-up": {"password": PASSWORD}, "/reset": {}}
# Where mail is sent, sign-up answers alike as well; nobody listens here, and letters go when the answer has gone.
NOBODY = "smtp://127.0.0.1:9"


def _ms(client: FlaskClient, path: str, form: dict[str, str]) -> float:
    """Until the answer is there. The letter that leaves after it is waited for, so that it disturbs no other answer."""
    start = time.perf_counter()
    answer = client.post(path, data=form, headers={"Sec-Fetch-Site": "same-origin"})
    taken = (time.perf_counter() - start) * 1000
    answer.close()
    with client.application.app_context():
        mail.postman().rest()
    return taken


def medians(client: FlaskClient, path: str, rounds: int) -> tuple[float, float]:
    """(known, unknown), in milliseconds."""
    taken: dict[str, list[float]] = {KNOWN: [], UNKNOWN: []}
    for round_ in range(rounds):
        for email in (KNOWN, UNKNOWN)[:: (-1) ** round_]:  # each goes first as often as the other
            taken[email].append(_ms(client, path, DOORS[path] | {"email": email}))
    return statistics.median(taken[KNOWN]), statistics.median(taken[UNKNOWN])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=60)
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as folder:
        app = create_app(
            {"DATABASE_URL": f"sqlite:///{Path(folder) / 'doors.sqlite'}", "RATE_LIMITS": False, "MAIL_SERVER": NOBODY}
        )
        logging.disable()  # letters that nobody takes, and a line for each try
        with app.app_context():
            people.create(KNOWN, PASSWORD)
        for path in DOORS:
            known, unknown = medians(app.test_client(), path, rounds)
            apart = 100 * abs(known - unknown) / max(known, unknown)
            print(f"{path:10} known {known:7.2f} ms   unknown {unknown:7.2f} ms   {apart:4.1f} % apart")


if __name__ == "__main__":
    main()
