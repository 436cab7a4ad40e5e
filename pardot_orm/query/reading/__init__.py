"""How single records and related ones are read."""
