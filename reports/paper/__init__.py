"""The whole case on paper as it stands, made before a planned outage, so that nobody has to start a paper file."""
