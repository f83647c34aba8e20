"""Several accounts of one thing: found by the workbench, told side by side or kept apart by a person."""
