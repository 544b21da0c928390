"""Prose for records, places, offices and values. No other package turns data into sentences."""
