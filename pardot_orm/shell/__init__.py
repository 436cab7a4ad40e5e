"""What runs in a terminal: the command `pardot-orm`."""
