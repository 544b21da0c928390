"""Formatting: the order of keys, brackets, quotes and long text, blank lines, and where comments go."""

from textwrap import dedent

import pytest

from dossier_tui.library.formatting import formatted

KEYS = ("text", "note", "date_words", "how_often", "topic", "because", "due", "until", "title")
HEAD = "model: 2\ntitle: X\nparties: [a, b]\nas_of: 2020\nsources: {s: source-a}\n"


def of_dossier(text: str) -> str:
    """The text of a dossier, formatted."""
    result = formatted(dedent(text).lstrip("\n").encode(), "dossiers/a-b.yaml")
    assert result.problems == ()
    return result.content.decode()


def of_source(text: str) -> str:
    """The text of a source, formatted."""
    result = formatted(dedent(text).lstrip("\n").encode(), "seeds/paper.yaml")
    assert result.problems == ()
    return result.content.decode()


def event(*lines: str) -> str:
    """A dossier with one event, written in these lines."""
    text = "".join(f"{'    - ' if number == 0 else '      '}{line}\n" for number, line in enumerate(lines))
    return f"{HEAD}\nhistory:\n  events:\n{text}"


def test_keys_stand_as_the_model_declares_them_and_records_as_the_file_has_them() -> None:
    text = of_dossier("""
        history:
          not_said: [rent]
          events:
            - {src: s#1, date: 1999, name: Later}
            - src: s#1
              text: It rained.
              date_words: that year
              other_sources_say: []
              place: b
              date: 1990
              id: e
              name: Earlier
          links: []
        sources: {z: source-z, a: source-a}
        parties: [b, a]
        title: X
        as_of: 2020
        model: 2
        """)

    assert text == dedent("""\
        model: 2
        title: X
        parties: [b, a]
        as_of: 2020
        sources: {z: source-z, a: source-a}

        history:
          links: []

          events:
            - {name: Later, date: 1999, src: s#1}
            - id: e
              name: Earlier
              date: 1990
              date_words: that year
              place: b
              text: It rained.
              src: s#1
              other_sources_say: []

          not_said: [rent]
        """)


def test_forms_in_forms_are_ordered_too_whether_one_or_several_and_unknown_keys_come_last() -> None:
    lines = "acts: {date: 2001, act: opened}", "by:", "  - {role: other, name: N}", "responce: denied", "name: E"

    assert of_dossier(event(*lines)) == event(
        "name: E", "by:", "  - {name: N, role: other}", "acts: {act: opened, date: 2001}", "responce: denied"
    )


@pytest.mark.parametrize(
    ("written", "formatted_as"),
    [
        (["name: 'E'"], ["name: E"]),
        (['name: "E: F"'], ['name: "E: F"']),
        (["name: 'it''s # 1'"], ['name: "it\'s # 1"']),
        (["name: 'say \"E\"'"], ['name: say "E"']),
        (["name: '\"E\" is said'"], ["name: '\"E\" is said'"]),
        (['name: "1999"'], ['name: "1999"']),  # another reader of YAML would take it for a number
        (['name: "no"'], ['name: "no"']),
        (["name: no"], ["name: no"]),
        (["name:"], ["name:"]),
        (["name: ~"], ["name: ~"]),
        (['name: ""'], ['name: ""']),
        (["name: 'null'"], ['name: "null"']),
        (["name: >-", "  a short", "  text"], ["name: a short text"]),
        (["name: a short", "  text"], ["name: a short text"]),
        (["name: >-", "  E: F"], ["name: >-", "  E: F"]),
        (["name: >", "  E", ""], ["name: >", "  E"]),
        (["name: |", "  E", "    F", "  G"], ["name: |", "  E", "    F", "  G"]),
        (['name: "E\\n F"'], ['name: "E\\n F"']),
        (["name: [", "  E, F]"], ["name: [E, F]"]),
        (["names:", "- a", "- b"], ["names: [a, b]"]),
        (["names:", "- 'a'"], ["names: [a]"]),
        (["names: ['a', \"b\"]"], ['names: ["a", "b"]']),
        (["because:", "- two words", "- b"], ["because:", "  - two words", "  - b"]),
        (["because: [two words, b]"], ["because: [two words, b]"]),
        (["{name: E}"], ["{name: E}"]),
        (["? name", ": E"], ["name: E"]),
        (["'name': E"], ["name: E"]),
        (["name:     E"], ["name: E"]),
    ],
)  # fmt: skip
def test_a_value_has_one_style(written: list[str], formatted_as: list[str]) -> None:
    assert of_dossier(event(*written)) == event(*formatted_as)


