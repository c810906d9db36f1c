"""`from cryptography.fernet import Fernet`: AES-128-CBC and HMAC-SHA256, in base64."""

import base64
import binascii
import hmac
import os
import time

from _absent import refuse
from _cipher import cbc_decrypt, cbc_encrypt

_VERSION = b"\x80"
_BLOCK = 16
_DIGEST = 32
_CLOCK_SKEW = 60


class InvalidToken(Exception):
    """Of another key, changed, or too old"""


class Fernet:
    """`Fernet(key).encrypt(b"...")`"""

    def __init__(self, key, backend=None):
        refuse(key)
        try:
            key = base64.urlsafe_b64decode(key)
        except binascii.Error as error:
            raise ValueError("Fernet key must be 32 url-safe base64-encoded bytes.") from error
        if len(key) != 32:
            raise ValueError("Fernet key must be 32 url-safe base64-encoded bytes.")
        self._signing_key, self._encryption_key = key[:16], key[16:]

    @classmethod
    def generate_key(cls):
        """A new key"""
        return base64.urlsafe_b64encode(os.urandom(32))

    def encrypt(self, data):
        """`b"gAAAAA..."`"""
        return self.encrypt_at_time(data, int(time.time()))

    def encrypt_at_time(self, data, current_time):
        refuse(data)
        if not isinstance(data, bytes):
            raise TypeError("data must be bytes")
        padding = _BLOCK - len(data) % _BLOCK
        iv = os.urandom(_BLOCK)
        text = cbc_encrypt(self._encryption_key, iv, data + bytes([padding]) * padding)
        signed = _VERSION + current_time.to_bytes(8, "big") + iv + text
        return base64.urlsafe_b64encode(signed + self._signature(signed))

    def decrypt(self, token, ttl=None):
        """What was encrypted; `ttl` seconds ago at the most."""
        return self._text(*_parts(token), ttl, int(time.time()))

    def decrypt_at_time(self, token, ttl, current_time):
        if ttl is None:
            raise ValueError("decrypt_at_time() can only be used with a non-None ttl")
        return self._text(*_parts(token), ttl, current_time)

    def extract_timestamp(self, token):
        timestamp, data = _parts(token)
        self._verify(data)
        return timestamp

    def _signature(self, signed):
        return hmac.new(self._signing_key, signed, "sha256").digest()

    def _verify(self, data):
        if not hmac.compare_digest(self._signature(data[:-_DIGEST]), data[-_DIGEST:]):
            raise InvalidToken

    def _text(self, timestamp, data, ttl, now):
        if ttl is not None and (timestamp + ttl < now or now + _CLOCK_SKEW < timestamp):
            raise InvalidToken
        self._verify(data)
        try:
            padded = cbc_decrypt(self._encryption_key, data[9:25], data[25:-_DIGEST])
        except ValueError:
            raise InvalidToken from None
        count = padded[-1] if padded else 0
        if not 0 < count <= _BLOCK or padded[-count:] != bytes([count]) * count:
            raise InvalidToken
        return padded[:-count]


class MultiFernet:
    """`MultiFernet([Fernet(new), Fernet(old)])`: encrypts by the first, decrypts by any"""

    def __init__(self, fernets):
        self._fernets = list(fernets)
        if not self._fernets:
            raise ValueError("MultiFernet requires at least one Fernet instance")

    def encrypt(self, msg):
        return self._fernets[0].encrypt(msg)

    def encrypt_at_time(self, msg, current_time):
        return self._fernets[0].encrypt_at_time(msg, current_time)

    def rotate(self, msg):
        """The same text and time, by the first key"""
        return self._fernets[0].encrypt_at_time(self.decrypt(msg), _parts(msg)[0])

    def decrypt(self, msg, ttl=None):
        return self._first(lambda fernet: fernet.decrypt(msg, ttl))

    def decrypt_at_time(self, msg, ttl, current_time):
        return self._first(lambda fernet: fernet.decrypt_at_time(msg, ttl, current_time))

    def extract_timestamp(self, msg):
        return self._first(lambda fernet: fernet.extract_timestamp(msg))

    def _first(self, ask):
        for fernet in self._fernets:
            try:
                return ask(fernet)
            except InvalidToken:
                pass
        raise InvalidToken


def _parts(token):
    refuse(token)
    if not isinstance(token, (str, bytes)):
        raise TypeError("token must be bytes or str")
    try:
        data = base64.urlsafe_b64decode(token)
    except (TypeError, binascii.Error):
        raise InvalidToken from None
    if data[:1] != _VERSION or len(data) < 9:
        raise InvalidToken
    return int.from_bytes(data[1:9], "big"), data
