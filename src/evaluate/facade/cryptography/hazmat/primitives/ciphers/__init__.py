"""`cryptography.hazmat.primitives.ciphers`"""
