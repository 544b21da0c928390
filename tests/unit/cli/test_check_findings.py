"""What `dossier check` says of what is odd: listed for one pair, counted for a library, explained by code."""

import json

import pytest

from tests.conftest import FILES, HEAD, MakeLibrary

from .conftest import Ask

PAIR = "dossiers/russia-kyrgyzstan.yaml"
ODD = FILES[PAIR].replace("total: USD 1.9 bn, sold_by: {russia: USD 1.6 bn}", "total: USD 1.9 bn, sold_by: WAYS")
ODD = ODD.replace("WAYS", "{russia: USD 1.6 bn, kyrgyzstan: USD 0.9 bn}")


def test_what_is_odd_in_a_pair_is_listed_with_what_to_say_instead(ask: Ask, make_library: MakeLibrary) -> None:
    make_library({PAIR: ODD})
    said = ask("check", "ru", "kg")

    assert said.code == 0
    assert (
        f"{PAIR}:16:7: warning: Trade in 2018: USD 1.6 bn of Russia and USD 0.9 bn of Kyrgyzstan make USD 2.5 bn; "
        "printed is USD 1.9 bn [flows-and-total]\n  Give both directions"
    ) in said.out


def test_what_is_odd_in_a_library_is_counted_by_pair(ask: Ask, make_library: MakeLibrary) -> None:
    make_library({PAIR: ODD})

    assert "russia-kyrgyzstan: 1 warning and 1 remark (told by: dossier check russia-kyrgyzstan)" in ask("check").out


def test_findings_come_in_json_with_both_values_and_their_place(ask: Ask, make_library: MakeLibrary) -> None:
    make_library({PAIR: ODD})
    found = json.loads(ask("check", "--json").out)["findings"][0]

    assert (found["code"], found["severity"], found["records"]) == ("flows-and-total", "warning", ["trade-2018"])
    assert (found["printed"], found["against"], found["line"], found["column"]) == ("USD 1.9 bn", "USD 2.5 bn", 16, 7)


def test_what_is_let_stand_is_told_with_the_reason(ask: Ask, make_library: MakeLibrary) -> None:
    acknowledged = "figures_from: customs, ack: {flows-and-total: the source counts re-exports}"
    make_library({PAIR: ODD.replace("figures_from: customs", acknowledged)})
    said = ask("check", "ru", "kg").out

    assert "[flows-and-total]\n  left as it is: the source counts re-exports" in said


def test_json_has_what_is_let_stand_apart_from_what_is_open(ask: Ask, make_library: MakeLibrary) -> None:
    acknowledged = "figures_from: customs, ack: {flows-and-total: the source counts re-exports}"
    make_library({PAIR: ODD.replace("figures_from: customs", acknowledged)})
    told = json.loads(ask("check", "--json").out)

    assert "flows-and-total" not in [each["code"] for each in told["findings"]]
    (found,) = told["acknowledged"]
    assert (found["code"], found["acknowledged"]) == ("flows-and-total", "the source counts re-exports")


def test_a_code_is_explained_with_examples(ask: Ask) -> None:
    said = ask("check", "--explain", "weekday")

    assert said.code == 0
    assert said.out.startswith("weekday (warning): The weekday that a source names is not that of the day\n")
    assert "date_words: Friday" in said.out


def test_an_unknown_code_gets_the_nearest_one(ask: Ask) -> None:
    said = ask("check", "--explain", "weekdy")

    assert said.code == 2
    assert "there is no rule 'weekdy'; did you mean 'weekday'?" in said.err


CLAIMS = "history:\n  links:\n    - {kind: recognition, by: russia, of: abkhazia, date: DAY, src: kr#p1}\n"
TWO = {
    "dossiers/russia-abkhazia.yaml": HEAD.replace("kyrgyzstan]", "abkhazia]") + CLAIMS.replace("DAY", "2008-08-26"),
    "dossiers/russia-georgia.yaml": HEAD.replace("kyrgyzstan]", "georgia]") + CLAIMS.replace("DAY", "2008-08-25"),
}


def test_what_another_dossier_tells_otherwise_is_found_in_the_library_and_in_each_pair(
    ask: Ask, make_library: MakeLibrary
) -> None:
    make_library(TWO)
    line = "it is dated 26 August 2008, and in russia-georgia 25 August 2008 [another-day-elsewhere]"

    assert line in ask("check", "russia", "abkhazia").out
    assert "another-day-elsewhere" not in ask("check", "russia", "kyrgyzstan").out
    assert "russia-georgia: 1 warning (told by: dossier check russia-georgia)" in ask("check").out


def test_in_a_large_library_one_pair_is_not_compared_with_all_others_and_that_is_said(
    ask: Ask, make_library: MakeLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_library(TWO)
    monkeypatch.setattr("dossier_tui.cli.findings.MOST_COMPARED", 2)
    said = ask("check", "russia", "abkhazia")

    assert "another-day-elsewhere" not in said.out
    assert "Not compared with the other 2 dossiers; `dossier check` compares all." in said.err
    assert "another-day-elsewhere" in ask("check", "--json").out
