"""`cryptography.hazmat`"""
