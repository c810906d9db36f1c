"""What env.py and the revisions are run by."""
