"""What comes from the terminal need not be UTF-8: a mouse report in the old form is bytes."""

import codecs


def forgive_stray_bytes() -> None:
    """Makes Textual's reader of the terminal replace bytes that are not UTF-8, rather than end the app.

    tmux sends such bytes when it is attached again (textual#6668).
    """
    try:
        from textual.drivers import linux_driver
    except ImportError:
        return  # Windows reads its console in another way
    setattr(linux_driver, codecs.getincrementaldecoder.__name__, _forgiving)


def _forgiving(encoding: str) -> type[codecs.IncrementalDecoder]:
    strict = codecs.getincrementaldecoder(encoding)

    class Forgiving(strict):  # type: ignore[valid-type,misc]
        def __init__(self) -> None:
            super().__init__(errors="replace")

    return Forgiving
