"""Who knew what, when: agencies and people against entries on a day, and what nobody had joined up."""
