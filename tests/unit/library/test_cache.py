"""Readings are kept while there is room, shared by the wordings of a library, and made once."""

import threading
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest

from dossier_tui.library import Library
from dossier_tui.library.cache import Cache
from dossier_tui.library.loading import read_file as read_file_of_library
from dossier_tui.library.origin import Reading
from dossier_tui.words.wording import Wording
from tests.conftest import FILES, MakeLibrary

ISO = Wording(dates="iso")
PAIR = "russia-kyrgyzstan"


class Reader:
    """Reads nothing, and counts how often it was asked."""

    def __init__(self) -> None:
        self.times: Counter[object] = Counter()

    def of(self, key: object) -> Callable[[], Reading]:
        def read() -> Reading:
            self.times[key] += 1
            return Reading(None)

        return read


@pytest.fixture
def files_read(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often each dossier's file has been read, by its name."""
    times: Counter[str] = Counter()

    def counted(path: object) -> object:
        times[getattr(path, "stem", "")] += 1
        return read_file_of_library(path)  # type: ignore[arg-type]

    monkeypatch.setattr("dossier_tui.library.from_files.read_file", counted)
    return times


def test_what_is_kept_is_not_read_again() -> None:
    cache, reader = Cache(), Reader()

    assert cache.get("a", reader.of("a")) is cache.get("a", reader.of("a"))
    assert reader.times == {"a": 1}


def test_no_more_is_kept_than_there_is_room_for_and_what_was_used_last_stays() -> None:
    cache, reader = Cache(most=2), Reader()
    for key in ("a", "b", "a", "c", "a", "b"):
        cache.get(key, reader.of(key))

    assert reader.times == {"a": 1, "b": 2, "c": 1}


def test_a_reading_that_failed_is_tried_again() -> None:
    cache, reader = Cache(), Reader()

    def fails() -> Reading:
        raise OSError("gone")

    with pytest.raises(OSError, match="gone"):
        cache.get("a", fails)
    assert cache.get("a", reader.of("a")) == Reading(None)
    assert reader.times == {"a": 1}


def test_threads_that_ask_for_the_same_wait_for_one_reading() -> None:
    cache, reader, begun, may_end = Cache(), Reader(), threading.Event(), threading.Event()

    def slow() -> Reading:
        begun.set()
        assert may_end.wait(10)
        return reader.of("a")()

    with ThreadPoolExecutor(4) as threads:
        first = threads.submit(cache.get, "a", slow)
        assert begun.wait(10)
        others = [threads.submit(cache.get, "a", reader.of("a")) for _ in range(3)]
        assert cache.get("b", reader.of("b")) == Reading(None)  # nobody waits for what they did not ask for
        may_end.set()

        assert all(each.result(10) is first.result(10) for each in others)
    assert reader.times == {"a": 1, "b": 1}


def test_many_threads_in_a_small_cache_each_have_what_they_asked_for() -> None:
    cache = Cache(most=3)
    readings = {key: Reading(None, ()) for key in range(8)}

    def ask(number: int) -> bool:
        key = number % 8
        return cache.get(key, lambda: readings[key]) is readings[key]

    with ThreadPoolExecutor(8) as threads:
        assert all(threads.map(ask, range(4_000)))


def test_each_file_is_read_once_in_whatever_wording(make_library: MakeLibrary, files_read: Counter[str]) -> None:
    library = make_library(
        {"dossiers/russia-georgia.yaml": FILES[f"dossiers/{PAIR}.yaml"].replace("title: ", "titel: ")}
    )
    for each in (library, library.in_wording(ISO), library.in_wording(ISO).in_wording(Wording(names="family-first"))):
        each.dossier(PAIR)
        assert each.broken == ["russia-georgia"]
        each.problems()

    assert files_read == {PAIR: 1, "russia-georgia": 1}


def test_wordings_share_a_cache_and_not_their_words(make_library: MakeLibrary) -> None:
    library = make_library()
    iso = library.in_wording(ISO)
    plain, said = library.dossier(PAIR), iso.dossier(PAIR)
    assert plain
    assert said

    assert iso.cache is library.cache
    assert (str(plain.as_of), str(said.as_of)) == ("11 July 2019", "2019-07-11")
    assert library.dossier(PAIR) is plain
    assert library.in_wording(ISO).dossier(PAIR) is said


def test_a_library_read_anew_has_a_cache_of_its_own(make_library: MakeLibrary, files_read: Counter[str]) -> None:
    library = make_library()
    library.dossier(PAIR)
    anew = library.reloaded()
    anew.dossier(PAIR)

    assert anew.cache is not library.cache
    assert files_read == {PAIR: 2}


def test_a_library_with_no_room_still_opens_everything(make_library: MakeLibrary, files_read: Counter[str]) -> None:
    made = make_library()
    library = Library(made.roots, cache=Cache(most=0))

    assert [dossier.key for dossier in (*library.dossiers, *library.dossiers)] == [PAIR, PAIR]
    assert files_read == {PAIR: 2}


def test_threads_read_a_librarys_file_once(make_library: MakeLibrary, files_read: Counter[str]) -> None:
    library = make_library()
    wordings = [library, library.in_wording(ISO)]

    with ThreadPoolExecutor(6) as threads:
        found = list(threads.map(lambda number: wordings[number % 2].dossier(PAIR), range(12)))

    assert len({id(dossier) for dossier in found}) == 2
    assert files_read == {PAIR: 1}
