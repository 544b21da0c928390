"""`dossier questions`: on the terminal, as a document, and in JSON."""

import json
from pathlib import Path

from .conftest import Ask


def test_questions_are_grouped_by_whom_to_ask(ask: Ask, library: Path) -> None:
    said = ask("questions", "ru", "kg")

    assert said.code == 0
    assert "To both sides\n• Working visit of 11 July 2019: it was planned; what came of it?" in said.out
    assert "are there any?" not in said.out


def test_questions_are_written_as_markdown_with_their_sources(ask: Ask, library: Path) -> None:
    said = ask("questions", "ru", "kg", "-f", "markdown").out

    assert said.startswith("# Russia and Kyrgyzstan: questions left open\n\n## To both sides\n")
    assert "[^1]: UrduPoint News, 11 July 2019, para. 1." in said


def test_questions_come_in_json(ask: Ask, library: Path) -> None:
    asked = json.loads(ask("questions", "ru", "kg", "--json").out)

    assert asked[0] == {
        "to": "both sides", "record": "contact-2019-07-11", "about": "Working visit of 11 July 2019",
        "asks": "it was planned; what came of it?",
    }  # fmt: skip
