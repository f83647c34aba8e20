"""The web server: Streamlit inside, a guard and our own doors in front of it.

Without a signed-in session nothing answers but the sign-in pages, the identity provider's callback and the health
answer.
"""
