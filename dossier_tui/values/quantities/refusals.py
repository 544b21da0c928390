"""What is wrong with a text that is no quantity, and what to write instead."""

import re

from ..currencies import CURRENT
from ..text import quoted
from .rules import HELP
from .words import MONEY_SIGNS, OTHER_SCALES, SCALE_SIGNS, SCALES, SUPERLATIVES, is_money, is_number, is_word, tokens_of

_NUMBER = r"[0-9][0-9.,]*"
_SCALED = rf"{_NUMBER}(?: ?(?:thousand|million|m|billion|bn|trillion|tn)(?![^\W\d]))?"
_NO_PLACE = (
    "'{0} …' is a rank without a number: it goes into `evaluations` where the source judges; where somebody counted, "
    "write the place, as in 3rd largest buyer or top 5 partners"
)
_OF_ONE_CURRENCY = {"€": "EUR", "₽": "RUB", "₴": "UAH", "₸": "KZT", "₺": "TRY", "₾": "GEL", "₼": "AZN", "₪": "ILS"}
"""Signs that stand for one currency alone; a dollar, a pound or a yen may be of several countries."""
_REASONS: tuple[tuple[str, str], ...] = (
    *(
        (sign, f"'{sign}' is not a currency here: write the ISO 4217 code before the number, as in {code} 5 bn")
        for sign, code in _OF_ONE_CURRENCY.items()
    ),
    (
        f"([{''.join(sorted(MONEY_SIGNS))}])",
        "'{0}' is not a currency here: write the ISO 4217 code before the number, as in USD 5 bn",
    ),
    (r"^([0-9]{4}-[0-9]{2}(?:-[0-9]{2})?)$", "'{0}' is a date and not a quantity"),
    (r"^(twice|doubled?)\b", "'{0}' is not a number: write 2-fold"),
    (r"^(thrice|tripled?)\b", "'{0}' is not a number: write 3-fold"),
    (rf"^the ((?:most [a-z]+|{'|'.join(sorted(SUPERLATIVES))})\b.*)", "write it without 'the': {0}"),
    (rf"({_NUMBER}) fold\b", "write {0}-fold in one piece"),
    (rf"({_NUMBER}) times\b", "write {0}-fold, or what there was so many times, as in {0} visits"),
    (r"\b([A-Z]{3})([0-9])", "a space stands after the currency: {0} {1}…"),
    (r"^(up|down)(?: by)?$", "'{0}' does not say by how much: write it as in {0} 12 % or {0} USD 200 m"),
    (
        r"(?i)^(?:one of|among) the (?=.*\b(?:top|largest|biggest|main|leading)\b)(?:top )?([0-9]+)\b",
        "a rank among the first begins with top: write it as in top {0} partners",
    ),
    (r"^top (two|three|four|five|six|seven|eight|nine|ten)\b", "write '{0}' in digits, as in top 5"),
    (
        r"(?i)^((?:one|some) of|among|(?:the |an? )?(?:biggest|key|largest|leading|main|major|top))\b(?!.*[0-9])",
        _NO_PLACE,
    ),
    (r"^(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b", "write '{0}' in digits, as in 3rd"),
    (r"^((?:half )?an? (?:hundred|thousand|million|billion|trillion))\b", "write '{0}' in digits"),
    (r"^(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty)\b", "write '{0}' in digits"),
    (r"^\+", "a plus is not a sign here: write it as in up 12 %"),
    (rf"({_NUMBER})\+", "write {0}+ in words, as in more than {0} or at least {0}"),
    (rf"{_NUMBER}.* or (?:more|over|above)\b", "the hedge goes before the number: at least"),
    (rf"{_NUMBER}.* or (?:less|fewer|under|below)\b", "the hedge goes before the number: at most"),
    (r"\band a half\b", "write a half in digits, as in 5.5"),
    (r"\b(per ?cent|percent|pct)\b", "write % instead of '{0}'"),
    (rf"% ?[-–—~] ?{_NUMBER}", "a range has one %, after it: write it as in 5–6 %"),
    (rf"{_SCALED} ?[-–—~] ?[A-Z]{{3}} ?{_NUMBER}", "a range has one currency: write it as in USD 800 m – 1.2 bn"),
    (rf"{_SCALED} (?:to|or|and) (?:[A-Z]{{3}} )?{_NUMBER}", "a range has a dash: write it as in USD 18–19 bn"),
    (rf"{_SCALED} ?[-–—−~/] ?[-−]?{_NUMBER}", "a range has a dash: write it as in USD 18–19 bn or -5 – 3 %"),
    (r"(?<![0-9.,])([0-9]{1,3}) ([0-9]{3})(?![0-9])", "a comma separates thousands: write {0},{1}"),
    (r"(?<![0-9,])([0-9]+),([0-9]{1,2})(?![0-9])", "a comma separates thousands: write {0}.{1} with a point"),
    (r"([0-9]{1,3}(?:\.[0-9]{3}){2,})", "a comma separates thousands: write '{0}' with commas"),
)
"""Patterns in a text that is no quantity, each with what to say, where {0} and {1} are its groups; the first counts."""


def why_refused(text: str) -> str:
    """Say why a text is no quantity, and what to write instead."""
    for pattern, reason in _REASONS:
        if match := re.search(pattern, text):
            return reason.format(*match.groups())
    return _why_not_words(text) or f"{quoted(text)} is not a quantity: {HELP}"


def _why_not_words(text: str) -> str:
    """Say which of the words after the number is none; empty if all of them are."""
    number = re.search(_SCALED, text)
    if not number:
        return ""
    tokens = tokens_of(text[number.end() :].strip().removeprefix("%"))
    wrong = next((each for place, each in enumerate(tokens) if not is_word(each, is_first=not place)), "")
    return _why_not_a_word(wrong, number[0], text[: number.start()]) if wrong else ""


def _why_not_a_word(token: str, number: str, before: str) -> str:
    if is_money(token):
        return _why_no_money(token, number, before)
    if is_number(token):
        return f"'{token}' is a second number: what is counted must be words"
    if token.lower() in {"st", "nd", "rd", "th"}:
        return f"write {number}{token} in one piece"
    scale = token[0] if token[0] in SCALE_SIGNS else token
    if scale.lower() in OTHER_SCALES or (scale.lower() in SCALES and scale not in SCALES):
        size = OTHER_SCALES.get(scale.lower())
        known = f" (1 {scale} is {size})" if size else ""
        return f"'{scale}' is not a scale here: write thousand, m, bn or tn{known}"
    return f"'{token}' cannot stand among the words after the number: {HELP}"


def _why_no_money(token: str, number: str, before: str) -> str:
    if re.search(r"[A-Z]{3} [-−]?$", before):
        return f"a quantity has one currency: write '{token}' in a field of its own, such as `converted`"
    if token in CURRENT:
        return f"the currency goes before the number: {token} {number}"
    return f"'{token}' is not a currency here: write the ISO 4217 code before the number, as in USD 5 bn"
