"""The case on one page: who, the charge, the risk, who was responsible, and what waits; on screen and printed."""
