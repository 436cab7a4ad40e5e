"""The objects of Pardot, one declaration a file."""
