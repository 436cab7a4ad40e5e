"""Fields: between the text of the wire and the value in Python."""
