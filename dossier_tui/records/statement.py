"""Statements: what is said of the relationship, by the source or by a side."""

from collections.abc import Sequence
from typing import ClassVar

from ..blocks import Block, Bullets, Line, Row, Span, Table, Voice, cited, line, lines
from ..dossier import Dossier
from ..fields import OrganisationId, PolityId, RecordId
from ..record import Record, ending, slug
from ..values import Date, listed, sentence


class Statement(Record, kw_only=True):
    """One thing said, in our words. In `evaluations` it is the source's own judgement."""

    says: str
    about: tuple[RecordId, ...] = ()
    """The records that it is about."""
    since: Date | None = None
    channel: str = ""
    """Who talks to whom, where the statement is of a standing channel: `ministers`."""
    by: OrganisationId = ""

    KIND: ClassVar[str] = "statement"

    def derived_id(self) -> str:
        """The first words."""
        return slug(self.says, 40)

    def label(self, dossier: Dossier) -> str:
        """The statement itself."""
        del dossier
        return self.says.rstrip(".")

    def line(self, dossier: Dossier) -> Line:
        """The statement, its time and its state."""
        channel = Span(self.channel[:1].upper() + self.channel[1:], "strong") if self.channel else ""
        since = f" ({self.since})" if self.since else ""
        said = self.says.strip().rstrip(".") if channel else sentence(self.says).rstrip(".")
        return line(channel, ": " if channel else "", said + since, ending(dossier, self))

    @property
    def when(self) -> Date | None:
        """When what it says began, where that is said."""
        return self.since


class Position(Record, kw_only=True):
    """What one side holds, who tells us so, and who has not answered."""

    holders: tuple[PolityId, ...]
    says: str
    because: tuple[str, ...] = ()
    """The reasons or purposes that the holders give."""
    against: tuple[PolityId, ...] = ()
    forum: RecordId = ""
    """Where they say it."""
    answer: str = ""
    """The other side's answer; `unknown` where the source does not give it."""

    KIND: ClassVar[str] = "position"

    def derived_id(self) -> str:
        """`position-of-georgia-…`."""
        return slug(f"position of {' '.join(self.holders)} {self.says}", 60)

    def label(self, dossier: Dossier) -> str:
        """`position of Georgia`."""
        return f"position of {listed([dossier.name(h) for h in self.holders])}: {self.says.rstrip('.')}"

    def line(self, dossier: Dossier) -> Line:
        """Who holds what, why, and how we know."""
        because = f", {'; '.join(self.because)}" if self.because else ""
        return line(
            Span(self.side(dossier), "strong"),
            f": {self.says.rstrip('.')}{because}",
            ending(dossier, self),
            f". {self.known_through(dossier)}",
        )

    def side(self, dossier: Dossier) -> str:
        """The holders, and where they say it."""
        forum = f", in the {dossier.label(self.forum)}" if self.forum else ""
        return listed([dossier.name(h) for h in self.holders]) + forum

    def second_hand(self, dossier: Dossier) -> bool:
        """Whether nobody of the holders' own side is the source."""
        return not any(dossier.sources[cite.source].side in self.holders for cite in self.src)

    def known_through(self, dossier: Dossier) -> str:
        """How we know: `Sputnik only, no source of Georgia's own`."""
        speakers = listed(list(dict.fromkeys(dossier.sources[cite.source].speaker for cite in self.src)))
        sides = {dossier.sources[cite.source].side for cite in self.src}
        unheard = [dossier.name(holder) for holder in self.holders if holder not in sides]
        only = " only" if self.second_hand(dossier) else ""
        told = f"Told by {speakers}{only}" + (f", no source of {listed(unheard, 'or')}'s own" if unheard else "")
        if not self.answer:
            return told
        others = listed([dossier.name(p) for p in self.against])
        answered = "not given" if self.answer == "unknown" else self.answer
        return f"{told}; answer{f' of {others}' if others else ''}: {answered}"


def position_table(dossier: Dossier, positions: Sequence[Position]) -> list[Block]:
    """Who says what, and how we know."""
    rows = []
    for position in positions:
        because = f", {'; '.join(position.because)}" if position.because else ""
        says = cited(sentence(position.says).rstrip(".") + because, position.src)
        rest = line(
            f". {sentence(position.text)}" if position.text else "",
            line(" ", Span(sentence(position.note), "em")) if position.note else "",
            dossier.marks(position),
        )
        cells = (cited(position.side(dossier)), line(says, rest), cited(position.known_through(dossier)))
        rows.append(Row(dossier.address(position), cells))
    return [Table(lines("Side", "Position", "How we know"), tuple(rows))]


def voices(dossier: Dossier, evaluations: Sequence[Statement]) -> list[Block]:
    """Evaluations, one attributed line for each source whose judgement they are."""
    by_speaker: dict[str, list[Row]] = {}
    for statement in evaluations:
        says = statement.says.rstrip(".")
        row = Row(dossier.address(statement), (line(says, Span("", "", statement.src), dossier.marks(statement)),))
        by_speaker.setdefault(dossier.sources[statement.src[0].source].speaker, []).append(row)
    return [Voice(line(f"{speaker}'s view"), tuple(rows)) for speaker, rows in by_speaker.items()]


def bullets(dossier: Dossier, records: Sequence[Record]) -> list[Block]:
    """Any records, a line each, the dated ones in order of date where all have one."""
    return [Bullets(tuple(Row(dossier.address(record), (record.line(dossier),)) for record in records))]
