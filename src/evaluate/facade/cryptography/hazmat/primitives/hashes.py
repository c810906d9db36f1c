"""`hashes.SHA256()`, `hashes.Hash(hashes.SHA256())`"""

import hashlib

from cryptography.exceptions import AlreadyFinalized


class HashAlgorithm:
    """A name, and the bytes that it makes and takes"""


class MD5(HashAlgorithm):
    """`md5`"""

    name, digest_size, block_size = "md5", 16, 64


class SHA1(HashAlgorithm):
    """`sha1`"""

    name, digest_size, block_size = "sha1", 20, 64


class SHA224(HashAlgorithm):
    """`sha224`"""

    name, digest_size, block_size = "sha224", 28, 64


class SHA256(HashAlgorithm):
    """`sha256`"""

    name, digest_size, block_size = "sha256", 32, 64


class SHA384(HashAlgorithm):
    """`sha384`"""

    name, digest_size, block_size = "sha384", 48, 128


class SHA512(HashAlgorithm):
    """`sha512`"""

    name, digest_size, block_size = "sha512", 64, 128


class Hash:
    """`digest.update(b"..."); digest.finalize()`"""

    def __init__(self, algorithm, backend=None):
        self.algorithm = algorithm
        self._state = hashlib.new(algorithm.name)

    def update(self, data):
        self._open().update(data)

    def copy(self):
        copied = Hash(self.algorithm)
        copied._state = self._open().copy()
        return copied

    def finalize(self):
        state, self._state = self._open(), None
        return state.digest()

    def _open(self):
        if self._state is None:
            raise AlreadyFinalized("Context was already finalized.")
        return self._state
