"""Questions: what is asked, how it is planned, and how its pages are walked."""
