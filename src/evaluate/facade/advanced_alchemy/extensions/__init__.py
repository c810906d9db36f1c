"""`advanced_alchemy.extensions`: what models import by way of a framework."""
