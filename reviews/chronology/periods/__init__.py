"""What was in force on each day: level of risk, MAPPA level, tier, who was responsible; and what is not established."""
