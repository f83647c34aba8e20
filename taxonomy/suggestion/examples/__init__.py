"""What the engine learns from: sentences for each factor, and plain facts that are about none. All invented.

Sixteen sentences a factor, written from its notes alone by people who had seen no agreed finding, each in words and a
manner of its own. `python -m taxonomy.suggestion.examples.keep` works their vectors out again after a change.
"""
