"""The terminal desk file on the relationship between two polities."""

__version__ = "0.1.0"
