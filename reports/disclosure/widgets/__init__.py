"""What is disclosed, on the screen: how far it has come, what is left to clear, the text before and after."""
