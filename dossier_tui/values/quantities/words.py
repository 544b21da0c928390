"""The words of quantities: hedges, scales, vague amounts and rates, and what is no word of what is counted."""

import re
from decimal import Decimal
from typing import Literal, NamedTuple

from ..currencies import CURRENT

Sense = Literal["about", "more", "less"]

HEDGES: dict[str, Sense] = {
    "a maximum of": "less", "a minimum of": "more", "about": "about", "above": "more", "allegedly": "about",
    "almost": "less", "an average of": "about", "an estimated": "about", "approximately": "about", "around": "about",
    "as many as": "less", "as much as": "less", "at least": "more", "at most": "less", "below": "less",
    "circa": "about", "close to": "about", "fewer than": "less", "just over": "more", "just under": "less",
    "less than": "less", "more than": "more", "nearly": "less", "no fewer than": "more", "no less than": "more",
    "no more than": "less", "not less than": "more", "not more than": "less", "on average": "about", "over": "more",
    "reportedly": "about", "roughly": "about", "some": "about", "under": "less", "up to": "less", "upwards of": "more",
    "well over": "more", "well under": "less",
}  # fmt: skip
"""Words that mark a number as inexact: what is meant may be more than the number, or less, or close to it."""
TRENDS = frozenset(["up", "up by", "down", "down by"])
"""Words that make a number a change."""
NEAR = frozenset({"almost", "just over", "just under", "nearly"})
"""The hedges that say on which side of the number the amount is, and that it is not far from it."""

SCALES = {
    "": 1, "thousand": 10**3, "m": 10**6, "million": 10**6, "bn": 10**9, "billion": 10**9,
    "tn": 10**12, "trillion": 10**12,
}  # fmt: skip
"""The factor of each scale word."""
OTHER_SCALES = {
    **dict.fromkeys(
        """
        b bln k m mil mio mln mn thousands millions billions trillions trn tsd millones тыс млн млрд трлн
        """.split(),
        "",
    ),
    "mrd": "1 bn", "mld": "1 bn", "mlrd": "1 bn", "milliard": "1 bn", "milliards": "1 bn", "hundred": "100",
    "hundreds": "100", "dozen": "12", "dozens": "12", "lakh": "100 thousand", "lakhs": "100 thousand",
    "crore": "10 m", "crores": "10 m", "万": "10 thousand", "萬": "10 thousand", "만": "10 thousand",
    "亿": "100 m", "億": "100 m", "억": "100 m", "兆": "1 tn", "조": "1 tn",
}  # fmt: skip
"""Scale words that dossiers do not accept, in lower case, with what one is where that may not be known.

`m` is among them to catch `M`.
"""

FRACTIONS = {
    "all": (100, 100), "all of": (100, 100), "almost all": (90, 100), "nearly all": (90, 100), "most": (50, 100),
    "most of": (50, 100), "the majority of": (50, 100), "a majority of": (50, 100), "the vast majority of": (50, 100),
    "the overwhelming majority of": (50, 100), "an overwhelming majority of": (50, 100), "the bulk of": (50, 100),
    "the lion's share of": (50, 100), "three quarters of": (70, 80), "three-quarters of": (70, 80),
    "two thirds of": (63, 70), "two-thirds of": (63, 70), "half": (45, 55), "half of": (45, 55), "a third of": (30, 37),
    "one third of": (30, 37), "one-third of": (30, 37), "a quarter of": (22, 28), "a fifth of": (18, 22),
    "a tenth of": (8, 12), "a minority of": (0, 50), "every second": (45, 55), "every third": (30, 37),
    "one in two": (45, 55), "one in three": (30, 37), "one in four": (22, 28), "one in five": (18, 22),
    "one in ten": (8, 12),
}  # fmt: skip
"""Shares in words, with the least and the most per cent that each can mean."""
VAGUE_COUNTS = {
    "a couple of": (2, 4), "a few": (2, 12), "few": (1, 12), "a handful of": (2, 12), "several": (3, 20),
    "a dozen": (10, 14), "a number of": (2, None), "many": (3, None), "numerous": (3, None), "dozens of": (20, 200),
    "scores of": (30, 400), "hundreds of": (200, 3000), "thousands of": (2000, 30_000),
    "tens of thousands of": (20_000, 200_000), "hundreds of thousands of": (200_000, 2 * 10**6),
    "millions of": (2 * 10**6, 30 * 10**6), "tens of millions of": (20 * 10**6, 200 * 10**6),
    "hundreds of millions of": (200 * 10**6, 2 * 10**9), "billions of": (2 * 10**9, None),
    "tens of billions of": (20 * 10**9, 200 * 10**9), "hundreds of billions of": (200 * 10**9, 2 * 10**12),
    "a few hundred": (200, 2000), "several hundred": (200, 2000), "a few thousand": (2000, 20_000),
    "several thousand": (2000, 20_000), "a few million": (2 * 10**6, 20 * 10**6),
    "several million": (2 * 10**6, 20 * 10**6), "a few billion": (2 * 10**9, 20 * 10**9),
    "several billion": (2 * 10**9, 20 * 10**9),
}  # fmt: skip
"""Counts in words, with the least and the most that each can mean; None if there is no most."""


