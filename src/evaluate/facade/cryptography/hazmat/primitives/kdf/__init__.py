"""`cryptography.hazmat.primitives.kdf`"""
