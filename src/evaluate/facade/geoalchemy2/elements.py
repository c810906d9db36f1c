"""`WKTElement("POINT(1 2)", srid=4326)`"""

import struct


class _SpatialElement:
    def __init__(self, data, srid=-1, extended=None):
        self.data = data
        self.srid = srid
        self.extended = extended

    def __str__(self):
        return self.desc

    def __eq__(self, other):
        if not isinstance(other, _SpatialElement):
            return False
        return (self.extended, self.srid, self.desc) == (other.extended, other.srid, other.desc)

    def __hash__(self):
        return hash((self.desc, self.srid, self.extended))

    def __repr__(self):
        return f"<{type(self).__name__} at 0x{id(self):x}; {self}>"


class WKTElement(_SpatialElement):
    """A shape as text"""

    def __init__(self, data, srid=-1, extended=None):
        if extended is None:
            extended = data.startswith("SRID=")
        if extended and srid == -1:
            srid = int(data[len("SRID="):].split(";", 1)[0])
        super().__init__(data, srid, extended)

    @property
    def desc(self):
        return self.data

    def _for_database(self):
        return self.data if self.extended else f"SRID={self.srid};{self.data}"


class WKBElement(_SpatialElement):
    """A shape as the server gives it"""

    def __init__(self, data, srid=-1, extended=None):
        if srid == -1 or extended is None:
            # The order of the bytes, the kind of shape with flags, and the SRID where a flag says so.
            header = bytes.fromhex(data[:18]) if isinstance(data, str) else bytes(data[:9])
            order = "<" if header[0] else ">"
            if extended is None:
                extended = bool(struct.unpack(order + "I", header[1:5])[0] & 0x20000000)
            if extended and srid == -1:
                srid = struct.unpack(order + "I", header[5:])[0]
        super().__init__(data, srid, extended)

    @property
    def desc(self):
        return self.data.lower() if isinstance(self.data, str) else bytes(self.data).hex()

    def _for_database(self):
        return self.desc


class RasterElement(_SpatialElement):
    """A picture as the server gives it"""

    def __init__(self, data):
        if isinstance(data, str):
            header = bytes.fromhex(data[:114])
        else:
            header = bytes(data[:57])
            data = bytes(data).hex()
        super().__init__(data, struct.unpack("<I" if header[0] else ">I", header[53:57])[0], True)

    @property
    def desc(self):
        return self.data

    def _for_database(self):
        return self.data
