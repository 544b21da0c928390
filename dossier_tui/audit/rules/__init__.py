"""The rules, each a function over one dossier."""

from ..finding import Rule
from . import conversions, days, growth, meetings, others, shares, sums, voices

RULES: tuple[Rule, ...] = (
    sums.flows_and_total,
    sums.parts_and_whole,
    sums.more_than_all,
    sums.places_in_a_ranking,
    growth.growth_and_levels,
    shares.share_of_what,
    conversions.conversion_over_years,
    conversions.conversions_apart,
    days.weekday,
    days.order_of_steps,
    days.after_the_day,
    days.source_after_the_day,
    days.another_calendar,
    days.past_without_outcome,
    meetings.level_of_gathering,
    meetings.guest_at_home,
    meetings.two_places_on_a_day,
    meetings.told_twice,
    meetings.sessions_out_of_order,
    others.sources_conflict,
    voices.told_by_the_other_side,
    voices.headline_of_one_side,
    voices.section_on_one_source,
    voices.loaded_words,
)
"""Every rule, in the order in which findings of one severity are shown."""
