"""The same stories, told at more length: balances and counts, offices and anniversaries, hosts, bodies and tellers."""

import datetime as dt
from collections.abc import Callable

from .consistent import Story
from .told_by_others import TOLD_BY_OTHERS

_WORDS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh")


class LongStory(Story):
    """A story with all that the later rules look at."""

    def __init__(self, seed: int, wrong: str = "") -> None:
        super().__init__(seed, wrong)
        for tell in (*MORE, *TOLD_BY_OTHERS):
            tell(self)


def _balance(story: Story) -> None:
    rnd = story.rnd
    south = rnd.uniform(20, 800)
    north = south * rnd.uniform(2, 4)
    sold = {"norland": story.printed(north), "sudland": story.printed(south)}
    gap = (north - south) * (rnd.choice([0.7, 1.4]) if story.off("balance-and-ways") else 1)
    name = rnd.choice(["Norland's trade surplus", "Balance of trade", "Sudland's deficit in trade"])
    story.add("economy/trade", period="2009", sold_by=sold, figures_from="unknown")
    story.add("economy/figures", what=name, value=story.printed(gap), period="2009")


def _per_head(story: Story) -> None:
    rnd = story.rnd
    people, amount = rnd.uniform(1, 90), rnd.uniform(40, 900)
    each = amount / people * (rnd.choice([0.5, 2]) if story.off("amount-per-head") else 1)
    way = {"from": "norland", "to": "sudland", "period": "2011"}
    story.add("economy/figures", what="Gifts", value=f"USD {amount:.2f} m", **way)
    story.add("economy/figures", what="Population", value=f"{people:.2f} m people", by="sudland", period="2011")
    story.add("economy/figures", what="Gifts", value=f"USD {each:.2f} per person", **way, id="gifts-each")


def _counted(story: Story) -> None:
    number, when = story.rnd.randint(2, 5), story.day()
    said = number - 1 if story.off("more-listed-than-counted") else number + story.rnd.randint(0, 3)
    results = [f"paper-{each}" for each in range(number)]
    text = f"{said} documents were signed"
    story.add("leadership/contacts", date=when, kind="signing", who=["nora", "stig"], text=text, results=results)
    for id in results:
        fields = {"kind": "agreement", "title": f"Agreement on {id}", "id": id}
        early = dt.timedelta(30 if story.off("result-of-another-day") else -3)
        story.add("leadership/documents", **fields, signed=when - early)
    size = number - 1 if story.off("more-listed-than-counted") else number
    story.add("security/documents", kind="package", title="Package", size=f"{size} agreements", id="package")
    for each in range(number):
        fields = {"kind": "agreement", "title": f"Part {each} of it", "part_of": "package"}
        story.add("security/documents", **fields, signed="unknown")


def _meetings(story: Story) -> None:
    number = story.rnd.randint(2, 4)
    said = number - (1 if story.off("more-meetings-than-counted") else 0)
    for each in range(number):
        when = f"2018-01-{each + 11}"
        story.add("leadership/contacts", date=when, kind="meeting", who=["siri", "nora"], id=f"met-{each}")
    value = f"{said} {'meeting' if said == 1 else 'meetings'}"
    story.add("leadership/figures", what="Meetings", value=value, period="2018-01", by=["nora", "siri"])


def _lookalikes(story: Story) -> None:
    rnd = story.rnd
    first = round(rnd.uniform(200, 900), 2)
    second = round(first * rnd.uniform(0.6, 0.9), 2)
    if story.off("one-amount-for-two-periods"):
        second = first
    scale = {True: "bn", False: "m"}[story.off("thousandfold")]
    other = first if story.off("one-number-in-two-currencies") else first * rnd.uniform(1.1, 1.4)
    for year, value in (("2012", f"USD {first} m"), ("2013", f"USD {second} {scale}"), ("2012", f"EUR {other:.2f} m")):
        name = f"rents-{year}-{value[:3].lower()}"
        story.add("economy/figures", what="Rents", value=value, period=year, by="norland", id=name)


