"""What both sides speak: what is asked, how it is answered, what can be asked at all."""
