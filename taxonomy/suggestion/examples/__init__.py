"""What the engine learns from: sentences for each factor, and plain facts that are about none. All invented.

`factors.csv`: sixteen sentences a factor, written from its notes alone by people who had seen no agreed finding, each
in words and a manner of its own; `plain.csv`: plain facts, by the same. `reports.csv`: some more of both in the manner
of inspections and inquests, by somebody who had read part of the agreed findings and kept away from their words.

`python -m taxonomy.suggestion.examples.keep` works the vectors out again after a change.
"""
