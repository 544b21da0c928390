"""No fault hides another: whichever two a library has, both are told."""

from collections.abc import Mapping
from dataclasses import dataclass

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from tests.conftest import FILES, HEAD, MakeLibrary

PAIR = "dossiers/russia-kyrgyzstan.yaml"
PEOPLE = "dossiers/registry/people.yaml"
PLACES = "dossiers/registry/places.yaml"
SOURCE = "seeds/sputnik-2019.yaml"
SOUND = (
    HEAD
    + """\
on_names: As the sources have them [sp#2]
remarks:
  - title: Rounding
    about: [contact-2018]
    says: It is rounded [sp#4]
leadership:
  contacts:
    - date: 2018
      kind: visit
      who: [putin, jeenbekov]
      place: moscow
      beside: a summit
      src: sp#2
    - id: second
      date: 2019
      kind: talks
      who: [putin]
      place: bishkek
      beside: a session
      src: sp#3
economy:
  figures:
    - what: Aid
      value: USD 5 m
      period: 2018
      src: sp#4
  trade: unknown
"""
)
SOUND_FILES = {**FILES, PAIR: SOUND}


@dataclass(frozen=True)
class Fault:
    """A change of one value in one file, and what is said of it."""

    old: str
    new: str
    says: str
    file: str = PAIR

    def within(self, files: Mapping[str, str]) -> dict[str, str]:
        """The files with this fault in one of them."""
        assert self.old in files[self.file], self
        return {**files, self.file: files[self.file].replace(self.old, self.new, 1)}


FIRST = {
    "date: 2018": ("date: 2018-13", "there is no month 13"),
    "kind: visit": ("kind: ''", "this must not be empty"),
    "who: [putin, jeenbekov]": (
        "who: [putin, jeenbekow]",
        "no person, polity or organisation in the registry is called 'jeenbekow'",
    ),
    "place: moscow": ("plase: moscow", "unknown key 'plase'"),
    "beside: a summit": ("beside: note: yes", "mapping values are not allowed here"),
    "src: sp#2\n": ("src: sp#9\n", "sp has no claim 9"),
}
"""Faults of the first contact, of which each takes the place of another value."""
SECOND = {
    "id: second": ("id: Second", "'Second' is not an id"),
    "date: 2019\n": ("data: 2019\n", "unknown key 'data'; did you mean 'date'?"),
    "kind: talks": ("kind: &talks talks", "anchors (&talks) are not used here"),
    "who: [putin]": ("who: [putin", "a bracket is not closed"),
    "place: bishkek": ("place: bishkek\n      inside: nothing", "no record in this dossier is called 'nothing'"),
    "beside: a session": ("beside: session #12", "the text is cut here"),
    "src: sp#3": ("src: sp#3\n      inferred: [plaice]", "no field 'plaice' here"),
}
"""The same of the second contact, which has an id."""
ELSEWHERE = {
    "title: Russia and Kyrgyzstan": ("title: ''", "this must not be empty"),
    "[russia, kyrgyzstan]": ("[russia, kirgizstan]", "no polity in the registry is called 'kirgizstan'"),
    "as_of: 2019-07-11": ("as_of: unknown", "this must be a day, or a month or year"),
    "on_names: As": ("on_names: 'As", "the quote that begins here is never closed"),
    "them [sp#2]": ("them [spu#2]", "no source of this dossier is called 'spu'"),
    "about: [contact-2018]": ("about: [contact-2017, x]", "no record in this dossier is called 'x'"),
    "says: It is rounded [sp#4]": ("says: *rounded", "aliases (*rounded) are not used here"),
    "kr: kremlin-2019": ("kr: kremlin-2018", "no source in seeds/ is called 'kremlin-2018'"),
    "value: USD 5 m": ("value: USX 5 m", "'USX' is not a currency"),
    "what: Aid": ("what: Aid\n      what: Aid", "the key 'what' stands twice"),
    "      period: 2018\n": ("", "money and shares need a `period`"),
    "src: sp#4\n  trade": ("src: sp#5\n  trade", "sp#5 is the source's judgement"),
    "trade: unknown": ("trade: unkown", "this must be a list (- one, - two) or unknown"),
}
FILES_BESIDE = {
    (PEOPLE, "name: Vladimir Putin"): ("nam: Vladimir Putin", "unknown key 'nam'; did you mean 'name'?"),
    (PEOPLE, "held: 2017-11-24/"): ("held: 2017-14", "there is no month 14"),
    (PEOPLE, 'src: "sputnik-2019#3"'): ('src: "sputnik-2019#8"', "sputnik-2019 has no claim 8"),
    (PLACES, "name: Moscow, of: russia"): ("name: Moscow, of: rusia", "no polity in the registry is called 'rusia'"),
    (PLACES, "kind: city}\n        bishkek"): ("kind: a: city}\n        bishkek", "not YAML"),
    (SOURCE, "paragraphs: 3"): ("paragraphs: three", "this must be a whole number from 0 to 999,999, not 'three'"),
    (SOURCE, "n: 2, p: 1"): ("n: 2, p: 7", "there is no paragraph 7"),
    (SOURCE, "n: 5"): ("n: 4", "two claims have the number 4"),
    (SOURCE, "0" * 64): ("abc", "'abc' is not a SHA-256"),
    (SOURCE, 'about_itself: "1"'): ("about_itself: 3-1", "'3-1' counts backwards"),
    (SOURCE, "side: russia"): ("side: rusia", "no polity in the registry is called 'rusia'"),
}  # fmt: skip
FAULTS = [
    *(Fault(old, *new) for faults in (FIRST, SECOND, ELSEWHERE) for old, new in faults.items()),
    *(Fault(old, *new, file) for (file, old), new in FILES_BESIDE.items()),
]

SAME = {
    ("on_names: 'As", "them [spu#2]"),
    ("src: sp#5\n  trade", "n: 4"),
    ("paragraphs: three", "n: 2, p: 7"),
    ("value: USX 5 m", ""),
}
"""Pairs of faults in one value: what the one says cannot be known because of the other."""


def told(make_library: MakeLibrary, *faults: Fault) -> list[str]:
    files: Mapping[str, str] = SOUND_FILES
    for fault in faults:
        files = fault.within(files)
    return [str(problem) for problem in make_library(files).problems()]


def test_without_a_fault_there_is_nothing_to_tell(make_library: MakeLibrary) -> None:
    assert told(make_library) == []


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.new[:30])
def test_each_fault_is_told(make_library: MakeLibrary, fault: Fault) -> None:
    said = told(make_library, fault)

    assert [each for each in said if each.startswith(fault.file) and fault.says in each], said


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(FAULTS), st.sampled_from(FAULTS))
def test_of_two_faults_both_are_told(make_library: MakeLibrary, one: Fault, other: Fault) -> None:
    assume(one != other and (one.new, other.new) not in SAME and (other.new, one.new) not in SAME)
    said = told(make_library, one, other)

    for fault in (one, other):
        assert [each for each in said if each.startswith(fault.file) and fault.says in each], said
