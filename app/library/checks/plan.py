"""The rules and the programme: every routine, pose, input and number they name."""

from collections.abc import Set
from string import Formatter

from ..book import Library
from ..errors import LibraryError
from ..models.rule import Against, Comparison, Condition, Outcome, Rule, Rules, comparisons

ORDERS = {"<", "<=", ">", ">="}
OPERATORS = {"number": ORDERS | {"==", "!="}, "choice": {"==", "!="}, "truth": {"==", "!="}, "tags": {"has"}}


def check(library: Library) -> None:
    _rules(library)
    _adjustments(library)
    _lying_day(library)
    _programme(library)


def wrong(field: str, problem: str) -> LibraryError:
    return LibraryError("rules.json", field, problem)


def placeholders(template: str) -> set[str]:
    """The names in braces in a template."""
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


def _rules(library: Library) -> None:
    rules = library.rules
    for n, rule in enumerate(rules.rules):
        if rule.n != n + 1:
            raise wrong(f"rules[{n}].n", f"{rule.n} is out of order")
        _condition(f"rules[{n}].if", rule.condition, library)
        for m, outcome in enumerate(rule.then):
            _outcome(f"rules[{n}].then[{m}]", outcome, library)
        if rule.then[-1].condition is not None:
            raise wrong(f"rules[{n}].then", "the last outcome needs no condition")
        _sayings(f"rules[{n}].say", rule, library)
    if any(True for _ in comparisons(rules.rules[-1].condition)):
        raise wrong("rules", "the last rule must hold for everybody")
    for field, slugs in (("strength", rules.strength), ("gentle", rules.gentle)):
        for n, slug in enumerate(slugs):
            _routine(f"{field}[{n}]", slug, library)
    for name, assumed in rules.assumed.items():
        _condition(f"assumed.{name}", Comparison(input=name, op="==", value=assumed.value), library)
        _words(f"assumed.{name}.words", assumed.words, {name})


def _sayings(field: str, rule: Rule, library: Library) -> None:
    if rule.say[-1].condition is not None:
        raise wrong(field, "the last saying needs no condition")
    for n, saying in enumerate(rule.say):
        if saying.condition is not None:
            _condition(f"{field}[{n}].if", saying.condition, library)
        _words(f"{field}[{n}].words", saying.words, library.rules.inputs.keys() | library.rules.filled.keys())


def _words(field: str, words: str, known: Set[str]) -> None:
    for name in placeholders(words) - known:
        raise wrong(field, f"no input is called {name}")


def _outcome(field: str, outcome: Outcome, library: Library) -> None:
    if outcome.kinds() != 1:
        raise wrong(field, "names exactly one of stop, due and routine")
    if outcome.condition is not None:
        _condition(f"{field}.if", outcome.condition, library)
    if outcome.routine is not None:
        _routine(f"{field}.routine", outcome.routine, library)


def _condition(field: str, condition: Condition, library: Library) -> None:
    for part in comparisons(condition):
        if part.input not in library.rules.inputs:
            raise wrong(field, f"no input is called {part.input}")
        if isinstance(part, Against):
            _against(field, part, library.rules)
        else:
            _comparison(field, part, library)


def _against(field: str, part: Against, rules: Rules) -> None:
    for name in (part.input, part.of):
        if name not in rules.inputs or rules.inputs[name].kind != "number":
            raise wrong(field, f"{name} is not an input that counts")


def _comparison(field: str, part: Comparison, library: Library) -> None:
    asked = library.rules.inputs[part.input]
    if part.op not in OPERATORS[asked.kind]:
        raise wrong(field, f"{part.input} cannot be compared with {part.op}")
    allowed = {"choice": asked.values or (), "truth": (True, False), "tags": tuple(library.cautions.tags)}
    if asked.kind == "number":
        low, high = asked.min or 0, asked.max or 0
        if isinstance(part.value, int) and not isinstance(part.value, bool) and low <= part.value <= high:
            return
    elif any(part.value is value or (isinstance(value, str) and part.value == value) for value in allowed[asked.kind]):
        return
    raise wrong(field, f"{part.input} is never {part.value}")


def _adjustments(library: Library) -> None:
    for n, adjustment in enumerate(library.rules.adjust):
        _condition(f"adjust[{n}].if", adjustment.condition, library)
        for slug in adjustment.drop.poses if adjustment.drop else ():
            _pose(f"adjust[{n}].drop.poses", slug, library)
        for slug, variant in adjustment.variants.items():
            _pose(f"adjust[{n}].variants", slug, library)
            if variant not in library.poses[slug].geometry.variants():
                raise wrong(f"adjust[{n}].variants.{slug}", f"the pose has no form called {variant}")


def _lying_day(library: Library) -> None:
    day = library.rules.lying_day
    _condition("lying_day.if", day.condition, library)
    for slug, swap in day.swaps.items():
        for named in (slug, *swap.tags.values(), swap.otherwise):
            _pose(f"lying_day.swaps.{slug}", named, library)
        for named in (*swap.tags.values(), swap.otherwise):
            if library.poses[named].position not in day.positions:
                raise wrong(f"lying_day.swaps.{slug}", f"{named} is not done lying down")


def _programme(library: Library) -> None:
    programme = library.programme
    phases = {phase.id: phase.weeks for phase in programme.phases}
    for n, week in enumerate(programme.weeks):
        first, last = phases.get(week.phase, (0, 0))
        if week.week != n + 1 or not first <= week.week <= last:
            raise LibraryError("programme.json", f"weeks[{n}]", f"week {week.week} is not in its place")
        for slug in week.sessions:
            _named("programme.json", f"weeks[{n}].sessions", slug, library)
    _named("programme.json", "step_back.routine", programme.step_back.routine, library)


def _routine(field: str, slug: str, library: Library) -> None:
    _named("rules.json", field, slug, library)


def _named(file: str, field: str, slug: str, library: Library) -> None:
    if slug not in library.routines:
        raise LibraryError(file, field, f"no routine is called {slug}")


def _pose(field: str, slug: str, library: Library) -> None:
    if slug not in library.poses:
        raise wrong(field, f"no pose is called {slug}")
