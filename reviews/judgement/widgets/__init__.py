"""The judgement on screen: one part of the question at a time, with what was known then beside it."""
