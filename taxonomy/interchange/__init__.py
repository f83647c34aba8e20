"""Codebooks and coded texts as other programs read and write them (REFI-QDA, CSV), with what a form cannot hold said.

Bytes in, values out, and the other way round: nothing here knows a database. `qdc` and `tables` are codebooks,
`project_writing` and `project_reading` are whole projects of texts and codings.
"""
