"""A dossier of model 1 is rewritten for this one: what has another spelling changes, and nothing else."""

from textwrap import indent

import pytest

from dossier_tui.library import yamltext
from dossier_tui.library.upgrading import upgraded

HEAD = "model: 2\nparties: [a, b]\n"


def after(text: str) -> str:
    return upgraded(text.encode(), "f").content.decode()


def told(text: str) -> list[str]:
    return [str(problem).removeprefix("f:") for problem in upgraded(text.encode(), "f").problems]


def in_group(record: str, group: str = "security:\n  positions:\n") -> str:
    return HEAD + group + indent(record, "    ")


@pytest.mark.parametrize(
    ("before", "wanted"),
    [
        ("history:\n  background:  # why\n    - {name: A war}\n", "history:\n  events:  # why\n    - {name: A war}\n"),
        ("history: {background: [], links: unknown}\n", "history: {events: [], links: unknown}\n"),
        ('history:\n  "documents_counted": unknown\n', 'history:\n  "figures": unknown\n'),
        ("economy:\n  'sessions' : []\n", "economy:\n  'events' : []\n"),
        ('{"economy":{"sessions":[]}}\n', '{"economy":{"events":[]}}\n'),
        ("history:\n  ? background\n  : []\n", "history:\n  ? events\n  : []\n"),
    ],
)
def test_a_group_gets_its_new_key_in_its_style(before: str, wanted: str) -> None:
    before, wanted = ((HEAD + t).replace(HEAD + "{", '{"model": 2, "parties": [], ') for t in (before, wanted))

    assert after(before) == wanted
    assert told(before) == []


@pytest.mark.parametrize(
    ("before", "wanted"),
    [
        ("- since_words: begun later\n", "- date_words: begun later\n"),
        ("- {what: x, period_words: 'last year'}\n", "- {what: x, date_words: 'last year'}\n"),
        ("- kind: base\n  parts_stated: 4 halls # so\n", "- kind: base\n  size: 4 halls # so\n"),
        ("- answer: unknown\n", "- response: not given\n"),
        ('- {answer: "unknown", says: x}\n', '- {response: "not given", says: x}\n'),
        ("- answer:\n    unknown\n", "- response:\n    not given\n"),
        ("holders: [a]\nanswer: unknown\n", "holders: [a]\nresponse: not given\n"),
        ("- inferred: [date, since_words]\n", "- inferred: [date, date_words]\n"),
        ("- inferred: parts_stated\n", "- inferred: size\n"),
        ("- {answer: unknown, inferred: [answer]}\n", "- {response: not given, inferred: [response]}\n"),
        ("- other_sources_say:\n    - {field: parts_stated, value: 5 halls}\n",
         "- other_sources_say:\n    - {field: size, value: 5 halls}\n"),
    ],
)  # fmt: skip
def test_a_record_gets_the_new_spellings_of_its_fields(before: str, wanted: str) -> None:
    assert after(in_group(before)) == in_group(wanted)
    assert told(in_group(before)) == []


@pytest.mark.parametrize(
    ("before", "wanted"),
    [
        ("parties: [a, b]\n", "model: 2\nparties: [a, b]\n"),
        ("# $schema\n\n# ours\n\nparties: [a]\n", "# $schema\n\n# ours\n\nmodel: 2\nparties: [a]\n"),
        ("# ours\r\nparties: [a]\r\n", "# ours\r\nmodel: 2\r\nparties: [a]\r\n"),
        ("--- # a document\nparties: [a]", "--- # a document\nmodel: 2\nparties: [a]"),
        ("  title: x\n  parties: [a]\n", "  model: 2\n  title: x\n  parties: [a]\n"),
        ("{parties: [a]}", "{model: 2, parties: [a]}"),
        ("{\n parties: [a]}", "{model: 2,\n parties: [a]}"),
        ("\ufeffparties: [a]\n", "\ufeffmodel: 2\nparties: [a]\n"),
        ("parties: [a]\nmodel: '1' # old\n", "parties: [a]\nmodel: '2' # old\n"),
    ],
)
def test_the_model_stands_above_everything_but_the_first_comments(before: str, wanted: str) -> None:
    assert after(before) == wanted
    assert told(before) == []


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        (HEAD + "economy:\n  partners: []\n", "4:3", "move praise to `evaluations`"),
        (in_group("- says: x\n  answer: it rejects this\n"), "6:7", "write `response: [{kind: …, says: …}]`"),
        (in_group("- {answer: }\n"), "5:8", "write `response: [{kind: …, says: …}]`"),
        (in_group("- answer: >-\n    unknown\n"), "5:7", "write `response: not given` instead of `answer`"),
        (in_group('- "answe\\x72": unknown\n'), "5:7", "write `response: not given` instead of `answer`"),
        (in_group("- {since_words: x, date_words: y}\n"), "5:8", "`date_words`, which stands here too"),
        (in_group("- {since_words: x, period_words: y}\n").replace("since", "date"), "5:23", "which stands here too"),
        (in_group('- inferred: ["parts_stat\\x65d"]\n'), "5:18", "write `size` instead of `parts_stated`"),
        (in_group("- other_sources_say: [{field: answer, value: no}]\n"), "5:28", "as a form in `response`"),
        (HEAD + "history:\n  background: []\n  events: []\n", "4:3", "`background` is now `events`, which stands here"),
        (HEAD + "remarks: {title: Fine, says: x, 'accepted': true}\n", "3:33", "take `accepted` out"),
        ("? parties\n: [a]\n", "1:1", "write `model: 2` above everything else"),
        ("!\nparties: [a]\n", "1:1", "write `model: 2` above everything else"),
        ("parties: [a]\nmodel: >-\n  1\n", "2:1", "write `model: 2` above everything else"),
    ],
)  # fmt: skip
def test_what_only_a_person_can_do_stays_and_is_told_with_its_place(text: str, place: str, words: str) -> None:
    (problem,) = told(text)

    assert problem.startswith(f"{place}: ")
    assert words in problem
    assert after(text) == text


