"""The ground the other packages stand on.

Settings, the database, accounts, the audit record, the web server and the pieces of screen that every page shares.
Nothing here knows what a review is.
"""
