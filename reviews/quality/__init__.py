"""Quality assurance: a rating against each standard, and the decision to pass or return."""