@pytest.mark.parametrize(
    ("before", "wanted"),
    [
        ("{title: Fine, says: x, accepted: true}\n", "{title: Fine, says: x}\n"),
        ("{accepted: true, title: Fine, says: x}\n", "{title: Fine, says: x}\n"),
        ("\n  - title: Fine\n    accepted: false\n    says: x\n", "\n  - title: Fine\n    says: x\n"),
        ("\n  - says: >-\n      x\n    accepted: true\n", "\n  - says: >-\n      x\n"),
        ("\n  - accepted: true # so\n    says: x\n", "\n  -  # so\n    says: x\n"),
    ],
)
def test_a_remark_is_no_longer_accepted(before: str, wanted: str) -> None:
    assert after(f"{HEAD}remarks: {before}") == f"{HEAD}remarks: {wanted}"
    assert told(f"{HEAD}remarks: {before}") == []


def test_of_two_fields_that_become_one_the_first_is_renamed_and_the_second_told() -> None:
    text = in_group("- {since_words: x, period_words: y}\n")

    assert after(text) == text.replace("since_words", "date_words")
    (problem,) = told(text)
    assert problem.startswith("5:24: `period_words` is now `date_words`, which stands here too")


def test_a_field_that_stays_keeps_its_name_in_lists_of_fields() -> None:
    text = in_group("- {answer: it rejects this, inferred: [answer]}\n")

    assert after(text) == text
    assert len(told(text)) == 1


def test_a_file_with_something_left_to_do_gets_everything_else() -> None:
    text = "parties: [a]\neconomy: {partners: [], sessions: []}\n" + "security:\n  positions: [{answer: no}]\n"

    assert after(text) == "model: 2\n" + text.replace("sessions", "events")
    assert len(told(text)) == 2


def test_words_that_are_the_same_elsewhere_stay() -> None:
    text = HEAD + (
        "# background, answer: unknown\ntitle: background\nremarks:\n  - {title: answer, says: unknown, about: []}\n"
        "history:\n  links:\n    - {text: answer, note: parts_stated, names: [since_words], by: {answer: unknown}}\n"
        "  statements: unknown\nsecurity: {background: [], sessions: []}\nculture:\n"
    )

    assert (after(text), told(text)) == (text, [])


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("parties: [a\nhistory: {background: []}\n", "2:8: not YAML: "),
        ("parties: &x [a]\nhistory: {background: []}\n", "1:10: anchors (&x) are not used here"),
        ("parties: [a]\nhistory: {background: []}\nparties: [b]\n", "3:1: the key 'parties' stands twice"),
        ("publisher: A paper\nclaims: []\n", " is no dossier, since it names no `parties`"),
        ("- parties\n", " is no dossier"),
        ("model: 3\nparties: [a]\nhistory: {background: []}\n", "1:8: only model 1 is rewritten, as model 2"),
        ("model: [1]\nparties: [a]\n", "1:8: only model 1 is rewritten"),
        ("model:\nparties: [a]\n", "1:7: only model 1 is rewritten"),
        ("parties: [\udcff]\n", "1:11: is not UTF-8 text"),
        ("", " is empty"),
    ],
)
def test_a_file_that_is_no_dossier_of_an_older_model_is_refused_and_stays(text: str, problem: str) -> None:
    raw = text.encode(errors="surrogateescape")
    upgrade = upgraded(raw, "f")

    assert (upgrade.content, upgrade.changes) == (raw, ())
    assert str(upgrade.problems[0]).removeprefix("f:").startswith(problem)


def test_a_file_that_would_become_too_large_to_be_read_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = b"parties: [a]\n"
    monkeypatch.setattr(yamltext, "MOST_BYTES", len(raw))
    upgrade = upgraded(raw, "f")

    assert (upgrade.content, upgrade.changes) == (raw, ())
    assert str(upgrade.problems[0]).startswith(
        "f: stays as it is, since it could not be read when rewritten: is larger"
    )


def test_each_change_is_said_with_its_place_in_the_file_as_it_was() -> None:
    upgrade = upgraded(b"# x\nparties: [a]\nhistory: {'background': []}\n", "f")

    assert [f"{change.line}:{change.column}: {change.message}" for change in upgrade.changes] == [
        "2:1: model: 2 is added", "3:12: background becomes events",
    ]  # fmt: skip