SIZES = (
    "big", "considerable", "enormous", "growing", "huge", "large", "limited", "massive", "modest", "record",
    "significant", "sizeable", "small", "substantial", "vast",
)  # fmt: skip
"""Words for how much there is of something, of which nobody can say where they begin or end."""
SOME = "some"
"""A vague word before what is counted, and a hedge before a number: `some payments`, `some RUB 6 bn`."""
_UNBOUNDED = (
    SOME,
    "some of",
    "almost no",
    "hardly any",
    "no significant",
    "negligible",
    "insignificant",
    "little",
    "much",
    "much of",
    "part of",
    *SIZES,
    *(f"a {size}" for size in SIZES),
)


class Meaning(NamedTuple):
    """What a vague word can mean, wide enough that a number outside it contradicts the word."""

    least: Decimal
    most: Decimal | None

    @property
    def middle(self) -> Decimal:
        """What `more than` and `less than` before the word are said of: of `half` 50, of `a dozen` 12."""
        return self.least if self.most is None else (self.least + self.most) / 2


VAGUE = {
    word: Meaning(Decimal(least), None if most is None else Decimal(most))
    for word, (least, most) in (FRACTIONS | VAGUE_COUNTS | dict.fromkeys(_UNBOUNDED, (0, None))).items()
}
"""What each vague word can mean."""
ALONE = {word.removesuffix(" of"): meaning for word, meaning in VAGUE.items()}
"""The same for words with which a source leaves it, so that nothing is counted: `dozens`, `nearly half`."""

SUPERLATIVES = frozenset(
    """
    best biggest busiest closest deadliest fastest greatest highest largest longest lowest newest oldest poorest richest
    smallest strongest weakest worst
    """.split()
)
"""Words for the first place of a ranking."""
_WITH_MOST = """
    crucial expensive favoured frequent important indebted influential lucrative popular populous powerful profitable
    prominent promising reliable respected significant spoken studied successful trusted valuable visited vital
    """.split()
"""Words of which `most` makes a superlative, rather than the greater part: not `most natural gas`."""
_FIRST_PLACE = re.compile(
    rf"(?:{'|'.join(sorted(SUPERLATIVES))}|(most (?:[a-z]+ly )?(?:{'|'.join(_WITH_MOST)})))(?: |$)"
)
_AFTER_HEAD = re.compile(" (?:among|behind|for|from|in|of|on|to|with) ")
_NO_PLURALS = ("gas", "means", "news", "series", "species", "is", "ss", "us")
"""Ends of words that are no plural although they end in `s`."""


def superlative(text: str) -> tuple[str, str]:
    """Return the superlative that a text begins with, `largest` or `most important`, and the rest; else nothing.

    `most` makes one only of a single thing: `most popular towns` may be the greater part of them.
    """
    match = _FIRST_PLACE.match(text)
    if not match:
        return "", ""
    ranked = text[match.end() :]
    head = _AFTER_HEAD.split(ranked)[0]
    are_several = match[1] and head.endswith("s") and not head.endswith(_NO_PLURALS)
    return ("", "") if are_several else (match[0].strip(), ranked)


