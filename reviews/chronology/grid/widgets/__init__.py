"""The grid on screen: writing new rows, changing entries, doing one thing to many, and undoing it."""
