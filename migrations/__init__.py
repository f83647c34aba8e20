"""The schema's history: numbered steps, each a sentence, taken by `sfo migrate`."""
