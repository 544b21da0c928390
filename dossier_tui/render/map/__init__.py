"""A map of places in cells: the coasts in braille, a mark for each place, and the names for which there is room."""
