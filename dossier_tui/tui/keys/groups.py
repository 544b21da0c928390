"""The groups of the help page, by what a reader wants to do; each command is in one of them."""

from collections.abc import Mapping

GROUPS: Mapping[str, str] = {
    "Move and open": "down up half_down half_up page_down page_up top bottom open detail back forward outline",
    "Tabs": "tab_* next_tab previous_tab next_kind previous_kind other_column",
    "Find and search": "find find_next find_previous only_found sort filter order clear search ask recall recall_back",
    "What an entry rests on and leads to": "follow provenance source people coverage",
    "Time and place": "timeline map nearer farther zoom act_before act_after its_day file_day returning",
    "Other dossiers": "other compare",
    "Take away": "copy copy_markdown export save",
    "Your own": "bookmark bookmarks note notes read_all viewpoint theme",
    "Files": "edit problems reload",
    "Everywhere": "palette help ask_help suspend leave_reader leave_page leave_help leave_home quit",
}
"""The ids of the commands of each group, by its title; `tab_*` are the commands that show a tab."""


def group_of(id: str, *, is_tab: bool) -> str:
    """Return the title of the group of a command; the last one for a command that is in none."""
    wanted = "tab_*" if is_tab else id
    return next((title for title, ids in GROUPS.items() if wanted in ids.split()), list(GROUPS)[-1])
