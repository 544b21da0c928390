"""Dossiers made by chance in which everything goes together, and the same with one thing wrong."""

import calendar
import datetime as dt
import json
from collections.abc import Callable
from itertools import cycle
from random import Random
from typing import Any

FIRST = dt.date(2010, 1, 1)
DAYS = 2_900
"""The number of days from the first on of which something may be told."""


class Story:
    """One true story, told in a dossier; at `wrong` it is told otherwise than it was."""

    def __init__(self, seed: int, wrong: str = "") -> None:
        self.rnd = Random(seed)
        self.wrong = wrong
        self._sources = cycle(["w#p1", "s#p1"])
        self._days = self.rnd.sample(range(DAYS), 60)
        self.groups: dict[str, list[dict[str, Any]]] = {}
        for tell in TOLD:
            tell(self)

    def add(self, into: str, **fields: Any) -> None:
        """Add a record to a group, `section/group`."""
        self.groups.setdefault(into, []).append({"src": next(self._sources)} | fields)

    def off(self, code: str) -> bool:
        """Whether what this rule looks at is to be told wrong."""
        return self.wrong == code

    def printed(self, amount: float) -> str:
        """An amount in millions as a newspaper prints it: in millions or billions, with some decimals."""
        scale, word = self.rnd.choice([(1, "m"), (1000, "bn")]) if amount > 2000 else (1, "m")
        return f"USD {amount / scale:,.{self.rnd.randint(1, 3)}f} {word}"

    def day(self) -> dt.date:
        """A day before the day of the dossier on which nothing else was."""
        return FIRST + dt.timedelta(self._days.pop())

    @property
    def text(self) -> str:
        """The sections of the dossier, in YAML."""
        sections: dict[str, dict[str, object]] = {}
        for place, records in self.groups.items():
            section, group = place.split("/")
            sections.setdefault(section, {})[group] = records
        return "".join(f"{section}: {json.dumps(groups, default=str)}\n" for section, groups in sections.items())


def _trade(story: Story) -> None:
    rnd, before = story.rnd, 0.0
    for year in range(2010, 2010 + rnd.randint(2, 6)):
        north, south = rnd.uniform(20, 4000), rnd.uniform(20, 4000)
        total = north + south
        growth = 100 * (total / before - 1) if before else 0.0
        if story.off("growth-and-levels") and year == 2011:
            growth += rnd.choice([-1, 1]) * rnd.uniform(12, 40)
        is_off = story.off("flows-and-total") and year == 2010
        story.add(
            "economy/trade",
            period=str(year),
            total=story.printed(total * rnd.choice([0.8, 1.2]) if is_off else total),
            sold_by={"norland": story.printed(north), "sudland": story.printed(south)},
            figures_from="unknown",
            **({"change": f"{'up' if growth > 0 else 'down'} {abs(growth):.1f} %"} if abs(growth) >= 0.1 else {}),
        )
        before = total


def _parts(story: Story) -> None:
    rnd = story.rnd
    parts = {label: rnd.uniform(1, 400) for label in ("loans", "grants", "goods", "advice")[: rnd.randint(2, 4)]}
    whole = sum(parts.values()) * (rnd.choice([0.75, 1.25]) if story.off("parts-and-whole") else 1)
    told = {label: story.printed(amount) for label, amount in parts.items()}
    story.add("economy/figures", what="Aid", value=story.printed(whole), period="2016", parts=told)
    inner = whole * (rnd.uniform(1.2, 2) if story.off("more-than-all") else rnd.uniform(0.1, 0.9))
    includes = {"food": story.printed(inner)}
    story.add("economy/figures", what="Help", value=story.printed(whole), period="2015", includes=includes)


def _ranks(story: Story) -> None:
    ahead = story.rnd.sample(["isles", "estmark", "old-union"], story.rnd.randint(1, 3))
    place = len(ahead) + (0 if story.off("places-in-a-ranking") else 1)
    value = f"{('1st', '2nd', '3rd', '4th')[place - 1]} largest partner"
    story.add("economy/figures", what="Norland among partners", value=value, behind=ahead, as_of="2016")


