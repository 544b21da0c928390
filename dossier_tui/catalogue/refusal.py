"""What a catalogue says instead of an answer, apart from all that answers questions."""


class Unanswerable(Exception):
    """The question cannot be answered; the message says why and what is possible."""
