"""How values of `StringEncryptedType` are made as long as the cipher wants them."""


class InvalidPaddingError(Exception):
    """Of another key"""


class Padding:
    """`pad(value)`, `unpad(value)`"""

    def __init__(self, block_size):
        self.block_size = block_size

    def pad(self, value):
        raise NotImplementedError("Subclasses must implement this!")

    def unpad(self, value):
        raise NotImplementedError("Subclasses must implement this!")

    def _missing(self, value):
        return self.block_size - len(value) % self.block_size


def _encoded(value):
    return value if isinstance(value, bytes) else value.encode()


class PKCS5Padding(Padding):
    """Each byte is the number of them."""

    def pad(self, value):
        value = _encoded(value)
        return value + bytes([self._missing(value)]) * self._missing(value)

    def unpad(self, value):
        count = value[-1] if value and len(value) % self.block_size == 0 else 0
        if not 0 < count <= self.block_size or value[-count:] != bytes([count]) * count:
            raise InvalidPaddingError()
        return value[:-count]


class OneAndZeroesPadding(Padding):
    """80 00 00 ..."""

    def pad(self, value):
        value = _encoded(value)
        return value + b"\x80" + bytes(self._missing(value) - 1)

    def unpad(self, value):
        value = value.rstrip(b"\0")
        # RustPython's strip() leaves bytes that are no ASCII.
        while value.endswith(b"\x80"):
            value = value[:-1]
        return value


class ZeroesPadding(Padding):
    """00 00 ... and the number of them."""

    def pad(self, value):
        value = _encoded(value)
        return value + bytes(self._missing(value) - 1) + bytes([self._missing(value)])

    def unpad(self, value):
        return value[0:-value[-1]]


class NaivePadding(Padding):
    """`*`"""

    def pad(self, value):
        return value + b"*" * self._missing(value)

    def unpad(self, value):
        return value.rstrip(b"*")


PADDING_MECHANISM = {
    "pkcs5": PKCS5Padding, "oneandzeroes": OneAndZeroesPadding, "zeroes": ZeroesPadding, "naive": NaivePadding,
}
