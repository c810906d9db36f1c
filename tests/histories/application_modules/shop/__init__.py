"""The application whose database this is."""
