"""`import cryptography`: tokens and ciphers that migrations encrypt columns with."""

__version__ = "50.0.2"
