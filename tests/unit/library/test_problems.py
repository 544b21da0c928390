"""Every mistake in a file is told with file, line, column, what is wrong, and the nearest right thing."""

import pytest

from dossier_tui.library.elsewhere import stands_in
from dossier_tui.library.meant import BY_KIND, MEANT
from tests.conftest import FILES, HEAD, MakeLibrary

DOSSIER = "dossiers/russia-kyrgyzstan.yaml"

CONTACT = """\
leadership:
  contacts:
    - date: 2019-03-28
      kind: state visit
      who: [putin, jeenbekov]
      place: bishkek
      src: sp#3
"""


def problems(make_library: MakeLibrary, files: dict[str, str | bytes]) -> list[str]:
    return list(map(str, make_library(files).problems()))


def of_dossier(make_library: MakeLibrary, body: str) -> list[str]:
    """The problems of a dossier with this below the four lines of its header, without the file's name."""
    found = problems(make_library, {DOSSIER: HEAD + body})
    assert all(problem.startswith(f"{DOSSIER}:") for problem in found)
    return [problem.removeprefix(f"{DOSSIER}:") for problem in found]


def test_a_sound_dossier_has_none(make_library: MakeLibrary) -> None:
    assert of_dossier(make_library, CONTACT) == []


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (("sp#3", "sp#3\n      note: yes: no"),
         "13:16: not YAML: mapping values are not allowed here (text with a colon and a space in it wants "
         "quotes; else look at the indent)"),
        (("place:", "plase:"), "11:7: unknown key 'plase'; did you mean 'place'?"),
        (("bishkek", "bishkeck"), "11:14: no place in the registry is called 'bishkeck'; did you mean 'bishkek'?"),
        (("jeenbekov]", "jeenbekow]"),
         "10:20: no person, polity or organisation in the registry is called 'jeenbekow'; did you mean 'jeenbekov'?"),
        (("jeenbekov]", "{who: jeenbekow}]"),
         "10:26: no person, polity or organisation in the registry is called 'jeenbekow'; did you mean 'jeenbekov'?"),
        (("sp#3", "sp#9"), "12:12: sp has no claim 9; its claims go to 5"),
        (("sp#3", "sp#3,6-7"), "12:12: sp has no claims 6–7; its claims go to 5"),
        (("sp#3", "sp#p4"), "12:12: sp has no paragraph 4; the source has 3"),
        (("sp#3", "sp#p0"), "12:12: sp has no paragraph 0; the source has 3"),
        (("sp#3", "kr#1"), "12:12: kr has no claim 1; none are listed; cite a paragraph, kr#p1"),
        (("sp#3", "kr#p0"), "12:12: kr has no paragraph 0; they are counted from 1"),
        (("sp#3", "spu#3"), "12:12: no source of this dossier is called 'spu'; did you mean 'sp'?"),
        (("sp#3", "reuters#3"), "12:12: no source of this dossier is called 'reuters'; those below `sources` are sp, "
                                "kr"),
        (("place: bishkek", "place: osh-bazaar"), "11:14: no place in the registry is called 'osh-bazaar'; add it to "
                                                  "registry/places.yaml"),
        (("jeenbekov]", "world-bank]"), "10:20: no person, polity or organisation in the registry is called "
                                        "'world-bank'; add it to registry/people.yaml or organisations.yaml, or write "
                                        "{name: …}"),
        (("2019-03-28", "2019-02-30"), "8:13: '2019-02-30' is not in the calendar"),
        (("2019-03-28", "28 March 2019"), "8:13: '28 March 2019' is not a date: write 2019-03-28"),
        (("date: 2019-03-28", "date:"), "8:12: this must be a date, not nothing"),
        (("    - date: 2019-03-28\n      kind", "    - kind"), "8:7: 'date' is missing"),
        (("sp#3", "sp#3\n      inside: contact-2018"), "13:15: no record in this dossier is called 'contact-2018'; "
                                                      "did you mean 'contact-2019-03-28'?"),
        (("sp#3", "sp#3\n      id: Contact 1"), "13:11: 'Contact 1' is not an id: write small letters, digits and "
                                               "hyphens"),
        (("sp#3", "sp#3\n      inferred: [plase]"), "13:18: no field 'plase' here; did you mean 'place'?"),
        (("sp#3", "sp#5"), "12:12: sp#5 is the source's judgement; carry it in `evaluations`"),
        (("sp#3", "sp#3\n      src: sp#2"), "13:7: the key 'src' stands twice (first on line 12)"),
    ],
)  # fmt: skip
def test_each_mistake_in_a_record_has_its_place_and_message(
    make_library: MakeLibrary, change: tuple[str, str], problem: str
) -> None:
    old, new = change
    assert old in CONTACT

    assert of_dossier(make_library, CONTACT.replace(old, new)) == problem.split("\n")


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (("[russia, kyrgyzstan]", "[russia, kyrgistan]"), "3:19: no polity in the registry is called 'kyrgistan'; did "
                                                          "you mean 'kyrgyzstan'?"),
        (("[russia, kyrgyzstan]", "[russia, russia]"), "3:19: both parties are the same"),
        (("[russia, kyrgyzstan]", "[russia]"), "3:10: this must be a list of 2, not a list of 1"),
        (("as_of: 2019-07-11", "as_of: unknown"), "4:8: this must be a day, or a month or year: "
         "all that the dossier says was so then"),
        (("kr: kremlin-2019", "kr: kremlin-2020"), "5:33: no source in seeds/ is called 'kremlin-2020'; did you mean "
                                                   "'kremlin-2019'?"),
        (("kr: kremlin-2019", "Kr: kremlin-2019"), "5:29: 'Kr' is not an alias: write small letters, digits and "
                                                   "hyphens"),
        (("{sp: sputnik-2019, kr: kremlin-2019}", "{}"), "5:10: no source is named; the first one named is the main "
                                                         "source"),
        (("title: Russia and Kyrgyzstan", "title:"), "2:7: this must be text, not nothing"),
        (("title: Russia and Kyrgyzstan\n", ""), "1:1: 'title' is missing"),
    ],
)  # fmt: skip
def test_each_mistake_in_the_header_has_its_place_and_message(
    make_library: MakeLibrary, change: tuple[str, str], problem: str
) -> None:
    old, new = change
    assert old in HEAD

    assert problems(make_library, {DOSSIER: HEAD.replace(old, new)}) == [f"{DOSSIER}:{problem}"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("occasion: contact-2019\n" + CONTACT,
         ["6:11: no contact in this dossier is called 'contact-2019'; did you mean 'contact-2019-03-28'?"]),
        ("on_names: As printed [spu#1].\n", ["6:11: no source of this dossier is called 'spu'; did you mean 'sp'?"]),
        ("on_names: As printed [sp#9].\n", ["6:11: sp has no claim 9; its claims go to 5"]),
        ("on_names: As printed [sp#1-].\n",
         ["6:11: 'sp#1-' is not a citation: write sp#12, sp#12-15, sp#12,14 for claims or sp#p3 for a paragraph"]),
        ("remarks:\n  - {title: x, about: [contact-2019], says: y}\n" + CONTACT,
         ["7:24: no record in this dossier is called 'contact-2019'; did you mean 'contact-2019-03-28'?"]),
        ("economy:\n  figures:\n    - {what: Aid, value: USD 5 Mio, src: sp#4}\n",
         ["8:26: 'Mio' is not a scale here: write thousand, m, bn or tn"]),
        ("economy:\n  figures:\n    - {what: Aid, value: USB 5 m, src: sp#4}\n",
         ["8:26: 'USB' is not a currency of ISO 4217; did you mean 'USD'?"]),
        ("economy:\n  figures:\n    - {what: Aid, value: USD 5 m, src: sp#4}\n",
         ["8:7: money and shares need a `period`, a `date`, an `as_of` or a `fiscal_year`; "
          "write `period: unknown` if the source has none"]),
        ("economy:\n  figures:\n    - {what: Aid, value: 5 % of arrivals, src: sp#4}\n",
         ["8:7: money and shares need a `period`, a `date`, an `as_of` or a `fiscal_year`; "
          "write `period: unknown` if the source has none"]),
        ("economy:\n  figures:\n    - {what: Aid, value: USD 5 m, period: never, src: sp#4}\n",
         ["8:43: 'never' is no date here: write unknown, or leave it out"]),
        ("economy:\n  figures:\n    - {what: Aid, value: USD 5 m, period: unknown, src: sp#4}\n", []),
        ("economy:\n  figures:\n    - {what: Schools, value: 5 schools, src: sp#4}\n", []),
        ("economy:\n  trade:\n    - {period: 2018, total: unknown, sold_by: {georgia: USD 5 m}, figures_from: unknown, "
         "src: sp#4}\n",
         ["8:48: 'georgia' is not a party of this dossier"]),
        ("economy:\n  trade: unkown\n", ["7:10: this must be a list (- one, - two) or unknown, not 'unkown'; did you "
                                         "mean 'unknown'?"]),
        ("economy:\n  trade:\n", ["7:9: this must be a list (- one, - two) or unknown, not nothing"]),
        ("econmy: {}\n", ["6:1: unknown key 'econmy'; did you mean 'economy'?"]),
        ("security:\n  bases:\n    - {name: A, kind: base, part_of: b, src: sp#4}\n"
         "    - {name: B, kind: base, part_of: a, src: sp#4}\n",
         ["8:38: 'a' is part of itself, through 'b'", "9:38: 'b' is part of itself, through 'a'"]),
        ("security:\n  bases:\n    - {name: A, kind: base, part_of: a, src: sp#4}\n",
         ["8:38: 'a' is part of itself, through 'a'"]),
        ("history:\n  links:\n    - {id: a, kind: border, over: [moscow, b], state: ongoing, src: sp#4}\n"
         "    - {id: b, kind: visas, over: [a, c], state: ongoing, src: sp#4}\n"
         "    - {id: c, kind: visas, over: moscow, state: ongoing, src: sp#4}\n"
         "    - {id: d, kind: transport, over: a, state: ongoing, src: sp#4}\n",
         ["8:35: 'a' is over itself, through 'b'", "9:34: 'b' is over itself, through 'a'"]),
        ("history:\n  links:\n    - {id: a, kind: border, over: b, state: ongoing, src: sp#4}\n"
         "    - {id: b, kind: visas, over: a, state: ongoing, src: sp#4}\n",
         ["8:35: 'a' is over itself, through 'b'", "9:34: 'b' is over itself, through 'a'"]),
        ("history:\n  documents:\n    - {id: a, kind: treaty, title: A, signed: 2001, part_of: a, src: sp#4}\n",
         ["8:62: 'a' is part of itself, through 'a'"]),
        ("history:\n  evaluations:\n    - {says: Allied, src: sp#5}\n  statements:\n    - {says: Allied, src: sp#4}\n",
         ["8:7: the id 'allied' is worked out from says for two records (the other on line 10); "
          "write one here, such as id: allied-2"]),
        ("history:\n  evaluations:\n    - {says: X, src: sp#5}\n    - {says: Y, id: x, src: sp#5}\n",
         ["9:21: two records have the id 'x' (the other on line 8)"]),
        ("history:\n  evaluations:\n    - {says: Подъезд, src: sp#5}\n    - {says: Подезд, src: sp#5}\n",
         ["9:7: the id 'podezd' is worked out from says for two records (the other on line 8); "
          "write one here, such as id: podezd-2"]),
        ("history:\n  evaluations:\n    - {says: …, src: sp#5}\n    - {says: «?», src: sp#5}\n",
         ["9:7: the id 'record' is worked out from says for two records (the other on line 8); "
          "write one here, such as id: record-2"]),
    ],
)  # fmt: skip
def test_each_mistake_elsewhere_has_its_place_and_message(
    make_library: MakeLibrary, body: str, expected: list[str]
) -> None:
    assert of_dossier(make_library, body) == expected


