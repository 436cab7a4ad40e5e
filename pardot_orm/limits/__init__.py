"""What every request must pass: slots, the day's quota, budgets; and what a fork must not inherit."""
