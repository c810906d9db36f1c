"""`StringEncryptedType(String, key, AesEngine, "pkcs5")`: how values are encrypted."""

from binascii import a2b_base64, b2a_base64

from _absent import refuse
from _cipher import cbc_decrypt, cbc_encrypt, gcm_decrypt, gcm_encrypt

from .padding import PADDING_MECHANISM


class InvalidCiphertextError(Exception):
    """Of another key"""


class EncryptionDecryptionBaseEngine:
    """`encrypt(value)`, `decrypt(value)`, by a key that is made of another"""

    def _update_key(self, key):
        import hashlib

        refuse(key)
        self._initialize_engine(hashlib.sha256(key.encode() if isinstance(key, str) else key).digest())

    def encrypt(self, value):
        raise NotImplementedError("Subclasses must implement this!")

    def decrypt(self, value):
        raise NotImplementedError("Subclasses must implement this!")


def _bytes(value):
    return (value if isinstance(value, str) else repr(value)).encode()


def _text(data):
    return b2a_base64(data, newline=False).decode()


class AesEngine(EncryptionDecryptionBaseEngine):
    """AES-CBC: the same value is the same text, always"""

    BLOCK_SIZE = 16

    def _initialize_engine(self, parent_class_key):
        self.secret_key = parent_class_key
        self.iv = parent_class_key[:16]

    def _set_padding_mechanism(self, padding_mechanism=None):
        if isinstance(padding_mechanism, str) and padding_mechanism not in PADDING_MECHANISM:
            from sqlalchemy_utils.exceptions import ImproperlyConfigured

            raise ImproperlyConfigured(f"There is not padding mechanism with name {padding_mechanism}")
        self.padding_engine = PADDING_MECHANISM[padding_mechanism or "naive"](self.BLOCK_SIZE)

    def encrypt(self, value):
        text = cbc_encrypt(self.secret_key, self.iv, self.padding_engine.pad(_bytes(value)))
        return _text(text)

    def decrypt(self, value):
        padded = cbc_decrypt(self.secret_key, self.iv, a2b_base64(value))
        try:
            return self.padding_engine.unpad(padded).decode()
        except UnicodeDecodeError:
            raise ValueError("Invalid decryption key") from None


class AesGcmEngine(EncryptionDecryptionBaseEngine):
    """AES-GCM: another text each time"""

    BLOCK_SIZE = TAG_SIZE_BYTES = 16
    IV_BYTES_NEEDED = 12

    def _initialize_engine(self, parent_class_key):
        self.secret_key = parent_class_key

    def encrypt(self, value):
        import os

        iv = os.urandom(self.IV_BYTES_NEEDED)
        made = gcm_encrypt(self.secret_key, iv, _bytes(value), b"")
        # The tag comes before the text.
        return _text(iv + made[-self.TAG_SIZE_BYTES:] + made[:-self.TAG_SIZE_BYTES])

    def decrypt(self, value):
        data, start = a2b_base64(value), self.IV_BYTES_NEEDED + self.TAG_SIZE_BYTES
        if len(data) < start:
            raise InvalidCiphertextError()
        iv, tag = data[:self.IV_BYTES_NEEDED], data[self.IV_BYTES_NEEDED:start]
        text = gcm_decrypt(self.secret_key, iv, data[start:] + tag, b"")
        try:
            return text.decode()
        except (AttributeError, UnicodeDecodeError):
            raise InvalidCiphertextError() from None


class FernetEngine(EncryptionDecryptionBaseEngine):
    """Tokens of `cryptography.fernet`"""

    def _initialize_engine(self, parent_class_key):
        import base64

        from cryptography.fernet import Fernet

        self.secret_key = base64.urlsafe_b64encode(parent_class_key)
        self.fernet = Fernet(self.secret_key)

    def encrypt(self, value):
        return self.fernet.encrypt(_bytes(value)).decode()

    def decrypt(self, value):
        return self.fernet.decrypt(value.encode()).decode()
