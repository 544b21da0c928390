"""No value is read other than it was written: what YAML or Python would cut or round is told."""

import pytest

from dossier_tui.library.yamltext import Unreadable, read
from tests.conftest import FILES, HEAD, MakeLibrary

PAIR = "dossiers/russia-kyrgyzstan.yaml"
SOURCE = "seeds/sputnik-2019.yaml"
PLACES = "dossiers/registry/places.yaml"


@pytest.mark.parametrize(
    "written",
    ["1_000", "0o17", "0x1F", "12:30:00", "1e3", ".5", "yes", "off", "2019-7-1", "007", "+5", "1.50",
     "1.23456789012345678", "1,000", "a#1", "C# and F#", "50 %", "x & y", "1 – 2"],
)  # fmt: skip
def test_a_plain_value_is_kept_as_written(written: str) -> None:
    assert read(f"a: {written}\nb: '{written}'", "f").content == {"a": written, "b": written}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a: item #12", "1:9"),
        ("a: item #twelve # 2", "1:9"),
        ("a: No # 12 of it", "1:7"),
        ("a: #12", "1:4"),
        ("- a\n- item #1\n", "2:8"),
        ("a: {b: item #1\n  }", "1:13"),
        ("a: one\n  two #3\n", "2:7"),
        ("a: the item\n  #12 of it\n", "2:3"),
    ],
)
def test_text_that_a_comment_may_have_cut_is_told_at_the_sign(text: str, place: str) -> None:
    with pytest.raises(Unreadable, match=rf"^f:{place}: the text is cut here, since # begins a comment"):
        read(text, "f")


@pytest.mark.parametrize(
    "text",
    ["a: b # c", "a: b\n# c\n", "a: b\n  # c\n", "a: b\n#- c: d\n",
     "a: 'b' #12", "a: 'b #12'", "a: >\n  b #12", "a: b ## c", "a: b #", "a: [b, # c\n  d]"],
)  # fmt: skip
def test_a_comment_is_a_comment(text: str) -> None:
    assert read(text, "f").content["a"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a: [1,000 tonnes of wheat, oil]", "1:7"),
        ("a: {b: USD 1,600 m}", "1:14"),
        ("a: [b,\n  12,345 tourists]", "2:6"),
    ],
)
def test_a_number_that_a_comma_in_brackets_cuts_is_told(text: str, place: str) -> None:
    with pytest.raises(Unreadable, match=rf"^f:{place}: the comma before this ends a value"):
        read(text, "f")


@pytest.mark.parametrize(
    "text", ["a: [1, 000]", "a: ['1,000 tonnes']", "a: [2018,2019]", "a: [42,74.5]", "a: 1,000", "a: [b,c]"]
)
def test_a_comma_between_values_is_none_in_a_number(text: str) -> None:
    assert read(text, "f").content["a"]


@pytest.mark.parametrize(
    ("name", "old", "new", "says"),
    [
        (SOURCE, "n: 3", "n: 1e1", "in digits alone, not '1e1'"),
        (SOURCE, "n: 3", "n: 3.0", "in digits alone, not '3.0'"),
        (SOURCE, "n: 3", "n: -0", "in digits alone, not '-0'"),
        (SOURCE, "n: 3", "n: 03", "not '03'"),
        (SOURCE, "p: 3", "p: 3_0", "not '3_0'"),
        (SOURCE, "paragraphs: 3", "paragraphs: 0x3", "not '0x3'"),
        (PLACES, "kind: city", "geo: [42.874621234567890123, 74]", "with 15 digits at most"),
        (PLACES, "kind: city", "geo: [4e1, 74]", "as in 42.87"),
        (PAIR, "state: planned", "headline: 1", "true or false, not '1'"),
        (PAIR, "state: planned", "headline: yes", "true or false, not 'yes'"),
    ],
)
def test_a_number_has_one_written_form(make_library: MakeLibrary, name: str, old: str, new: str, says: str) -> None:
    assert old in FILES[name]
    (problem, *_) = (p for p in make_library({name: FILES[name].replace(old, new, 1)}).problems() if p.path == name)

    assert says in problem.message
    assert problem.column > 1


@pytest.mark.parametrize(
    "written",
    ["USD 18 to 19 bn", "USD 1,5 bn", "1 000 schools", "1.234.567 people", "12,34,567 people", "- 5 %", "-5-6 %",
     "5 %-6 %", "USD 1e3", "USD ٣ bn", "USD 1\u202f000", "USD 1'000", "USD 6 m-5 m", "1/2 %", "USD 5..6 m", "USD .5 m",
     "5. schools", "~5 %", ">5 %"],
)  # fmt: skip
def test_a_quantity_of_another_form_is_refused_rather_than_cut(make_library: MakeLibrary, written: str) -> None:
    body = f'economy:\n  figures:\n    - {{what: Aid, value: "{written}", period: 2018, src: sp#4}}\n'
    (problem,) = make_library({PAIR: HEAD + body}).problems()

    assert (problem.line, problem.column) == (8, 26)
