"""What screens are made of: lists and texts with a cursor, bars, the line for finding, the margin."""
