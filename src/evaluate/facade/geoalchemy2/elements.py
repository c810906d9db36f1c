"""`WKTElement("POINT(1 2)", srid=4326)`"""


class _SpatialElement:
    def __init__(self, data, srid=-1, extended=None):
        self.data = data
        self.srid = srid
        self.extended = extended

    def __str__(self):
        return self.desc

    def __eq__(self, other):
        return type(self) is type(other) and (self.data, self.srid) == (other.data, other.srid)

    def __hash__(self):
        return hash((self.desc, self.srid))


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

    @property
    def desc(self):
        return self.data.lower() if isinstance(self.data, str) else bytes(self.data).hex()

    def _for_database(self):
        return self.desc
