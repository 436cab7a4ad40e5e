"""The account that every API shows: tables, what they are filled with, limits, tokens, and the rules of writing."""
