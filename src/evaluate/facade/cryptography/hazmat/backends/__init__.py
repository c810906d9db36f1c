"""`cryptography.hazmat.backends`"""


def default_backend():
    """OpenSSL"""