def other(**fields: str) -> str:
    given = {"field": "date", "value": "2019-03-29", "src": "kr#p1", **fields}
    written = ", ".join(f"{name}: {value}" for name, value in given.items())
    return f"{CONTACT}      other_sources_say:\n        - {{{written}}}\n"


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, []),
        ({"field": "dat"}, ["14:19: no field 'dat' here; did you mean 'date'?"]),
        ({"value": "soon"}, ["14:32: 'soon' is not a date: write 2019, 2019-08, 2019-08-06, 2017-04-18/2017-04-19, "
                             "../2008 or unknown"]),
        ({"src": "kr#1"}, ["14:49: kr has no claim 1; none are listed; cite a paragraph, kr#p1"]),
        ({"we_follow": "true"}, ["14:67: a source that was not read in full is not to be followed"]),
        ({"we_follow": "true", "src": "sp#3"}, []),
    ],
)  # fmt: skip
def test_what_other_sources_say_is_checked(
    make_library: MakeLibrary, fields: dict[str, str], expected: list[str]
) -> None:
    assert of_dossier(make_library, other(**fields)) == expected


SOURCE = "seeds/sputnik-2019.yaml"


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (("paragraphs: 3\n", ""), f"{SOURCE}:7:7: a source read in full needs its 'paragraphs'"),
        (("n: 5", "n: 4"), f"{SOURCE}:16:9: two claims have the number 4"),
        (("n: 5, p: 3", "n: 5, p: 4"), f"{SOURCE}:16:15: there is no paragraph 4; the source has 3"),
        (('about_itself: "1"', "about_itself: 1,7"), f"{SOURCE}:10:15: there is no claim 7"),
        (('about_itself: "1"', "about_itself: all"), f"{SOURCE}:10:15: 'all' is not claim numbers such as 1-3,9"),
        (("side: russia", "side: rusia"), f"{SOURCE}:4:7: no polity in the registry is called 'rusia'; did you mean "
                                          "'russia'?"),
        (("reliability: C", "reliability: G"), f"{SOURCE}:5:14: 'G' is not one of A, B, C, D, E and F"),
        (("0" * 64, "abc"), f"{SOURCE}:8:9: 'abc' is not a SHA-256 (64 hexadecimal digits)"),
        (("agency: Sputnik", "url: example.org"), f"{SOURCE}:2:6: 'example.org' is not an address on the web "
                                                  "(https://…)"),
        (("kind: planned", "kind: planed"), f"{SOURCE}:13:24: 'planed' is not one of evaluative, fact, implied, "
                                            "planned and stance; did you mean 'planned'?"),
    ],
)  # fmt: skip
def test_each_mistake_in_a_source_has_its_place_and_message(
    make_library: MakeLibrary, change: tuple[str, str], problem: str
) -> None:
    old, new = change
    assert old in FILES[SOURCE]
    found = make_library(
        {SOURCE: FILES[SOURCE].replace(" " * 8 + old if old.endswith("\n") else old, new), DOSSIER: None}
    )

    assert problem in list(map(str, found.problems()))