def test_what_is_too_long_for_a_line_is_folded_or_goes_below() -> None:
    words, ids = " ".join(["word"] * 40), [f"number-{n}" for n in range(20)]
    text = of_dossier(event(f"name: {words}", f"names: [{', '.join(ids)}]", f"text: {'x' * 130}"))

    assert text == event(
        "name: >-",
        "  " + " ".join(["word"] * 22),
        "  " + " ".join(["word"] * 18),
        "text: >-",
        "  " + "x" * 130,
        "names:",
        *(f"  - {each}" for each in ids),
    )


def test_a_claim_too_long_for_a_line_takes_two_and_then_a_line_for_each_key() -> None:
    two = f'  - {{n: 1, p: 1, kind: planned,\n     says: "{"x " * 45}y"}}\n'
    more = "x " * 60 + "y"

    assert of_source(f"claims:\n{two}") == f"claims:\n{two}"
    assert of_source(f'claims:\n- {{n: 1, says: "{"x " * 45}y", kind: planned, p: 1}}\n') == f"claims:\n{two}"
    assert of_source(f'claims:\n  - {{n: 1, p: 1, says: "{more}"}}\n') == (
        f"claims:\n  - n: 1\n    p: 1\n    says: >-\n      {more[:113]}\n      {more[114:]}\n"
    )


def test_a_record_in_braces_takes_up_to_three_lines_and_then_a_line_for_each_key() -> None:
    words = "a text of thirty-odd letters, so"

    def written(times: int) -> str:
        more = ", ".join(f'{key}: "{words} {number}"' for number, key in enumerate(KEYS[:times]))
        return of_dossier(f"{HEAD}history:\n  statements:\n    - {{says: It rains, {more}, src: s#1}}\n")

    assert [len(written(times).partition("statements:\n")[2].splitlines()) for times in (1, 3, 6)] == [1, 2, 3]
    assert written(6).rstrip().endswith("src: s#1}")
    assert "{" not in written(9)[len(HEAD) :]
    assert formatted(written(6).encode(), "dossiers/a-b.yaml").content.decode() == written(6)


def test_blank_lines_stand_between_groups_and_all_records_of_a_list_if_between_any() -> None:
    records = ["    - name: A\n      src: s#1\n", "    - {name: B, src: s#1}\n", "    - {name: C, src: s#1}\n",
               "    - name: D\n      src: s#1\n"]  # fmt: skip
    groups = f"{HEAD}\n\n\nhistory:\n\n  links: []\n  documents: []\n  events:\nRECORDS  not_said: []\n"
    expected = f"{HEAD}\nhistory:\n  links: []\n  documents: []\n\n  events:\nRECORDS\n  not_said: []\n"
    a, b, c, d = records

    assert of_dossier(groups.replace("RECORDS", a + b + c + d)) == expected.replace("RECORDS", a + b + c + d)
    assert of_dossier(groups.replace("RECORDS", f"{a}\n\n{b}{c}{d}")) == expected.replace(
        "RECORDS", f"{a}\n{b}{c}\n{d}"
    )
    assert of_dossier("\n".join(HEAD.splitlines()[:3]) + "\n\n\nas_of: 2020\n") == (
        "model: 2\ntitle: X\nparties: [a, b]\n\nas_of: 2020\n"
    )


