"""Where two codings differ: a third person decides, and says why. The review changes only by its reviewer."""
