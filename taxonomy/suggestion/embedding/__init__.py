"""What a sentence means, as numbers: sentences that mean alike, in whatever words, have numbers that are near.

The network is all-MiniLM-L6-v2 (Apache-2.0, see NOTICE.md), trained by others on a billion pairs of sentences. It
runs here on numpy alone, and nothing leaves the machine. Why, and what was weighed: docs/decisions/0015.
"""
