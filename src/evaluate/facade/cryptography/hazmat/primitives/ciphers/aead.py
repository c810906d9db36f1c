"""`AESGCM(key).encrypt(nonce, data, associated_data)`"""

import os

from _cipher import gcm_decrypt, gcm_encrypt
from cryptography.exceptions import InvalidTag


class AESGCM:
    """AES-GCM, with the tag at the end"""

    def __init__(self, key):
        if len(key) not in (16, 24, 32):
            raise ValueError("AESGCM key must be 128, 192, or 256 bits.")
        self._key = key

    @classmethod
    def generate_key(cls, bit_length):
        if bit_length not in (128, 192, 256):
            raise ValueError("bit_length must be 128, 192, or 256")
        return os.urandom(bit_length // 8)

    def encrypt(self, nonce, data, associated_data):
        _check(nonce)
        return gcm_encrypt(self._key, nonce, data, associated_data or b"")

    def decrypt(self, nonce, data, associated_data):
        _check(nonce)
        text = gcm_decrypt(self._key, nonce, data, associated_data or b"")
        if text is None:
            raise InvalidTag
        return text


def _check(nonce):
    if not 8 <= len(nonce) <= 128:
        raise ValueError("Nonce must be between 8 and 128 bytes")
