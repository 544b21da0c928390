"""Two dossiers side by side."""

from collections.abc import Sequence
from typing import ClassVar

from ...blocks import Block, Note, cited
from ...render.markdown import markdown
from ...views.compare import compare, comparison_title
from ...views.reports import comparison
from ..keys.command import Where
from ..session import Session
from ..widgets.bars import TopLine
from .several import SeveralPage


class ComparisonScreen(SeveralPage):
    """What two dossiers both have, and what only one of them has; rows lead to the record in its dossier."""

    PLACES: ClassVar[tuple[Where, ...]] = ("view", "page", "compare")

    def __init__(self, session: Session, one: str, other: str) -> None:
        super().__init__(session, "Compared", [one, other])

    @property
    def _both(self) -> bool:
        """Whether both dossiers can be read."""
        return len(self.dossiers) == 2

    def content(self) -> Sequence[Block]:
        """The comparison, or that there is none."""
        return compare(*self.dossiers) if self._both else [Note(cited("One of the two dossiers cannot be read."))]

    def show_title(self) -> None:
        """Name both dossiers."""
        title = comparison_title(*self.dossiers) if self._both else self.page_title
        self.query_one(TopLine).parts = (title, "", "")

    @property
    def file_name(self) -> str:
        """The name to suggest for a file of the comparison; empty where there is none."""
        return f"{'-and-'.join(dossier.key for dossier in self.dossiers)}.md" if self._both else ""

    def markdown(self) -> str:
        """The comparison as Markdown, with footnotes."""
        return markdown(comparison(*self.dossiers))
