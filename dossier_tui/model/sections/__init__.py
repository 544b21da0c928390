"""The panes that hold records. Adding one is a module here and its name in SECTIONS."""

from ..section import Section
from .culture import CULTURE
from .economy import ECONOMY
from .history import HISTORY
from .leadership import LEADERSHIP
from .security import SECURITY

SECTIONS: tuple[Section, ...] = (HISTORY, LEADERSHIP, ECONOMY, SECURITY, CULTURE)
"""In the order of their tabs."""
