"""Taking people out of a text: every listed form of them is found, and the words themselves are replaced. Pure.

What surely names somebody is taken out. What may be a name, and may be a word, is listed, and somebody decides.
"""
