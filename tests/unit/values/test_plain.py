"""Values are written as text in files, and read from it again."""

import pytest

from dossier_tui.values import Citations, Date, DateOrNever, FiscalYear, Quantity, Stated
from dossier_tui.values.plain import from_text, to_text
from dossier_tui.values.stated import Content


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (Date.parse("2018-06~"), "2018-06~"),
        (Date.parse("unknown"), "unknown"),
        (DateOrNever.parse("never"), "never"),
        (DateOrNever.parse("2018-06"), "2018-06"),
        (Quantity.parse("USD 800 m – 1.2 bn a year"), "USD 800 m – 1.2 bn a year"),
        (Quantity.parse("most visitors"), "most visitors"),
        (Quantity.parse("about USD 5 m"), "about USD 5 m"),
        (Quantity.parse("unknown"), "unknown"),
        (Citations.parse("sp#1-3"), "sp#1,2,3"),
        (FiscalYear.parse("2016–2018"), "2016–2018"),
        (FiscalYear.parse("to 2020-06-30"), "to 2020-06-30"),
        (Stated.parse("in summer"), "in summer"),
    ],
)
def test_values_are_written_as_in_a_file_and_read_from_it(value: object, written: str) -> None:
    assert to_text(value) == written
    assert from_text(type(value), written) == value


def test_what_is_no_value_of_ours_is_no_guess() -> None:
    with pytest.raises(NotImplementedError):
        to_text(object())


@pytest.mark.parametrize(
    ("kind", "value", "says"),
    [
        (Date, "never", "'never' is no date here: write unknown, or leave it out"),
        (Date, ["2018"], "this must be a date, not a list of 1"),
        (Quantity, {}, "this must be a quantity, not keys and values"),
        (Citations, None, "this must be a citation, not nothing"),
        (int, "1", "this must be int, not '1'"),
    ],
)
def test_what_cannot_be_read_is_refused_in_words(kind: type, value: object, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        from_text(kind, value)


def test_what_another_source_states_is_as_written_until_its_field_has_a_type() -> None:
    stated = Stated.parse("2018-06-14")

    assert (stated.content, stated.value) == ("2018-06-14", "2018-06-14")
    assert Stated("2018-06-14", Date.parse("2018-06-14")) != stated
    assert str(stated) == "2018-06-14"


@pytest.mark.parametrize("content", [["putin", {"name": "A. Name", "of": "russia"}], {"russia": "USD 5 m"}])
def test_what_another_source_states_may_be_a_list_or_a_mapping(content: Content) -> None:
    stated = from_text(Stated, content)

    assert to_text(stated) == content
    assert stated == Stated(content)
    assert hash(stated) == hash(Stated(content))
    assert {"russia"} <= {*stated.texts} <= {"putin", "name", "A. Name", "of", "russia", "USD 5 m"}


@pytest.mark.parametrize("content", [" ", [], {}])
def test_what_another_source_states_is_not_empty(content: Content) -> None:
    with pytest.raises(ValueError, match="must not be empty"):
        from_text(Stated, content)
