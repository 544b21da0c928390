"""A field for a text of several lines."""

from rich.text import Text
from textual.widgets import TextArea

from ...values import clean


class TextField(TextArea):
    """A field that shows what could steer the terminal as visible characters, and leaves it in the text."""

    def get_line(self, line_index: int) -> Text:
        """Return a line as it is shown."""
        return Text(clean(self.document.get_line(line_index)), end="", no_wrap=True)
