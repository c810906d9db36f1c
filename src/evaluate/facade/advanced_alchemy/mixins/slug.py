"""`slug VARCHAR(100) NOT NULL`, unique"""

from sqlalchemy import String, UniqueConstraint
from sqlalchemy.orm import Mapped, declared_attr, mapped_column


class SlugKey:
    """`class Article(UUIDBase, SlugKey)`"""

    @declared_attr
    def slug(cls) -> Mapped[str]:
        return mapped_column(String(length=100), nullable=False)

    @declared_attr.directive
    def __table_args__(cls):
        return (UniqueConstraint(cls.slug, name=f"uq_{cls.__tablename__}_slug"),)
