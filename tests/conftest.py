"""What tests of every kind share: a small library of their own, made afresh in a temporary folder."""

import os
import shutil
from collections.abc import Callable, Generator, Mapping
from importlib import import_module
from importlib.metadata import requires, version
from pathlib import Path
from platform import python_version
from textwrap import dedent

import pytest
import yaml
from packaging.requirements import Requirement

from dossier_tui.library import Library
from dossier_tui.model import Dossier
from dossier_tui.values import Address

MakeLibrary = Callable[..., Library]
MakeDossier = Callable[..., Dossier]

FILES: Mapping[str, str] = {
    "dossiers/registry/polities.yaml": """
        russia: {name: Russia, names: {ru: Россия}, adjective: Russian, codes: {iso2: RU, iso3: RUS}}
        kyrgyzstan: {name: Kyrgyzstan, names: {ru: Киргизия}, adjective: Kyrgyz, codes: {iso2: KG}}
        abkhazia: {name: Abkhazia, names: {ru: Абхазия}, adjective: Abkhaz, kind: disputed}
        georgia: {name: Georgia, names: {ru: Грузия}, adjective: Georgian, codes: {iso2: GE}}
        """,
    "dossiers/registry/people.yaml": """
        putin:
          name: Vladimir Putin
          offices:
            - {role: head of state, of: russia, seen: [2018-05-07/2019-07-11], src: "sputnik-2019#2"}
        jeenbekov:
          name: Sooronbay Jeenbekov
          offices:
            - {role: head of state, of: kyrgyzstan, held: 2017-11-24/, seen: [2019-07-11], src: "sputnik-2019#3"}
        """,
    "dossiers/registry/places.yaml": """
        moscow: {name: Moscow, of: russia, kind: city}
        bishkek: {name: Bishkek, of: kyrgyzstan, kind: city}
        """,
    "dossiers/registry/organisations.yaml": """
        customs: {name: Federal Customs Service, of: russia}
        """,
    "seeds/sputnik-2019.yaml": f"""
        publisher: UrduPoint News
        agency: Sputnik
        issued: 2019-07-11
        side: russia
        reliability: C
        reliability_reason: A state agency of one of the two parties.
        held: full
        sha256: {"0" * 64}
        paragraphs: 3
        about_itself: "1"
        claims:
          - {{n: 1, p: 1, says: The dateline is Moscow}}
          - {{n: 2, p: 1, kind: planned, says: Putin is to receive Jeenbekov}}
          - {{n: 3, p: 1, says: Jeenbekov is president}}
          - {{n: 4, p: 2, says: Trade was USD 1.9 bn}}
          - {{n: 5, p: 3, kind: evaluative, says: Kyrgyzstan counts as an ally}}
        """,
    "seeds/kremlin-2019.yaml": """
        publisher: Kremlin
        issued: 2019-03-28
        side: russia
        reliability: B
        reliability_reason: The official record of one party.
        held: excerpt
        """,
    "dossiers/russia-kyrgyzstan.yaml": """
        model: 2
        title: Russia and Kyrgyzstan
        parties: [russia, kyrgyzstan]
        as_of: 2019-07-11
        sources: {sp: sputnik-2019, kr: kremlin-2019}
        leadership:
          contacts:
            - date: 2019-07-11
              kind: working visit
              who: [putin, jeenbekov]
              place: moscow
              state: planned
              src: sp#2-3
        economy:
          trade:
            - {period: 2018, total: USD 1.9 bn, sold_by: {russia: USD 1.6 bn}, figures_from: customs, src: sp#4}
        culture:
          events: unknown
        history:
          documents: []
          evaluations:
            - {says: Kyrgyzstan counts as an ally, src: sp#5}
        """,
}
"""A library in which all is well: a pair, two sources, and the entries that they name."""

HEAD = dedent(FILES["dossiers/russia-kyrgyzstan.yaml"]).lstrip().split("leadership:")[0]
"""The five lines of header that any dossier of these two may begin with."""