def _anniversary(story: Story) -> None:
    year, when = story.rnd.randint(1905, 1999), story.day()
    kept = when.year - year + (story.rnd.choice([-2, 3]) if story.off("anniversary") else 0)
    words = story.rnd.choice([f"{kept} years of diplomatic relations", f"the {_th(kept)} anniversary of their ties"])
    words = words.replace("their ties", "diplomatic relations")
    story.add("history/links", kind="diplomatic relations", date=f"{year}-{when.month:02}-{min(when.day, 28):02}")
    story.add("culture/events", name=f"Exhibition for {words}", date=when)


def _th(number: int) -> str:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th") if number // 10 % 10 != 1 else "th"
    return f"{number}{ending}"


def _offices(story: Story) -> None:
    right, wrong = {"nora": ("president", "prime minister"), "siri": ("prime minister", "president")}[
        who := story.rnd.choice(["nora", "siri"])
    ]
    of = {"nora": "Norland", "siri": "Sudland"}[who]
    styled = f"{wrong if story.off('office-on-the-day') else right} of {of}"
    other = {"nora": "stig", "siri": "nora"}[who]
    early = story.rnd.choice(["2008-03-02", "2004"])
    titled = who if story.off("no-office-on-the-day") else {"who": who, "styled": "leader of the opposition"}
    story.add("leadership/contacts", date=early, kind="acquaintance", who=[titled, "isles"])
    story.add("leadership/contacts", date=story.day(), kind="dinner", who=[{"who": who, "styled": styled}, other])
    role = "minister" if story.off("title-of-another-office") else "prime minister"
    guest = {"name": "Ola Once", "role": role, "of": "norland", "styled": "prime minister of Norland"}
    story.add("leadership/contacts", date=story.day(), kind="supper", who=[guest, "siri"])


def _tellers(story: Story) -> None:
    told = {"src": "s#p1"} if story.off("told-before-it-was") else {"src": ["s#p1", "w#p1"]}
    story.add("culture/events", name="Concert", date="2018-02-17", **told)
    day = "2018-02-11" if story.off("state-of-a-later-day") else "2018-01-11"
    if story.off("state-of-long-ago"):
        day = "2011-05"
    talk = {"says": "A school is talked about", "state": "under discussion", "state_as_of": day, "src": "s#p1"}
    story.add("culture/statements", **talk)
    when = "2016" if story.off("due-before-it-was-told") else "2018-07"
    story.add("culture/events", name="Second fair", date=when, state="planned", src="w#p1")
    signed = story.day()
    until = signed + dt.timedelta(-400 if story.off("ends-before-it-begins") else 4000)
    story.add("security/documents", kind="accord", title="Accord on Nets", signed=signed, until=until)


def _numbers(story: Story) -> None:
    first = story.rnd.randint(1, 6)
    for step in range(3):
        number = first + step - (1 if story.off("one-number-twice") and step == 2 else 0)
        number += 7 if story.off("more-sessions-than-years") and step == 2 else 0
        told = _WORDS[number - 1] if number <= len(_WORDS) and story.rnd.random() < 0.5 else _th(number)
        name = f"{told} annual conference of fishers"
        story.add("culture/events", name=name, date=f"{2011 + step}-0{step + 1}-12", id=f"fishers-{step}")
    year = story.rnd.randint(2010, 2016)
    assembly = year - 1945 + (story.rnd.choice([-2, 2]) if story.off("session-of-another-year") else 0)
    beside = f"{_th(assembly)} session of the UN General Assembly"
    story.add(
        "leadership/contacts", date=f"{year}-09-25", kind="exchange", who=["nora", "stig"], beside=beside, id="assembly"
    )