REGISTRY = "dossiers/registry"


@pytest.mark.parametrize(
    ("name", "entry", "problem"),
    [
        ("places", "Sochi: {name: Sochi}", "3:1: 'Sochi' is not an id: write small letters, digits and hyphens"),
        ("places", "unknown: {name: Sochi}", "3:1: 'unknown' is not an id: write small letters, digits and hyphens"),
        ("places", "sochi: {name: Sochi, of: rusia}", "3:26: no polity in the registry is called 'rusia'; did you mean "
                                                      "'russia'?"),
        ("places", "sochi: {name: Sochi, src: sp#1}", "3:27: no source in seeds/ is called 'sp'; the registry cites "
                                                         "by id, not by alias"),
        ("places", "sochi: {name: Sochi, src: sputnik-2019#9}", "3:27: sputnik-2019 has no claim 9; its claims go to "
                                                                "5"),
        ("places", "sochi: {nam: Sochi}", "3:9: unknown key 'nam'; did you mean 'name'?"),
        ("places", "sochi: {of: russia}", "3:8: 'name' is missing"),
        ("places", "moscow: {name: Moscow}", "3:1: the key 'moscow' stands twice (first on line 1)"),
        ("places", "russia: {name: Russia}", "3:1: the id 'russia' stands in polities.yaml and places.yaml; an id "
                                             "stands for one thing in the whole registry"),
        ("organisations", "un: {name: UN, part_of: u}", "2:25: no organisation in the registry is called 'u'; did you "
                                                        "mean 'un'?"),
    ],
)  # fmt: skip
def test_each_mistake_in_the_registry_has_its_place_and_message(
    make_library: MakeLibrary, name: str, entry: str, problem: str
) -> None:
    path = f"{REGISTRY}/{name}.yaml"
    found = problems(make_library, {path: FILES[path].rstrip(" ") + " " * 8 + entry})

    assert f"{path}:{problem}" in found


