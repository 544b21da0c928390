"""The places for a user's files are those that platformdirs has, whatever the environment says."""

from collections.abc import Callable
from pathlib import Path

import platformdirs
import pytest

from dossier_tui.homes import cache_folder, config_path, user_data

VARIABLES = ("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "ANDROID_DATA")
PLACES: dict[Callable[[], Path], Callable[[], Path]] = {
    cache_folder: lambda: platformdirs.user_cache_path("dossier", appauthor=False),
    config_path: lambda: platformdirs.user_config_path("dossier", appauthor=False) / "config.toml",
    user_data: lambda: platformdirs.user_data_path("dossier", appauthor=False),
}


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(
    "environment",
    [
        {"HOME": "/home/reader"},
        {"HOME": "/home/reader/"},
        {"HOME": "/"},
        {"HOME": "relative"},
        {"HOME": ""},
        {},
        {"HOME": "/home/reader", "XDG_CACHE_HOME": "/c", "XDG_CONFIG_HOME": "/f/", "XDG_DATA_HOME": "/d/a"},
        {"HOME": "/home/reader", "XDG_CACHE_HOME": "c", "XDG_CONFIG_HOME": "", "XDG_DATA_HOME": "~/d"},
        {"HOME": "/home/reader", "ANDROID_DATA": "/data"},
    ],
)
def test_a_place_is_that_of_platformdirs(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], place: Callable[[], Path]
) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)

    assert place() == PLACES[place]()
