"""The agencies on screen: who was asked and what came, the form of a request, and where an entry came from."""

from reviews.chronology.contributions.widgets.asking import ask
from reviews.chronology.contributions.widgets.files import ask_whose, show_origin, show_pack
from reviews.chronology.contributions.widgets.listing import choose, show

__all__ = ["ask", "ask_whose", "choose", "show", "show_origin", "show_pack"]
