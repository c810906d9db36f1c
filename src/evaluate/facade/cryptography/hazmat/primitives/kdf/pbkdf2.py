"""`PBKDF2HMAC(algorithm=hashes.SHA256(), length=32, salt=salt, iterations=480000).derive(password)`"""

import hashlib
import hmac

from cryptography.exceptions import AlreadyFinalized, InvalidKey


class PBKDF2HMAC:
    """A key made of a password, once"""

    def __init__(self, algorithm, length, salt, iterations, backend=None):
        self._made_by = algorithm.name, salt, iterations, length
        self._used = False

    def derive(self, key_material):
        if self._used:
            raise AlreadyFinalized("Context was already finalized.")
        self._used = True
        name, salt, iterations, length = self._made_by
        return hashlib.pbkdf2_hmac(name, key_material, salt, iterations, length)

    def verify(self, key_material, expected_key):
        if not hmac.compare_digest(self.derive(key_material), expected_key):
            raise InvalidKey("Keys do not match.")
