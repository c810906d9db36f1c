"""`cryptography.exceptions`"""


class AlreadyFinalized(Exception):
    """`Hash.update()` after `finalize()`"""


class InvalidKey(Exception):
    """`PBKDF2HMAC.verify()` of another password"""


class InvalidSignature(Exception):
    """Of another key"""


class InvalidTag(Exception):
    """`AESGCM.decrypt()` of what another key has encrypted"""


class UnsupportedAlgorithm(Exception):
    """Not there"""