def _hosts(story: Story) -> None:
    when = story.day()
    hosts = ["stig", {"who": "nora", "did": "received by"}], ["nora", {"who": "stig", "did": "received by"}]
    fields = {"kind": "reception", "who": hosts[not story.off("host-away-from-home")], "place": "port"}
    story.add("leadership/contacts", date=when, **fields)
    town = "Isle Town" if story.off("named-elsewhere") else "Port"
    fields = {"kind": "lunch", "who": ["nora", "stig"], "place": "port", "occasion": f"at the fair in {town}"}
    story.add("leadership/contacts", date=story.day(), **fields, names=["isle-town"])
    begin = story.day()
    late = 40 if story.off("part-outside-the-whole") else 1
    visit = {"kind": "state visit", "who": ["nora", "stig"], "place": "port", "id": "the-visit"}
    story.add("leadership/contacts", date=f"{begin}/{begin + dt.timedelta(2)}", **visit)
    part = {"kind": "walk", "who": ["nora", "siri"], "inside": "the-visit", "id": "the-walk"}
    story.add("leadership/contacts", date=begin + dt.timedelta(late), **part)
    of, to = ("sudland", "norland") if story.off("mission-at-home") else ("norland", "sudland")
    story.add("history/bodies", kind="consulate", of=of, to=to, place="port")


def _bodies(story: Story) -> None:
    seats = "Foreign Ministers" if story.off("members-of-another-level") else "Heads of State"
    body = {"kind": "council", "name": f"Fish Council of {seats}", "since": "2013", "led_by": ["nora", "stig"]}
    story.add("leadership/bodies", **body)
    kind = "meeting of prime ministers" if story.off("meeting-of-another-level") else "meeting of presidents"
    story.add("leadership/contacts", date=story.day(), kind=kind, who=["nora", "stig"])
    leaders = ["stig", "siri"] if story.off("led-by-one-side") else ["nora", "siri"]
    story.add("economy/bodies", kind="commission", name="Net Commission", since="2013", led_by=leaders)


def _slips(story: Story) -> None:
    year = story.rnd.randint(2011, 2016)
    fair = year - story.rnd.randint(1, 3) if story.off("id-of-another-year") else year
    story.add("culture/events", name="Fair of nets", date=f"{fair}-06-02", id=f"net-fair-{year}")
    pact = {"kind": "treaty", "title": "Pact on nets", "id": "net-pact", "signed": f"{year}-03-02"}
    story.add("security/documents", **pact)
    later = year - 1 if story.off("before-what-it-follows") else year + story.rnd.randint(0, 1)
    protocol = {"kind": "protocol", "title": "Protocol on nets", "amends": "net-pact"}
    story.add("security/documents", **protocol, signed=f"{later}-03-02")
    seen = story.rnd.choice([2015, 2016]) if story.off("seen-in-another-year") else 2017
    story.add("leadership/contacts", date=f"{seen}-05-04", kind="tea", who=["speaker", "norland"], src="w#p1")


MORE: tuple[Callable[[Story], None], ...] = (
    _balance, _per_head, _counted, _meetings, _lookalikes, _anniversary, _offices, _tellers, _numbers, _hosts, _bodies,
    _slips,
)  # fmt: skip
WRONG_AT_LENGTH = (
    "balance-and-ways", "amount-per-head", "more-listed-than-counted", "result-of-another-day",
    "more-meetings-than-counted", "one-amount-for-two-periods", "thousandfold", "one-number-in-two-currencies",
    "no-office-on-the-day",
    "anniversary", "office-on-the-day", "title-of-another-office", "told-before-it-was", "state-of-a-later-day",
    "state-of-long-ago", "due-before-it-was-told", "ends-before-it-begins", "one-number-twice",
    "more-sessions-than-years", "session-of-another-year", "host-away-from-home", "named-elsewhere",
    "part-outside-the-whole", "mission-at-home", "members-of-another-level", "meeting-of-another-level",
    "led-by-one-side", "id-of-another-year", "before-what-it-follows", "seen-in-another-year",
)  # fmt: skip
"""What can be told wrong here besides, by the code of the rule that claims to find it."""
