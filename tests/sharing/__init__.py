"""Several processes that share one account's slots."""
