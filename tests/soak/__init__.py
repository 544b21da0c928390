"""Hostile inputs, faults, kills and keys by the thousand: `make soak`. The suite runs a short form of each part."""
