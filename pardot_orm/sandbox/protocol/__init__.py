"""What the server and the APIs speak with one another: requests, answers, and what an API is."""
