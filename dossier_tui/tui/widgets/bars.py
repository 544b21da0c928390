"""Single lines around a screen: what is open, what is wrong, which keys there are."""

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from rich.cells import cell_len, set_cell_size
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.style import Style
from textual.widget import Widget

from ...values import clean, one_line
from ..keys.command import Hinted, fitting
from ..textual_hooks import Guarded


class TopLine(Widget):
    """The name of what is open, and at the right how old it is."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"top--title", "top--more", "top--right"}
    parts: reactive[tuple[str, str, str]] = reactive(("", "", ""))
    """Title, what follows it, what stands at the right."""

    def render(self) -> Content:
        """The parts of the line that fit, the title first."""
        title, more, right = (one_line(clean(text)) for text in self.parts)
        width = self.size.width
        if cell_len(title) + cell_len(more) + cell_len(right) + 6 > width:
            more = ""
        right = _beginning(right, width - cell_len(title) - 4)
        more = f"  {more}" if more else ""
        gap = max(width - 2 - sum(map(cell_len, (title, more, right))), 0)
        return Content.assemble(
            " ",
            Content(title).stylize(self.get_visual_style("top--title", partial=True)),
            Content(more).stylize(self.get_visual_style("top--more", partial=True)),
            " " * gap,
            Content(right).stylize(self.get_visual_style("top--right", partial=True)),
        )


class NoticeBar(Widget):
    """A bar with what is wrong with the dossier shown; hidden while nothing is."""

    message: reactive[str] = reactive("", layout=True)

    def watch_message(self, message: str) -> None:
        """Show the bar only while there is a message."""
        self.display = bool(message)

    def render(self) -> Content:
        """The message, cut where it is longer than two lines."""
        return Content(f" {one_line(clean(self.message))}")


class HintBar(Guarded, Widget):
    """As many keys as fit, with what they do; each can be clicked."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"hint--key", "hint--label"}

    commands: reactive[Sequence[Hinted]] = reactive(())
    """The commands hinted at, in order."""

    def __init__(self, commands: Sequence[Hinted], **options: Any) -> None:
        super().__init__(**options)
        self.auto_links = False
        self.commands = commands

    def render(self) -> Content:
        """As many hints as fit."""
        key_style = self.get_visual_style("hint--key", partial=True)
        label_style = self.get_visual_style("hint--label", partial=True)
        parts = []
        for command in fitting(self.commands, self.size.width - 1):
            click = Style.from_meta({"@click": command.action}) if command.action else Style()
            key = Content(command.key_in_footer).stylize(key_style + click)
            parts.append(Content.assemble(key, Content(f" {command.label_in_footer}").stylize(label_style + click)))
        return Content.assemble(" ", Content("  ").join(parts))


class TabBar(Guarded, Widget):
    """The tabs on one line, with a rule below it where there is room; shorter words where it is narrow."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"tab--active", "tab--other", "tab--rule", "tab--rule-active", "tab--hits"}

    class Picked(Message):
        """The reader has clicked a tab."""

        def __init__(self, key: str) -> None:
            super().__init__()
            self.key = key

    active: reactive[str] = reactive("")
    """The key of the active tab."""
    counts: reactive[Mapping[str, int]] = reactive({})
    """How many hits of a search there are in each tab that has any."""

    def __init__(self, tabs: Sequence[tuple[str, str, str]], **options: Any) -> None:
        """Tabs as key, title and short title."""
        super().__init__(**options)
        self.auto_links = False
        self.tabs = tabs

    def labels(self, width: int) -> tuple[list[str], int]:
        """The labels, and the cells between two, that fit into this many cells whichever tab is active."""
        full = [f"{number} {title}{self._hits(key)}" for number, (key, title, _) in enumerate(self.tabs, 1)]
        short = [f"{number} {brief}{self._hits(key)}" for number, (key, _, brief) in enumerate(self.tabs, 1)]
        gain = max((len(a) - len(b) for a, b in zip(full, short, strict=True)), default=0)
        mixed = [a if key == self.active else b for (key, *_), a, b in zip(self.tabs, full, short, strict=True)]
        for words, most in ((full, _total(full)), (mixed, _total(short) + gain), (short, _total(short))):
            for between in (3, 2, 1):
                if most + between * (len(words) - 1) <= width - 2:
                    return words, between
        bare = [f"{number}{self._hits(key)}" for number, (key, *_) in enumerate(self.tabs, 1)]
        longest = max((len(a) - len(b) for a, b in zip(short, bare, strict=True)), default=0)
        if _total(bare) + longest + len(bare) - 1 <= width - 2:
            named = (a if key == self.active else b for (key, *_), a, b in zip(self.tabs, short, bare, strict=True))
            return list(named), 1
        return bare, 1

    def action_pick(self, key: str) -> None:
        """Tell which tab was clicked."""
        self.post_message(self.Picked(key))

    def _hits(self, key: str) -> str:
        return f"·{self.counts[key]}" if self.counts.get(key) else ""

    def render(self) -> Content:
        """The labels, and the rule where the bar is two lines high."""
        labels, between = self.labels(self.size.width)
        tops, rules = [Content(" ")], [Content("─").stylize(self.get_visual_style("tab--rule", partial=True))]
        for position, ((key, *_), label) in enumerate(zip(self.tabs, labels, strict=True)):
            on = key == self.active
            click = Style.from_meta({"@click": f"pick('{key}')"})
            look = self.get_visual_style("tab--active" if on else "tab--other", partial=True)
            gap = between if position < len(labels) - 1 else max(self.size.width, 0)
            hits = self._hits(key)
            word = label[: len(label) - len(hits)]
            count = Content(hits).stylize(self.get_visual_style("tab--hits", partial=True) + click)
            tops += [Content(word).stylize(look + click), count, Content(" " * min(gap, between))]
            rules += [self._rule(len(label), on=on), self._rule(gap, on=False)]
        top = Content("").join(tops)
        return top if self.size.height < 2 else Content("\n").join([top, Content("").join(rules)])

    def _rule(self, length: int, *, on: bool) -> Content:
        name = "tab--rule-active" if on else "tab--rule"
        return Content(("━" if on else "─") * length).stylize(self.get_visual_style(name, partial=True))


def _beginning(text: str, width: int) -> str:
    """As many of the parts of a text, ` · ` between them, as fit."""
    parts = text.split(" · ")
    while parts and cell_len(" · ".join(parts)) > width:
        parts.pop()
    return " · ".join(parts)


def _total(labels: Sequence[str]) -> int:
    return sum(map(len, labels))


def at_length(text: str, cells: int) -> str:
    """Text cut, with an ellipsis, or filled up to so many cells."""
    if cell_len(text) > cells > 0:
        return set_cell_size(text, cells - 1) + "…"
    return set_cell_size(text, max(cells, 0))
