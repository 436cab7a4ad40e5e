"""The operations of the API, one module for each kind of object; `table.py` says which serves what."""
