"""The generated entries of the world's polities are current, whole, and take no side."""

import hashlib
import re
from collections import defaultdict
from pathlib import Path

import pytest
import yaml

from dossier_tui.library.world import KINDS, LONGEST_NAME, world
from dossier_tui.matching import words_of
from dossier_tui.model import Place, Polity, Registry
from dossier_tui.roots import ID, bundled_root, world_folder

ROOT = Path(__file__).parents[2]
WORLD = world_folder(bundled_root())
POLITIES = {id: entry for id in world().ids("polity") if isinstance(entry := world().entry("polities", id), Polity)}
PLACES = {
    id: entry
    for id in world().ids("entry")
    if id not in POLITIES and isinstance(entry := world().entry("places", id), Place)
}
NO_CAPITAL = {
    "abkhazia", "british-indian-ocean-territory", "hong-kong", "israel", "macao", "nauru", "northern-cyprus",
    "palestine", "sahrawi-republic", "south-ossetia", "tokelau", "western-sahara",
}  # fmt: skip
"""`docs/world/by_hand.yaml` says of each why."""
OBSERVERS_AND_ASSOCIATED = {"holy-see", "cook-islands", "niue"}
SHARED_NAMES = {
    "channel islander": {"guernsey", "jersey"},
    "congo": {"democratic-republic-of-the-congo", "republic-of-the-congo"},
    "congolese": {"democratic-republic-of-the-congo", "republic-of-the-congo"},
    "cs": {"czechoslovakia", "serbia-and-montenegro"},
    "dominican": {"dominica", "dominican-republic"},
    "korea": {"democratic-peoples-republic-of-korea", "republic-of-korea"},
    "korean": {"democratic-peoples-republic-of-korea", "republic-of-korea"},
    "sahrawi": {"sahrawi-republic", "western-sahara"},
    "virgin islands": {"british-virgin-islands", "united-states-virgin-islands"},
    "yugoslav": {"kingdom-of-yugoslavia", "sfr-yugoslavia"},
    "yugoslavia": {"kingdom-of-yugoslavia", "serbia-and-montenegro", "sfr-yugoslavia"},
    "يوغوسلافيا": {"kingdom-of-yugoslavia", "sfr-yugoslavia"},
    "конго": {"democratic-republic-of-the-congo", "republic-of-the-congo"},
    "корея": {"democratic-peoples-republic-of-korea", "republic-of-korea"},
}
"""The names that several polities have; whoever types one is asked which is meant."""


def test_the_files_are_those_that_the_generator_made_of_its_inputs() -> None:
    lines = (line.split("  ") for line in (WORLD / "made-of.txt").read_text(encoding="utf-8").splitlines())
    digests = {name: digest for digest, name in lines}
    here = {
        path.name: path for folder in (ROOT / "docs" / "world", WORLD) for path in folder.iterdir() if path.is_file()
    }
    del here["made-of.txt"]

    assert digests == {name: hashlib.sha256(path.read_bytes()).hexdigest() for name, path in here.items()}, (
        "run `make world`"
    )


def test_each_input_is_pinned_and_credited() -> None:
    inputs = (ROOT / "docs" / "world" / "inputs.txt").read_text(encoding="utf-8")
    pinned = re.findall(r"^[a-z-]+==[0-9.]+ --hash=sha256:[0-9a-f]{64}$", inputs, re.MULTILINE)
    credit = (ROOT / "LICENSE-WORLD").read_text(encoding="utf-8")

    assert len(pinned) == len([line for line in inputs.splitlines() if not line.startswith("#")])
    for words in ("GeoNames", "CC BY 4.0", "Natural Earth", "World Factbook", "Unicode CLDR", "UNICODE LICENSE V3"):
        assert words in credit
    assert '"LICENSE-WORLD"' in (ROOT / "pyproject.toml").read_text(encoding="utf-8")


def test_every_line_is_an_entry() -> None:
    for kind, ids in zip(KINDS, (list(POLITIES), list(PLACES)), strict=True):
        lines = (WORLD / f"{kind}.yaml").read_text(encoding="utf-8").splitlines()
        assert [line.partition(": ")[0] for line in lines if not line.startswith("#")] == ids
        assert all(ID.fullmatch(id) for id in ids)
    assert not POLITIES.keys() & PLACES.keys()


