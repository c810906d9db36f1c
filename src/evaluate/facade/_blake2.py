"""`hashlib.blake2b(name, digest_size=8)`: a lock's number made of a name. The machine's own takes no size and no key."""

_FIRST = (
    0x6A09E667F3BCC908, 0xBB67AE8584CAA73B, 0x3C6EF372FE94F82B, 0xA54FF53A5F1D36F1,
    0x510E527FADE682D1, 0x9B05688C2B3E6C1F, 0x1F83D9ABFB41BD6B, 0x5BE0CD19137E2179,
)
_ORDERS = (
    (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15), (14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3),
    (11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4), (7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8),
    (9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13), (2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9),
    (12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11), (13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10),
    (6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5), (10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0),
)
# Columns, then diagonals.
_MIXED = (
    (0, 4, 8, 12), (1, 5, 9, 13), (2, 6, 10, 14), (3, 7, 11, 15),
    (0, 5, 10, 15), (1, 6, 11, 12), (2, 7, 8, 13), (3, 4, 9, 14),
)


class _Blake2:
    """RFC 7693, with the parameters of a single leaf."""

    def __init__(
        self, data=b"", /, *, digest_size=None, key=b"", salt=b"", person=b"", fanout=1, depth=1, leaf_size=0,
        node_offset=0, node_depth=0, inner_size=0, last_node=False, usedforsecurity=True,
    ):
        size = self.MAX_DIGEST_SIZE if digest_size is None else digest_size
        if not 1 <= size <= self.MAX_DIGEST_SIZE:
            raise ValueError(f"digest_size for {self.name} must be between 1 and {self.MAX_DIGEST_SIZE} bytes, here it is {size}")
        for what, text, most in (("key", key, self.MAX_KEY_SIZE), ("salt", salt, self.SALT_SIZE), ("person", person, self.PERSON_SIZE)):
            if len(text) > most:
                raise ValueError(f"maximum {what} length is {most} bytes")
        self.digest_size = size
        word = self._word
        offset = 8 if word == 8 else 6
        block = bytes((size, len(key), fanout, depth)) + leaf_size.to_bytes(4, "little")
        block += node_offset.to_bytes(offset, "little") + bytes((node_depth, inner_size))
        block = block.ljust(4 * word, b"\0") + bytes(salt).ljust(2 * word, b"\0") + bytes(person).ljust(2 * word, b"\0")
        shift = 64 - 8 * word
        self._state = [
            (first >> shift) ^ int.from_bytes(block[number * word:(number + 1) * word], "little")
            for number, first in enumerate(_FIRST)
        ]
        self._last_node = last_node
        self._length = 0
        self._rest = bytes(key).ljust(self.block_size, b"\0") if key else b""
        self.update(data)

    def update(self, data, /):
        rest = self._rest + bytes(data)
        # The last block is kept: only `digest()` knows that it is the last.
        while len(rest) > self.block_size:
            self._length += self.block_size
            self._state = self._compressed(rest[:self.block_size], self._length, False)
            rest = rest[self.block_size:]
        self._rest = rest

    def _compressed(self, block, length, is_last):
        word, (a1, a2, a3, a4) = self._word, self._turns
        bits = 8 * word
        mask = (1 << bits) - 1
        words = [int.from_bytes(block[place:place + word], "little") for place in range(0, self.block_size, word)]
        v = self._state + [first >> (64 - bits) for first in _FIRST]
        v[12] ^= length & mask
        v[13] ^= length >> bits
        if is_last:
            v[14] ^= mask
            if self._last_node:
                v[15] ^= mask
        for number in range(self._rounds):
            order = _ORDERS[number % 10]
            for place, (a, b, c, d) in enumerate(_MIXED):
                for turn, other, addend in ((a1, a2, order[2 * place]), (a3, a4, order[2 * place + 1])):
                    v[a] = (v[a] + v[b] + words[addend]) & mask
                    turned = v[d] ^ v[a]
                    v[d] = (turned >> turn | turned << (bits - turn)) & mask
                    v[c] = (v[c] + v[d]) & mask
                    turned = v[b] ^ v[c]
                    v[b] = (turned >> other | turned << (bits - other)) & mask
        return [state ^ v[place] ^ v[place + 8] for place, state in enumerate(self._state)]

    def digest(self):
        last = self._rest.ljust(self.block_size, b"\0")
        state = self._compressed(last, self._length + len(self._rest), True)
        return b"".join(each.to_bytes(self._word, "little") for each in state)[:self.digest_size]

    def hexdigest(self):
        return self.digest().hex()

    def copy(self):
        again = type(self).__new__(type(self))
        again.__dict__.update(self.__dict__)
        return again


class blake2b(_Blake2):
    name = "blake2b"
    block_size, MAX_DIGEST_SIZE, MAX_KEY_SIZE, SALT_SIZE, PERSON_SIZE = 128, 64, 64, 16, 16
    _word, _rounds, _turns = 8, 12, (32, 24, 16, 63)


class blake2s(_Blake2):
    name = "blake2s"
    block_size, MAX_DIGEST_SIZE, MAX_KEY_SIZE, SALT_SIZE, PERSON_SIZE = 64, 32, 32, 8, 8
    _word, _rounds, _turns = 4, 10, (16, 12, 8, 7)
