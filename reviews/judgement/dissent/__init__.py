"""A different view of the answers: what the countersigning manager or a second reviewer holds, beside the judgement."""