def test_there_are_the_members_of_the_un_and_all_others_of_the_present() -> None:
    states = {id for id, each in POLITIES.items() if each.kind == "state"}
    disputed = {id for id, each in POLITIES.items() if each.kind == "disputed"}

    assert len(states - OBSERVERS_AND_ASSOCIATED) == 193
    assert states >= OBSERVERS_AND_ASSOCIATED
    assert disputed == {
        "abkhazia", "british-indian-ocean-territory", "falkland-islands", "gibraltar", "kosovo", "northern-cyprus",
        "palestine", "sahrawi-republic", "somaliland", "south-ossetia", "taiwan", "transnistria", "western-sahara",
    }  # fmt: skip
    assert all(POLITIES[id].note for id in disputed)
    assert {"soviet-union", "sfr-yugoslavia", "czechoslovakia", "ottoman-empire"} <= POLITIES.keys()


@pytest.mark.parametrize("id", POLITIES)
def test_a_polity_has_every_field_that_it_can_have(id: str) -> None:
    polity = POLITIES[id]
    past = polity.kind == "historical"

    assert {"ar", "es", "fr", "ru", "zh"} <= polity.names.keys()
    assert bool(polity.adjective) == (id not in {"holy-see", "british-indian-ocean-territory"})
    assert bool(polity.region) == (not past)
    assert bool(polity.capital) == (not past and id not in NO_CAPITAL)
    assert polity.note or polity.kind not in {"disputed", "territory", "historical"}
    if polity.kind in {"state", "territory"}:
        assert {"iso2", "iso3", "iso_numeric", "m49"} <= polity.codes.keys()
    if polity.capital:
        capital = PLACES[polity.capital]
        assert (capital.of, capital.kind) == (id, "city")
        assert capital.geo


def test_a_code_of_the_present_is_of_one_polity() -> None:
    for scheme in ("iso2", "iso3", "iso_numeric", "m49", "wikidata", "cldr"):
        codes = [each.codes[scheme] for each in POLITIES.values() if scheme in each.codes and each.kind != "historical"]
        assert len(codes) == len(set(codes))


def test_names_are_found_folded_and_shared_by_those_alone_that_are_known_to_share_them() -> None:
    ids: dict[str, set[str]] = defaultdict(set)
    for name, id in Registry(polities=POLITIES).names_with_ids("polities"):
        ids[" ".join(words_of(name))].add(id)

    assert dict(world().names()).keys() == ids.keys()
    assert all(set(world().polities(name)) == found for name, found in ids.items())
    assert {name: found for name, found in ids.items() if len(found) > 1} == SHARED_NAMES
    assert max(len(words_of(name)) for name in ids) <= LONGEST_NAME
    assert not {" ".join(words_of(id)) for id in POLITIES} & SHARED_NAMES.keys()  # or who types one is not asked


def test_each_fact_written_by_hand_says_where_it_was_seen() -> None:
    by_hand = yaml.safe_load((ROOT / "docs" / "world" / "by_hand.yaml").read_text(encoding="utf-8"))
    facts = {"note", "codes", "wikidata", "capital", "no_capital", "no_codes", "no_adjective", "parts"}
    entries = {key: entry for part in by_hand.values() for key, entry in part.items()}

    assert [key for key, entry in entries.items() if facts & entry.keys() and not entry.get("seen")] == []
    assert '"seen"' not in (WORLD / "polities.yaml").read_text(encoding="utf-8")


def test_an_adjective_is_no_word_for_a_person_and_no_name_is_cut_short() -> None:
    assert not [id for id, each in POLITIES.items() if each.adjective.endswith(("lander", "Islander"))]
    for name in (name for each in POLITIES.values() for name in each.also if "." in name):
        assert re.fullmatch(r"(St\.|U\.S\.) [^.]*(St\.)?[^.]*", name), name


def test_the_parts_of_the_united_kingdom_are_places_in_it() -> None:
    parts = {id for id, each in PLACES.items() if each.kind == "region"}

    assert parts == {"england", "northern-ireland", "scotland", "wales"}
    assert {PLACES[id].of for id in parts} == {"united-kingdom"}


def test_nobody_is_taken_for_who_claims_them() -> None:
    for disputed, claiming in (
        ("abkhazia", "georgia"), ("south-ossetia", "georgia"), ("kosovo", "serbia"), ("taiwan", "china"),
        ("northern-cyprus", "cyprus"), ("transnistria", "moldova"), ("somaliland", "somalia"),
        ("western-sahara", "morocco"), ("palestine", "israel"),
    ):  # fmt: skip
        one, other = (set(map(words_of, (*POLITIES[id].all_names, *POLITIES[id].codes.values())))
                      for id in (disputed, claiming))  # fmt: skip
        assert not one & other
