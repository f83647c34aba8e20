"""What is claimed about speed, as commands anyone can run. Each writes its part of docs/reference/performance.md."""