def test_several_broken_files_are_told_at_once_in_order_the_sources_first(make_library: MakeLibrary) -> None:
    files: dict[str, str | bytes] = {
        "dossiers/a.yaml": "title: [\n",
        "dossiers/b.yaml": HEAD + "economy:\n  trade: [&x 1]\n",
        "dossiers/c.yaml": b"title: \xff\n",
        "dossiers/d.yaml": HEAD + "---\n",
        "dossiers/e.yaml": "",
        "dossiers/f.yaml": b"#" * 1024 * 1024 + b"\n",
        "dossiers/g.yaml": HEAD + "economy: {tade: unknown}\nsecurity: {bases: unknwn}\n",
        "dossiers/h.yaml": HEAD + "on_names: 'x\x1by'\n",
        "seeds/x.yaml": "claims: [1]\n",
    }

    assert problems(make_library, files) == [
        "seeds/x.yaml:1:1: 'held' is missing",
        "seeds/x.yaml:1:1: 'issued' is missing",
        "seeds/x.yaml:1:1: 'publisher' is missing",
        "seeds/x.yaml:1:1: 'reliability' is missing",
        "seeds/x.yaml:1:1: 'reliability_reason' is missing",
        "seeds/x.yaml:1:1: 'side' is missing",
        "seeds/x.yaml:1:10: this must be keys and values (n, p, says, kind), not '1'",
        "dossiers/a.yaml:2:1: not YAML: while parsing a flow node expected the node content, but the text ends "
        "(look for a missing quote, bracket or indent here or just above)",
        "dossiers/b.yaml:7:11: anchors (&x) are not used here; leave it out, or put text in quotes",
        "dossiers/c.yaml:1:8: is not UTF-8 text (byte 0xFF); save the file as UTF-8",
        "dossiers/d.yaml:6:1: a second document begins here; a file holds one",
        "dossiers/e.yaml: is empty",
        "dossiers/f.yaml: is larger than 1024 KiB",
        "dossiers/g.yaml:6:11: unknown key 'tade'; did you mean 'trade'?",
        "dossiers/g.yaml:7:19: this must be a list (- one, - two) or unknown, not 'unknwn'; did you mean 'unknown'?",
        "dossiers/h.yaml:6:13: holds a control or invisible character (U+001B); take it out",
    ]


