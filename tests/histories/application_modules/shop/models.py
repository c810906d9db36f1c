"""Tables as the application has them today."""

from sqlalchemy import Enum, MetaData, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from .states import FIRST, State
from .types import Code, Money


class Base(DeclarativeBase):
    metadata = MetaData(naming_convention={"pk": "pk_%(table_name)s", "uq": "uq_%(table_name)s_%(column_0_name)s"})


class Order(Base):
    __tablename__ = "orders"
    __table_args__ = (UniqueConstraint("code"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(Code())
    state: Mapped[State] = mapped_column(Enum(State, name="state"), default=FIRST)
    total: Mapped[int | None] = mapped_column(Money())
