"""The kinds of record: a closed set, so that a type checker names every place that must know a new one."""

from .body import Body
from .contact import Contact
from .document import Document
from .event import Event
from .figure import Figure, Goods, Trade
from .link import Link
from .statement import Position, Statement

AnyRecord = Body | Contact | Document | Event | Figure | Goods | Link | Position | Statement | Trade
