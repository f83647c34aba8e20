"""Practice at coding: invented texts whose answer is agreed. Coders see how close they came."""