TOP = ("top", "among the top")
"""Words before the number of places that a ranking names."""

PERIODS = frozenset(
    """
    second minute hour day night week weekend fortnight month quarter season year decade century
    barrel bottle gallon gram head hectare household inhabitant kg kilo kilogram kilometre km litre metre mile ounce
    passenger person piece pound resident share ticket ton tonne unit visitor
    """.split()
)
"""What `a` or `an` can stand before in a rate: `a day`, `a barrel`; `per` stands before anything."""
BEFORE_A_NOUN = frozenset("as at by for from in of on to with within".split())
"""Words after which `a day` is no rate: `members of a household`."""
FREQUENCIES = frozenset(["hourly", "daily", "weekly", "monthly", "quarterly", "yearly", "annually"])
"""Rates in one word."""

MONEY = frozenset(
    """
    dollar dollars euro euros rouble roubles ruble rubles yuan renminbi rmb yen rupee rupees lira liras dinar dinars
    dirham dirhams peso pesos franc francs krone kroner krona kronor zloty zlotys hryvnia hryvnias tenge somoni manat
    manats drams riyal riyals rial rials shekel shekels shilling shillings forint forints ringgit rupiah naira birr
    baht cent cents pence kopecks sterling usd eur rub gbp cny jpy
    """.split()
)
"""Names of money, for which a quantity has a code of ISO 4217."""
MONEY_SIGNS = frozenset("$€£¥₽₴₸₺₾₼₹₩฿₫₦₪¢")
"""Signs of currencies."""
SCALE_SIGNS = frozenset("万萬만亿億억兆조")
"""Scales that are written without a space before what is counted."""
NOT_WORDS = frozenset(
    """
    thousand million billion trillion bn tn bln mln mrd milliard milliards lakh lakhs crore crores тыс млн млрд трлн
    """.split()
)
"""Scale words that nowhere stand among the words of what is counted."""
NOT_FIRST = OTHER_SCALES.keys() | {
    "st", "nd", "rd", "th", "fold", "percent", "pct", "times", "and", "at", "or", "to", "approximately", "roughly",
}  # fmt: skip
"""What cannot be the first word of what is counted: it belongs to the number, to a range or to a hedge."""


AROUND = "()[]{},.;:!?\"'“”„«»‘’–—-"
"""Punctuation around words."""


def tokens_of(text: str) -> list[str]:
    """Return the words of a text without the punctuation around them."""
    return [token.strip(AROUND) for token in text.split()]


def are_words(text: str, *, with_money: bool = False) -> bool:
    """Whether there is no number, currency or scale among these words; a `%` may stand before them.

    `with_money` allows for names of money, as in `billions of dollars`, where there is no number to set a code before.
    """
    tokens = tokens_of(text.removeprefix("%"))
    return all(
        is_word(token, is_first=not place) or (with_money and is_money(token)) for place, token in enumerate(tokens)
    )


def is_word(token: str, *, is_first: bool = False) -> bool:
    """Whether this is a word and no number, currency or scale; some words cannot be the first after a number."""
    if (is_first and token.lower() in NOT_FIRST) or token[:1] in SCALE_SIGNS:
        return False
    return not (is_number(token) or is_money(token) or token.lower() in NOT_WORDS or "%" in token)


def is_number(token: str) -> bool:
    """Whether this is a number, as `2018`, `1.5` and `5bn` are; a name with digits in it, such as `S-400`, is none."""
    if token.isalpha():
        return False
    after = token.lstrip("0123456789.,")
    is_scaled = after != token and (after in SCALES or after.lower() in OTHER_SCALES)
    return is_scaled or (any(map(str.isdigit, token)) and not any(map(str.isalpha, token)))


def is_money(token: str) -> bool:
    """Whether this names money: by its code, in words or by a sign. Codes of the past may be words: ROK soldiers."""
    return token in CURRENT or token.lower() in MONEY or not MONEY_SIGNS.isdisjoint(token)
