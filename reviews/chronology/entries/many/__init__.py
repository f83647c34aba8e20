"""Writing many entries as one act: added, changed, put under another, removed; undone and redone."""