def _conversions(story: Story) -> None:
    rnd, rate = story.rnd, story.rnd.uniform(2, 90)
    for number in range(2):
        dollars = rnd.uniform(20, 900)
        factor = rnd.choice([0.5, 2]) if story.off("conversions-apart") and number else rnd.uniform(0.98, 1.02)
        crowns = f"NOK {dollars * rate * factor:,.0f} m"
        story.add(
            "economy/figures", what=f"Loan {number}", value=crowns, converted=f"USD {dollars:,.1f} m", period="2014"
        )


def _weekdays(story: Story) -> None:
    for number in range(3):
        when = story.day()
        named = when + dt.timedelta(story.rnd.randint(1, 6) if story.off("weekday") and not number else 0)
        story.add(
            "leadership/contacts",
            date=when,
            date_words=calendar.day_name[named.weekday()],
            kind=f"meeting {number}",
            who=["nora", "stig"],
        )


def _gathering(story: Story) -> None:
    who, seats = story.rnd.choice([("stig", "State"), ("siri", "Government")])
    told = {"State": "Government", "Government": "State"}[seats] if story.off("level-of-gathering") else seats
    prime = {"role": "prime minister", "of": "norland", "name": "Per Prime"}
    story.add(
        "leadership/contacts",
        date=story.day(),
        kind="talks",
        who=["nora" if who == "stig" else prime, who],
        beside=f"session of the Council of Heads of {told}",
    )


def _steps(story: Story) -> None:
    days = sorted(story.day() for _ in range(3))
    signed, ratified, in_force = reversed(days) if story.off("order-of-steps") else days
    act = {"act": "ratified", "date": ratified, "by": "norland"}
    story.add("history/documents", kind="treaty", title="Treaty on Fish", signed=signed, in_force=in_force, acts=[act])


def _sessions(story: Story) -> None:
    days = sorted(story.day() for _ in range(3))
    first = story.rnd.randint(4, 17)
    numbers = range(first, first + len(days))
    for number, when in zip(reversed(numbers) if story.off("sessions-out-of-order") else numbers, days, strict=True):
        story.add("leadership/events", name=f"{number}th session of the Fish Commission", date=when)


def _ahead(story: Story) -> None:
    when = "2018-03-20" if story.off("past-without-outcome") else "2018-05-20"
    story.add("culture/events", name="Year of Fish", date=when, state="planned")
    story.add("culture/events", name="Fair", date="2018-03-20" if story.off("after-the-day") else story.day())


def _people(story: Story) -> None:
    when, place = story.day(), story.rnd.choice(["port", "isle-town"])
    here = {"date": when, "kind": "breakfast", "place": place}
    story.add("leadership/contacts", **here, who=["nora", "siri"], id="one")
    if story.off("told-twice"):
        story.add("leadership/contacts", **here, who=["siri", "nora"], id="two")
    if story.off("two-places-on-a-day"):
        there = here | {"place": {"port": "isle-town", "isle-town": "port"}[place]}
        story.add("leadership/contacts", **there, who=["nora", "stig"], id="two")
    guest = "siri" if story.off("guest-at-home") else "nora"
    story.add("leadership/contacts", date=story.day(), kind="working visit", who=guest, place="port", id="away")


TOLD: tuple[Callable[[Story], None], ...] = (
    _trade, _parts, _ranks, _conversions, _weekdays, _gathering, _steps, _sessions, _ahead, _people,
)  # fmt: skip
WRONG = (
    "flows-and-total", "growth-and-levels", "parts-and-whole", "more-than-all", "places-in-a-ranking",
    "conversions-apart", "weekday", "level-of-gathering", "order-of-steps", "sessions-out-of-order",
    "past-without-outcome", "after-the-day", "told-twice", "two-places-on-a-day", "guest-at-home",
)  # fmt: skip
"""What can be told wrong, by the code of the rule that claims to find it."""
