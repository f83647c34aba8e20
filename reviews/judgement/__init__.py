"""Were all reasonable steps taken to manage the risk of serious harm? The answer, its reasons and its grounds."""
