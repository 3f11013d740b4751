"""security.md answers every requirement of ASVS 5.0 level 2, and what it points at is there."""

import re
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
TEXT = (ROOT / "security.md").read_text("utf-8")
ROWS = re.findall(r"^\| (\d+)\.(\d+)\.(\d+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$", TEXT, re.M)
# How many requirements of levels 1 and 2 each chapter of OWASP ASVS 5.0.0 has.
CHAPTERS = (27, 11, 19, 10, 9, 35, 18, 7, 7, 29, 14, 9, 13, 9, 13, 16, 7)


def test_every_requirement_has_one_row_in_the_standards_order():
    numbers = [tuple(int(part) for part in row[:3]) for row in ROWS]
    assert numbers == sorted(set(numbers))
    assert tuple(Counter(chapter for chapter, _, _ in numbers)[n] for n in range(1, 18)) == CHAPTERS


def test_each_is_met_not_applicable_or_not_met_and_why():
    states = Counter(row[4].strip("*") for row in ROWS)
    assert set(states) == {"met", "not applicable", "not met"}
    said = re.search(r"(\d+) are met, (\d+) are not applicable, (\d+) are not met", TEXT)
    assert said
    assert [int(count) for count in said.groups()] == [states["met"], states["not applicable"], states["not met"]]
    assert not [row for row in ROWS if not row[5].strip()]


def test_every_file_and_test_that_it_names_is_there():
    named = set(re.findall(r"`([\w/.-]+\.(?:py|ts|txt|json))`", TEXT)) - {"sbom.json", "/api/openapi.json"}
    there = {
        str(path.relative_to(ROOT))
        for folder in ("app", "tests", "static/js/src")
        for path in (ROOT / folder).rglob("*")
    }
    there |= {"static/js/package-lock.json"}
    assert not [name for name in named if not any(path.endswith(f"/{name}") or path == name for path in there)]