MORE: Mapping[str, str] = {
    "dossiers/registry/people.yaml": dedent(FILES["dossiers/registry/people.yaml"])
    + dedent("""
        medvedev:
          name: Dmitry Medvedev
          offices:
            - {role: prime minister, of: russia, held: 2012-05-08/2018-12-31, src: "sputnik-2019#3"}
        lavrov:
          name: Sergey Lavrov
          offices:
            - {role: foreign minister, of: russia, seen: [2015-01-01, 2019-07-01], src: "kremlin-2019#p1"}
        khadzhimba:
          name: Raul Khadzhimba
          names: {ru: Хаджимба}
          offices:
            - {role: leader, of: abkhazia, styled: Abkhazian leader, held: 2015/2019, src: "sputnik-2019#3"}
        aidarov: {name: Aidar Aidarov}
        """),
    "dossiers/registry/places.yaml": dedent(FILES["dossiers/registry/places.yaml"])
    + dedent("""
        sukhumi: {name: Sukhumi, of: abkhazia, kind: city}
        tbilisi: {name: Tbilisi, of: georgia, kind: city}
        issyk-kul: {name: Lake Issyk-Kul, of: kyrgyzstan, kind: lake}
        chuy: {name: Chuy Valley, of: kyrgyzstan, kind: region}
        kant: {name: Kant, of: kyrgyzstan, kind: city, within: Chuy Region}
        """),
}
"""A wider registry for the same library: more offices, one of them past, and places near and far."""


def at(text: str, pair: str = "russia-kyrgyzstan") -> Address:
    """The address of something, in the dossier of FILES where the text names no other."""
    return Address.parse(text, pair)


def pytest_report_header() -> str:
    """The versions that this run has, in one line."""
    needed = [Requirement(line).name for line in requires("dossier-tui") or () if "extra ==" not in line]
    versions = [f"{name} {version(name)}" for name in [*needed, "pytest", "hypothesis"]]
    libyaml = yaml._yaml.get_version_string() if yaml.__with_libyaml__ else "none"
    return f"versions: Python {python_version()}, {', '.join(versions)}, libyaml {libyaml}"


@pytest.hookimpl(wrapper=True, optionalhook=True)
def pytest_xdist_auto_num_workers() -> Generator[None, int, int]:
    """Two workers a core: a test of the app waits for it half of the time."""
    return 2 * (yield)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what `make quick` leaves out: tests that start the app take a second each, and those of the soak more."""
    for item in items:
        if item.path.relative_to(Path(__file__).parent).parts[0] in {"tui", "e2e", "soak"}:
            item.add_marker("slow")


@pytest.fixture(autouse=True)
def _no_config(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keeps the config file and the catalogues of whoever runs the tests out of them, and answers of earlier tests."""
    cache = tmp_path_factory.getbasetemp() / "cache"
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path_factory.getbasetemp() / "no-config"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(cache))
    shutil.rmtree(cache / "dossier" / "answers", ignore_errors=True)


def write_files(root: Path, files: Mapping[str, str | bytes | None]) -> None:
    """Write files into a folder, text without its indent; None removes a file."""
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if content is None:
            path.unlink(missing_ok=True)
        else:
            path.write_bytes(content if isinstance(content, bytes) else dedent(content).lstrip("\n").encode())


@pytest.fixture
def make_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MakeLibrary:
    """Writes a library, FILES with those given in their place (None: left out), and opens it.

    The temporary folder is the current one, so that problems name files as `dossiers/….yaml`.
    """
    monkeypatch.chdir(tmp_path)
    for module in ("library.world", "render.map.land", "catalogue.origins"):  # the world stays the bundled one
        import_module(f"dossier_tui.{module}")
    monkeypatch.setattr("dossier_tui.roots.bundled_root", lambda: tmp_path)

    def make(files: Mapping[str, str | bytes | None] | None = None) -> Library:
        write_files(tmp_path, {**FILES, **(files or {})})
        return Library((tmp_path,))

    return make


@pytest.fixture
def make_dossier(make_library: MakeLibrary) -> MakeDossier:
    """Opens the dossier of the pair with these sections below its head, in a library of FILES and MORE."""

    def make(sections: str, *, head: str = HEAD, files: Mapping[str, str] | None = None) -> Dossier:
        written = head + dedent(sections).lstrip("\n")
        library = make_library({**MORE, **(files or {}), "dossiers/russia-kyrgyzstan.yaml": written})
        dossier = library.dossier("russia-kyrgyzstan")
        assert dossier, "\n".join(map(str, library.problems_of("russia-kyrgyzstan")))
        return dossier

    return make


def age(*paths: Path) -> None:
    """Make files look as if they had been written a minute before they were, since a newer one may change unseen."""
    for path in paths:
        time = path.stat().st_mtime_ns - 60_000_000_000
        os.utime(path, ns=(time, time))
