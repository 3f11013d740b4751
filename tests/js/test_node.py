"""Runs each file of `node --test` with the Node of the wheel, so that pytest is the one command."""

import subprocess
from pathlib import Path

import pytest

from app.build import node

HERE = Path(__file__).parent
FILES = sorted(HERE.rglob("*.test.ts"))


@pytest.mark.parametrize("file", FILES, ids=lambda path: path.relative_to(HERE).as_posix())
def test_the_promises_of(file: Path) -> None:
    done = subprocess.run([node(), "--test", str(file)], cwd=HERE, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-2000:]
    assert "# tests 0" not in done.stdout, "the file holds no test"


def test_there_are_files_to_run() -> None:
    assert FILES
