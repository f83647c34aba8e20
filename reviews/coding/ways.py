"""The pages of second coding, for the links between them."""

WAYS = (
    ("second-coding", "Second coding"),
    ("practise-coding", "Practise coding"),
    ("codings-compared", "Codings compared"),
    ("draw-findings", "Draw findings"),
    ("agreement", "Agreement"),
)
