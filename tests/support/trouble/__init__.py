"""Deviations and faults by chance, and what has to come of a call that meets them.

cases ── Case(deed, deviations, faults, options), from a seed and a number
answers  what a reply reads as, and what each deviation may make of it
endings  the error in which each fault may end
stages   the call itself, and the same requests at a mock that nothing befalls
verdicts whether what came of it is right
"""