def test_wrong_values_do_not_hide_what_else_is_wrong_with_the_file(make_library: MakeLibrary) -> None:
    body = """\
leadership:
  contacts:
    - date: 2019-02-30
      kind: ''
      who: [putn]
      place: bishkeck
      src: sp#9
      results: [some-treaty]
    - date: 2019-02-31
      kind: talks
      who: [putin]
      src: sp 3
economy:
  figures:
    - what: Aid
      value: USX 5 m
      src: sp#5
    - what: Loans
      value: USD 5 m
      src: sp#3
"""

    assert [problem.partition(";")[0] for problem in of_dossier(make_library, body)] == [
        "8:13: '2019-02-30' is not in the calendar",
        "9:13: this must not be empty",
        "10:13: no person, polity or organisation in the registry is called 'putn'",
        "11:14: no place in the registry is called 'bishkeck'",
        "12:12: sp has no claim 9",
        "13:17: no record in this dossier is called 'some-treaty'",
        "14:13: '2019-02-31' is not in the calendar",
        "17:12: 'sp' is not a citation: write sp#12, sp#12-15, sp#12,14 for claims or sp#p3 for a paragraph",
        "21:14: 'USX' is not a currency of ISO 4217",
        "22:12: sp#5 is the source's judgement",
        "23:7: money and shares need a `period`, a `date`, an `as_of` or a `fiscal_year`",
    ]


