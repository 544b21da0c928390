"""Timings as a person at the terminal sees them, as ratios to floors measured in the same run."""
