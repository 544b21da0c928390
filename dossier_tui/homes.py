"""The places that the system has for a user's files, found without importing what reads the files."""

from pathlib import Path


def user_data() -> Path:
    """Return the folder of the reader's own library, which need not exist."""
    from platformdirs import user_data_path

    return user_data_path("dossier", appauthor=False)


def config_path() -> Path:
    """Return the path of the config file, which need not exist."""
    from platformdirs import user_config_path

    return user_config_path("dossier", appauthor=False) / "config.toml"


def cache_folder() -> Path:
    """Return the folder of what can be made anew, which need not exist."""
    from platformdirs import user_cache_path

    return user_cache_path("dossier", appauthor=False)
