"""What is set in another way inside a text: bars, and words from right to left."""

from dossier_tui.render.runs import runs_of


def test_words_from_right_to_left_stay_together_and_what_stands_between_them_and_others_does_not() -> None:
    assert list(runs_of("(Arabic جمهورية الدومينيكان, French)")) == [
        ("(Arabic ", ""), ("جمهورية الدومينيكان", "rtl"), (", French)", ""),
    ]  # fmt: skip
    assert list(runs_of("ירושלים, عربي")) == [("ירושלים", "rtl"), (", ", ""), ("عربي", "rtl")]


def test_bars_are_parts_of_their_own_and_all_else_is_one() -> None:
    assert list(runs_of("A ██▆ USD 1 m; B ░")) == [("A ", ""), ("██▆", "bar"), (" USD 1 m; B ", ""), ("░", "bar")]
    assert list(runs_of("Владимир Путин")) == [("Владимир Путин", "")]
    assert list(runs_of("")) == [("", "")]
