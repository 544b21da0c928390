"""The same content as many curators would lay it out: in brackets or not, with comments wherever YAML takes them."""

import json
import re
from random import Random
from typing import Any

WORDS = ["about this", "src: sp#2", "[x", "- one", 'it\'s "so"', "12 of them", "ü 𐎀", "{", "# twice", "  far"]


class LaidOut:
    """Writes content in a style that is chosen anew for each value. Every comment has a number of its own."""

    def __init__(self, random: Random) -> None:
        self.random, self.density = random, random.choice([2, 5, 12, 40])
        self.count = 0

    def file(self, content: dict[str, Any]) -> str:
        """Return the text of a file."""
        start = self.random.choice(["", "", "", "---\n", "%YAML 1.1\n--- # begin\n"])
        text = self.lines("") + start + self.block(content, "") + self.lines("")
        return text + self.random.choice(["", "", "", "...\n", "... # end\n"])

    def comment(self) -> str:
        """Return a comment that stands only here."""
        self.count += 1
        return f"# c{self.count} {self.random.choice(WORDS)}"

    def some(self) -> bool:
        return bool(self.random.randint(0, self.density) == 1)

    def lines(self, margin: str) -> str:
        """Return comments and blank lines of their own, if any, at the margin or further right or left."""
        text = ""
        while self.some():
            shift = self.random.choice([0, 0, 0, 0, 2, -2, 4, 1])
            here = " " * max(0, len(margin) + shift)
            text += self.random.choice(["\n", f"{here}{self.comment()}\n", f"{here}{self.comment()}  \n"])
        return text

    def beside(self) -> str:
        return f"{self.random.choice([' ', '   '])}{self.comment()}" if self.some() else ""

    def block(self, value: Any, margin: str) -> str:
        """Return a mapping or list, each entry on lines of its own."""
        text = ""
        for key in value:
            item = value[key] if isinstance(value, dict) else key
            lead = f"{margin}{self.key(key)}:" if isinstance(value, dict) else f"{margin}-"
            text += self.lines(margin) + self.entry(lead, item, margin, in_list=isinstance(value, list))
        return text + self.lines(margin)

    def entry(self, lead: str, item: Any, margin: str, *, in_list: bool) -> str:
        if isinstance(item, (dict, list)):
            way = self.random.randint(0, 3 if item else 0)
            if way == 0:
                return f"{lead} {self.flow(item, margin + '   ')}{self.beside()}\n"
            if way == 1 and in_list and isinstance(item, dict):
                inner = self.block(item, margin + "  ").removeprefix(margin + "  ")
                return f"{lead} {inner}" if not inner.startswith("\n") else f"{lead}\n{margin}  {inner.lstrip()}"
            deeper = "" if way == 2 and not in_list and isinstance(item, list) else "  "
            return f"{lead}{self.beside()}\n{self.block(item, margin + deeper)}"
        return self.scalar(lead, item, margin + "  ")

    def scalar(self, lead: str, item: Any, margin: str) -> str:
        text = "" if item is None else str(item).lower() if isinstance(item, bool) else str(item)
        foldable = text == text.strip() and "  " not in text and text.isprintable() and " " in text
        way = self.random.randint(0, 5)
        if item is not None and foldable and way == 0:
            comment = self.beside()
            words = text.split(" ")
            cut = self.random.randint(1, len(words) - 1)
            return f"{lead} >-{comment}\n{margin}{' '.join(words[:cut])}\n{margin}{' '.join(words[cut:])}\n"
        if item is not None and foldable and way == 1:
            return f"{lead} |-{self.beside()}\n{margin}{text}\n"
        if item is not None and way == 2:
            return f"{lead}{self.beside()}\n{self.lines(margin)}{margin}{self.inline(text)}{self.beside()}\n"
        return f"{lead} {self.inline(text) if item is not None else self.random.choice(['~', 'null'])}{self.beside()}\n"

    def key(self, key: Any) -> str:
        return self.inline(str(key))

    def inline(self, text: str) -> str:
        plain = [text] if re.fullmatch(r"[A-Za-z0-9][\w -]*", text) and text == text.strip() else []
        return str(
            self.random.choice([*plain * 4, json.dumps(text, ensure_ascii=False), "'" + text.replace("'", "''") + "'"])
        )

    def flow(self, value: Any, margin: str) -> str:
        if not isinstance(value, (dict, list)):
            return (
                "null" if value is None else self.inline(str(value).lower() if isinstance(value, bool) else str(value))
            )
        begin, end = "{}" if isinstance(value, dict) else "[]"
        text = begin
        for number, key in enumerate(value):
            text += ("," if number else "") + self.gap(margin)
            text += (
                f"{self.key(key)}: {self.flow(value[key], margin)}"
                if isinstance(value, dict)
                else self.flow(key, margin)
            )
        return text + self.gap(margin) + end

    def gap(self, margin: str) -> str:
        """Return what may stand between signs in brackets."""
        if not self.some():
            return " "
        comment = f"{self.comment()}" if self.some() else ""
        return f" {comment}\n{self.lines(margin)}{margin}"


def laid_out(content: dict[str, Any], random: Random) -> str:
    """Return a file with some content in some style, with few comments or many."""
    return LaidOut(random).file(content).replace("\n", random.choice(["\n", "\n", "\r\n"]))
