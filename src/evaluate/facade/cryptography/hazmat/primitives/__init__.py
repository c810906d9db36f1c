"""`cryptography.hazmat.primitives`"""
