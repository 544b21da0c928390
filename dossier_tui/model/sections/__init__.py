"""The panes that hold records. To add one, write a module in this package and add its section to SECTIONS."""

from ..section import Section
from .culture import CULTURE
from .economy import ECONOMY
from .history import HISTORY
from .leadership import LEADERSHIP
from .security import SECURITY

SECTIONS: tuple[Section, ...] = (HISTORY, LEADERSHIP, ECONOMY, SECURITY, CULTURE)
"""The sections in the order of their tabs."""
