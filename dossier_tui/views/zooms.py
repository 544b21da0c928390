"""How near a timeline is looked at."""

ZOOMS = ("year", "month", "day")
"""From far to near: counts a year, counts a month, every entry."""
