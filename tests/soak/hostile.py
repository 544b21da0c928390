"""Hostile text: what bends a terminal, a parser, a markup language, a shell or a query, in any order and length."""

import random
import string
from collections.abc import Sequence

CONTROLS = [
    *map(chr, range(32)),
    *map(chr, range(0x7F, 0xA0)),
    "\x1b[31m",
    "\x1b]0;x\x07",
    "\x1b]52;c;eA==\x07",
    "\x9b2J",
    "\r\n",
]
INVISIBLE = [
    *map(chr, (0xAD, 0x34F, 0x61C, 0x180E, 0xFEFF, 0xFFF9, 0x2028, 0x2029, 0x3164, 0xE0001, 0xE0061)),
    *map(chr, range(0x200B, 0x2010)), *map(chr, range(0x202A, 0x202F)), *map(chr, range(0x2060, 0x2070)),
]  # fmt: skip
LETTERS = [
    "e\u0301", "\u0301", "\u0489", "\u20dd", "İ", "ı", "ß", "ŉ", "ﬁ", "Ǆ", "ſ", "K", "Å", "Ω", "ё", "Ё", "й",
    "и\u0306", "ӡ", "Ҧ", "ა", "Ა", "ى", "ي", "ـ", "ك", "ک", "漢字", "가", "각", "ไทย", "ක්‍ෂ", "नि", "𝔘", "𝟛", "🇷🇺",
    "👩‍👩‍👧", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "\U0010ffff", "\ufffe", "\ufdd0", "\ue000", "\ue001", "\ud800", "\udfff", "\udc80", "\udcff",
    "½", "²", "٣", "३", "Ⅻ", "㊿", "\u2007", "\u00a0", "\u3000",
]  # fmt: skip
MARKUP = [
    "[/]", "[b]", "[@click=app.quit]x[/]", "[$primary]", "[GDP=5%]", "[sic]", "\\[", "[[", "]]", ":ru:", "@me", "#12",
    "==x==", "%%x%%", "|", "*", "**", "_", "__", "`", "```", "~~", "~~~", "# ", "> ", "- ", "+ ", "1. ", "1) ", "---",
    "===", "\n\n", "    x", "\t", "\\", "$x$", "[^1]", "[^1]: no", "[a](javascript:alert(1))", "![x](http://a.b/c)",
    "<http://a.b>", "[r]: http://a.b", "- [ ] ", "^[n]", "|---|", "::: x", "<b>", "</script>", "<script>x</script>",
    "<img src=x onerror=x>", "<!--", "-->", "]]>", "<![CDATA[", "&amp;", "&#60;", "&lt;", "'", '"',
    "\"'><svg onload=x>", "{{ 7 * 7 }}", "{% raw %}", "{#", "http://a.b/?q=<x>&y='\"", "https://a.b/[^1]",
    "javascript:alert(1)", "www.a.b",
]  # fmt: skip
PROGRAMS = [
    "=1+1", "+1", "-1", "@SUM(1)", '=HYPERLINK("http://a.b")', "=cmd|' /C calc'!A0", "＝1", "＋1", "－1", "＠x", "\t=1",
    " =1", ",", ";", '""', "$(id)", "`id`", "; rm -rf /", "&& x", "| x", "%s", "%n", "{}", "{0}", "{x!r}",
    "../../etc/passwd", "~root/x", "/dev/null", "\\\\host\\x", "' OR 1=1 --", '"x" OR y', "NEAR(a b, 2)", "a AND NOT",
    "NOT", "OR", "AND", "{line more}: x", "line:x", "a*", "^a", "(", ")", "-", "--", "tab:", "year:", "year:2018..",
    "year:..", "pair:ru-kg", 'person:"', "-tab:economy", "source:sp", "kind:", "tags:x", "tags : x", ":", "___", "0",
    "00", "9" * 30, "1e999", "nan", "inf", "-0", "0x10", "true", "null", "2019", "2019-02-30", "unknown", "rowid",
    '"""',
]  # fmt: skip
WORDS = [
    "Russia",
    "Киргизия",
    "kg",
    "ru",
    "Putin",
    "путин",
    "talks",
    "a",
    "of",
    "the",
    " ",
    "  ",
    "\n",
    "USD 1.9 bn",
    "sp#2",
    "[sp#2]",
    "Moscow",
]
KINDS: Sequence[Sequence[str]] = (CONTROLS, INVISIBLE, LETTERS, MARKUP, PROGRAMS, WORDS)
LONG = 20_000
"""The length, in pieces, of a text that shows what takes more than linear time."""


def piece(chance: random.Random) -> str:
    """A piece of hostile text, rarely one that nobody thought of."""
    if chance.random() < 0.05:
        return chr(chance.randrange(0x110000))
    return chance.choice(chance.choice(KINDS))


def text(chance: random.Random) -> str:
    """Some pieces in a row, or now and then one or two of them very often."""
    if chance.random() < 0.005:
        return (piece(chance) + piece(chance) * chance.randrange(2)) * chance.randrange(LONG)
    return "".join(piece(chance) for _ in range(chance.randint(0, 8)))


def bent(chance: random.Random, written: str) -> str:
    """Something that is well written, with up to three places cut, doubled, moved or replaced."""
    for _ in range(chance.randrange(4)):
        at, to = sorted(chance.choices(range(len(written) + 1), k=2))
        to = min(to, at + 3)
        new = chance.choice(["", piece(chance), chance.choice(string.printable), written[at:to] * 2])
        written = written[:at] + new + written[to:]
    return written
