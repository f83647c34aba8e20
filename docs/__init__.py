"""What is written about the workbench, and the program that writes some of it."""
