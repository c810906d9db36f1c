"""Names that say how they are quoted."""


class quoted_name(str):
    """`quoted_name("Users", quote=True)`: always quoted, never (`False`), or where PostgreSQL needs it (`None`)."""

    def __new__(cls, value, quote=None):
        if isinstance(value, cls) and (quote is None or value.quote == quote):
            return value
        name = super().__new__(cls, value)
        name.quote = quote
        return name

    @classmethod
    def construct(cls, value, quote):
        """The name, or `None` where there is none."""
        return None if value is None else cls(value, quote)
