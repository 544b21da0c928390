"""What the stories tell of whose account it is: other sources, positions, headlines, shares and conversions."""

from .consistent import Story


def _other_values(story: Story) -> None:
    rnd, worth = story.rnd, story.rnd.uniform(30, 900)
    theirs = worth * (rnd.choice([0.7, 1.3]) if story.off("sources-conflict") else 1)
    other = {"field": "value", "value": f"USD {theirs:.2f} m", "src": "s#p1"}
    printed = f"USD {worth:.{rnd.randint(0, 1)}f} m"
    fields = {"what": "Worth of the nets", "value": printed, "period": "2012", "by": "norland"}
    story.add("economy/figures", **fields, src="w#p1", other_sources_say=[other])
    when = story.day()
    day = {"field": "date", "value": str(when), "src": "s#p1"}
    story.add(
        "security/events", name="Launch of the trawler", date=f"{when:%Y-%m}", src="w#p1", other_sources_say=[day]
    )


def _positions(story: Story) -> None:
    sources = ["s#p1"] if story.off("told-by-the-other-side") else ["s#p1", "w#p1"]
    story.add("security/positions", holders="siri", says="the nets are too small", to="norland", src=sources)
    head = {"headline": True} if story.off("headline-of-one-side") else {}
    attack = {"name": "Attack on the trawler", "date": story.day(), "by_account_of": "norland"}
    story.add("security/events", **attack, **head)
    words = "A historic quay" if story.off("loaded-words") else "A quay that the owner calls “historic”"
    story.add("culture/events", name=words, date=story.day())


def _shares(story: Story) -> None:
    rnd = story.rnd
    north, south = round(rnd.uniform(20, 800), 1), round(rnd.uniform(20, 800), 1)
    sold = {"norland": f"USD {north} m", "sudland": f"USD {south} m"}
    story.add("economy/trade", period="2008", sold_by=sold, figures_from="unknown")
    share = 100 * north / (north + south)
    period = "unknown" if story.off("share-of-what") else "2008"
    what = "Norland's share of Sudland's trade with all"
    story.add("economy/figures", what=what, value=f"{share:.1f} %", period=period)


def _money_of_years(story: Story) -> None:
    rate, amount = story.rnd.uniform(2, 90), story.rnd.uniform(20, 900)
    period = "2015/2017" if story.off("conversion-over-years") else "2018"
    fields = {"value": f"NOK {amount * rate:,.0f} m", "converted": f"USD {amount:,.1f} m", "period": period}
    story.add("economy/figures", what="Support", **fields)


def _flood(story: Story) -> None:
    year = story.day().year + (543 if story.off("another-calendar") else 0)
    story.add("culture/events", name="Flood", date=f"{year}-02")


def _sailing(story: Story) -> None:
    wrong = f"2016-05-{story.rnd.choice([4, 13, 23]):02}"
    date = wrong if story.off("date-of-no-claim") else story.rnd.choice(["2016-05-03", "2016-05", "2016"])
    story.add("culture/events", name="Sailing of the ferry", date=date, src="s#1")


TOLD_BY_OTHERS = (_other_values, _positions, _shares, _money_of_years, _flood, _sailing)
WRONG_BY_OTHERS = (
    "sources-conflict", "told-by-the-other-side", "headline-of-one-side", "loaded-words", "share-of-what",
    "conversion-over-years", "another-calendar", "date-of-no-claim",
)  # fmt: skip
"""What can be told wrong here, by the code of the rule that claims to find it."""
