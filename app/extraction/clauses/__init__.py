"""Triggers → predicates: subjects, verb groups, what stands after them, their status and the time that dates them."""
