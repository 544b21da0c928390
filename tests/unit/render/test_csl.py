"""Sources as CSL-JSON: what a reference manager needs, and how far each is to be trusted."""

import json
from typing import Any

import pytest

from dossier_tui.render.csl import csl
from dossier_tui.views.brief import BriefOptions
from tests.conftest import FILES, MakeDossier


def item(make_dossier: MakeDossier, issued: str = "2019-07-11") -> Any:
    source = FILES["seeds/sputnik-2019.yaml"].replace("issued: 2019-07-11", f"issued: {issued}")
    return json.loads(csl(make_dossier("", files={"seeds/sputnik-2019.yaml": source})))[0]


def test_a_source_is_an_item_with_its_agency_publisher_and_reliability(make_dossier: MakeDossier) -> None:
    found = item(make_dossier)

    assert (found["id"], found["type"]) == ("sputnik-2019", "article-newspaper")
    assert found["author"] == [{"literal": "Sputnik"}]
    assert found["container-title"] == "UrduPoint News"
    assert found["note"] == "fairly reliable (C): A state agency of one of the two parties. Read in full."
    assert "URL" not in found


@pytest.mark.parametrize(
    ("issued", "said"),
    [
        ("2019-07-11", {"date-parts": [[2019, 7, 11]]}),
        ("2019-07", {"date-parts": [[2019, 7]]}),
        ("2019~", {"date-parts": [[2019]], "circa": True}),
        ("2019-21", {"date-parts": [[2019]], "season": 1}),
        ("2019-07-11/2019-07-12", {"date-parts": [[2019, 7, 11], [2019, 7, 12]]}),
        ("201X", {"literal": "the 2010s"}),
        ("19XX", {"literal": "the 20th century"}),
        ("190X", {"literal": "the 1900s"}),
        ("2019-24~", {"date-parts": [[2019]], "circa": True, "season": 4}),
        ("2019-21/2019-22", {"literal": "spring–summer 2019"}),
        ("2019-XX", {"date-parts": [[2019]]}),
        ("2019-08-XX", {"date-parts": [[2019, 8]]}),
        ("2019/", {"literal": "from 2019"}),
    ],
)
def test_a_date_is_as_exact_as_csl_can_say_it(make_dossier: MakeDossier, issued: str, said: object) -> None:
    assert item(make_dossier, issued)["issued"] == said


@pytest.mark.parametrize(("issued", "said"), [("unknown", "Undated."), ("2019/..", "Undated, of 2019 or later.")])
def test_a_source_without_a_date_has_none_and_its_note_says_so(
    make_dossier: MakeDossier, issued: str, said: str
) -> None:
    found = item(make_dossier, issued)

    assert "issued" not in found
    assert found["note"].endswith(f"Read in full. {said}")


def test_sections_do_not_matter_to_the_sources(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("")

    assert csl(dossier, BriefOptions(sections=("economy",))) == csl(dossier)
    assert [each["id"] for each in json.loads(csl(dossier))] == ["sputnik-2019", "kremlin-2019"]
