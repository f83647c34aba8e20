"""The multi-agency timeline: what happened, when it was recorded, and who knew it when."""
