"""The kinds of record: a closed set, so that the type checker finds every place that must handle a new kind."""

from .body import Body
from .contact import Contact
from .document import Document
from .event import Event
from .figure import Figure, Goods, Trade
from .link import Link
from .statement import Position, Statement

AnyRecord = Body | Contact | Document | Event | Figure | Goods | Link | Position | Statement | Trade
