"""A module for each screen, page and dialog of the app."""
