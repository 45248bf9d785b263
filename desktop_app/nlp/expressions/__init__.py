"""Dates, sums of money, percentages and quantities: found by rules, and normalised."""
