"""Views turn the model into blocks."""
