"""What somebody has begun to write in a form and not yet sent. It is theirs alone, and goes when the form is sent."""