def test_a_list_of_goods_without_any_is_no_crash(make_library: MakeLibrary) -> None:
    goods = "economy:\n  goods: [{goods: [], extent: all, src: sp#4}]\n"
    library = make_library({"dossiers/russia-kyrgyzstan.yaml": HEAD + goods})

    assert not any("mistake of this program" in problem.message for problem in library.problems())


def test_a_source_of_a_term_that_has_problems_does_not_take_the_dossier_with_it(make_library: MakeLibrary) -> None:
    people = """
        putin:
          name: Vladimir Putin
          offices:
            - {role: head of state, of: russia, held: 2012/.., src: "sputnik-2019#2", term_src: "kremlin-2019#p1"}
        jeenbekov: {name: Sooronbay Jeenbekov}
        """
    broken = {"dossiers/registry/people.yaml": people, "seeds/kremlin-2019.yaml": "publisher: [\n"}
    head = HEAD.replace(", kr: kremlin-2019", "")
    contacts = "leadership:\n  contacts: [{date: 2018, kind: talks, who: [putin, jeenbekov], src: sp#3}]\n"
    library = make_library({**broken, "dossiers/russia-kyrgyzstan.yaml": head + contacts})

    assert library.dossier("russia-kyrgyzstan")
    assert all("mistake of this program" not in problem.message for problem in library.problems())


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ("acts: [{act: closed, about: x}]", "unknown key 'about' here; it stands in any record or a remark"),
        ("to: {name: A, response: denied}", "unknown key 'response' here; it stands in any record, an act or a term"),
        ("terms: [x]", "unknown key 'terms' here; it stands in a document"),
        ("reason: rain", "unknown key 'reason'; did you mean 'because'?"),
        ("where: moscow", "unknown key 'where'; did you mean 'place'?"),
        ("speaker: russia", "unknown key 'speaker' here; 'holders' stands in a position"),
        ("acts: [{act: closed, speaker: russia}]", "unknown key 'speaker' here; 'holders' stands in a position"),
    ],
)
def test_an_unknown_key_says_where_it_stands_or_which_is_meant(
    make_library: MakeLibrary, fields: str, says: str
) -> None:
    text = HEAD + f"history:\n  events:\n    - {{name: Summons, date: 2018, {fields}, src: sp#3}}\n"
    library = make_library({**FILES, "dossiers/russia-kyrgyzstan.yaml": text})

    assert says in [problem.message for problem in library.problems()]


def test_a_word_for_a_group_names_the_group(make_library: MakeLibrary) -> None:
    library = make_library({**FILES, "dossiers/russia-kyrgyzstan.yaml": HEAD + "history:\n  agreements: []\n"})

    assert [each.message for each in library.problems()] == ["unknown key 'agreements'; did you mean 'documents'?"]


def test_a_key_that_is_gone_says_what_to_write_instead(make_library: MakeLibrary) -> None:
    head = HEAD + "remarks: [{title: Fine, about: [], says: no error, accepted: true}]\n"
    (problem,) = make_library({**FILES, "dossiers/russia-kyrgyzstan.yaml": head}).problems()

    assert problem.message.startswith("there is no key 'accepted' any more: what `dossier check` finds may")


def test_every_key_that_is_meant_by_another_word_is_one() -> None:
    assert [key for key in " ".join((*MEANT.values(), *BY_KIND.values())).split() if not stands_in(key)] == []