COMMENTED = """\
# the file

# the parties
parties: [b, a] # of the parties
# the title
title: X
model: 2 # of the model
history: # of history
  # the events
  events: # of the events
    # the first record
    - # in the first record
      src: s#1 # of the source
      # the name
      name: E
      # behind the first record
    # the second record
    - {src: s#1, name: F} # of the second record
    # behind the records
  # the links
  links: [ # of the links
  ]
  # behind history
# behind the file
"""


def test_comments_stay_at_what_they_stand_at() -> None:
    assert (
        of_dossier(COMMENTED)
        == """\
# the file

model: 2 # of the model
# the title
title: X
# the parties
parties: [b, a] # of the parties

history: # of history
  # the links
  links: [] # of the links

  # the events
  events: # of the events
    # the first record
    # in the first record
    # the name
    - name: E
      src: s#1 # of the source
      # behind the first record
    # the second record
    - {name: F, src: s#1} # of the second record
    # behind the records
  # behind history
# behind the file
"""
    )


@pytest.mark.parametrize(
    ("written", "formatted_as"),
    [
        (["names: [a, # one", "  # two", "  b]"], ["names:", "  - a # one", "  # two", "  - b"]),
        (["names: [a, b # one", "  ]"], ["names:", "  - a", "  - b # one"]),
        (["names: [a,", "  # below", "  ]"], ["names:", "  - a", "  # below"]),
        (["names: # one", "  [a] # two"], ["# one", "names: [a] # two"]),
        (["name: # one", "  # two", "  E # three"], ["# two", "# one", "name: E # three"]),
        (["name: >- # one", "  E: F"], ["# one", "name: >-", "  E: F"]),
        (["name: 'E' #one"], ["name: E # one"]),
        (["name: 'E' # 12 of them"], ["# 12 of them", "name: E"]),  # behind plain text it would be refused
        (["name: E ## twice"], ["name: E ## twice"]),
        (["by: {name: N, # one", "  role: other}"], ["by:", "  name: N # one", "  role: other"]),
        (["name: E # " + "x" * 120], ["# " + "x" * 120, "name: E"]),
    ],
)
def test_a_comment_that_has_no_room_where_it_stands_goes_above(written: list[str], formatted_as: list[str]) -> None:
    lines = ["id: e", *written]
    expected = event("id: e", *formatted_as)

    assert of_dossier(event(*lines)) == expected


def test_the_marks_of_a_document_go_and_their_comments_stay() -> None:
    text = "%YAML 1.1 # one\n--- # two\npublisher: A\n... # three\n# four\n"

    assert of_source(text) == "# one\n# two\npublisher: A\n# three\n# four\n"


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"parties: [a, *b]\n", "f.yaml:1:14: aliases (*b) are not used here"),
        (b"parties: [a, b\n", "f.yaml:2:1: not YAML"),
        (b"parties: [a, b]\nparties: [a]\n", "f.yaml:2:1: the key 'parties' stands twice"),
        (b"\xff", "f.yaml:1:1: is not UTF-8 text"),
        (b"- a\n", "f.yaml: is neither a dossier nor a source"),
        (b"", "f.yaml: is empty"),
        (b"model: 3\nparties: [a, b]\n", "f.yaml:1:8: this program reads model 2"),
        (b"publisher: >\t\n  A\n", "f.yaml: stays as it is, since it is written unusually"),
        (b"publisher: A\n? " + b"x" * 1100 + b"\n: y\n", "f.yaml: stays as it is, since a value in it would not"),
    ],
)
def test_a_file_that_cannot_be_formatted_stays_with_the_reason(raw: bytes, message: str) -> None:
    result = formatted(raw, "f.yaml")

    assert (result.content, result.line) == (raw, 0)
    assert str(result.problems[0]).startswith(message)


def test_the_line_is_the_first_that_differs() -> None:
    assert formatted(b"publisher: A\n", "f.yaml").line == 0
    assert formatted(b"publisher: A\nissued:  2020\n", "f.yaml").line == 2
    assert formatted(b"publisher: A\n\n", "f.yaml").line == 2
    assert formatted(b"publisher: A", "f.yaml").line == 1
