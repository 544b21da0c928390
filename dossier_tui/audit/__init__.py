"""Checks of the content beyond the schema: which claims are covered by records."""
