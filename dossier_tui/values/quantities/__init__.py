"""Quantities as sources print them: numbers, ranges, changes, shares, ranks, multiples, rates and vague amounts.

`words` has the vocabulary, `grammar` takes a text apart, `rules` say what is wrong with its parts, `refusals` what is
wrong with a text that has none.
"""

from .quantity import Quantity, difference, summed

__all__ = ["Quantity", "difference", "summed"]
