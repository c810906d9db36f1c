import enum
import uuid
from datetime import datetime
from decimal import Decimal

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import ARRAY, JSONB, UUID
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class OrderStatus(str, enum.Enum):
    PENDING = "pending"
    PAID = "paid"
    SHIPPED = "shipped"
    CANCELLED = "cancelled"
    REFUNDED = "refunded"


def primary_key() -> Mapped[uuid.UUID]:
    return mapped_column(UUID(as_uuid=True), primary_key=True, server_default=sa.text("gen_random_uuid()"))


class Customer(Base):
    __tablename__ = "customers"

    id: Mapped[uuid.UUID] = primary_key()
    email: Mapped[str] = mapped_column(sa.String(320), unique=True)
    first_name: Mapped[str] = mapped_column(sa.String(100), server_default="")
    last_name: Mapped[str] = mapped_column(sa.String(100), server_default="")
    created_at: Mapped[datetime] = mapped_column(sa.DateTime(timezone=True), server_default=sa.func.now())

    orders: Mapped[list["Order"]] = relationship(back_populates="customer")


class ShippingMethod(Base):
    __tablename__ = "shipping_methods"
    __table_args__ = (sa.CheckConstraint("price >= 0", name="ck_shipping_methods_price"),)

    code: Mapped[str] = mapped_column(sa.String(20), primary_key=True)
    label: Mapped[str] = mapped_column(sa.String(80))
    price: Mapped[Decimal] = mapped_column(sa.Numeric(8, 2))
    countries: Mapped[list[str]] = mapped_column(ARRAY(sa.String(2)), server_default="{}")


class Product(Base):
    __tablename__ = "products"
    __table_args__ = (
        sa.CheckConstraint("price > 0", name="ck_products_price"),
        sa.Index("ix_products_attributes", "attributes", postgresql_using="gin"),
        {"comment": "what can be ordered"},
    )

    id: Mapped[uuid.UUID] = primary_key()
    sku: Mapped[str] = mapped_column(sa.String(32), unique=True, comment="stock keeping unit")
    name: Mapped[str] = mapped_column(sa.Text)
    price: Mapped[Decimal] = mapped_column(sa.Numeric(10, 2))
    attributes: Mapped[dict] = mapped_column(JSONB, server_default=sa.text("'{}'::jsonb"))


class Order(Base):
    __tablename__ = "orders"
    __table_args__ = (
        sa.Index("ix_orders_open", "created_at", postgresql_where=sa.text("status IN ('pending', 'paid')")),
    )

    id: Mapped[uuid.UUID] = primary_key()
    number: Mapped[int] = mapped_column(sa.BigInteger, sa.Identity(always=True, start=1000), unique=True)
    customer_id: Mapped[uuid.UUID] = mapped_column(sa.ForeignKey("customers.id", ondelete="CASCADE"), index=True)
    status: Mapped[OrderStatus] = mapped_column(
        sa.Enum(OrderStatus, name="order_status", values_callable=lambda kind: [member.value for member in kind]),
        server_default=OrderStatus.PENDING.value,
    )
    shipping_method: Mapped[str | None] = mapped_column(sa.ForeignKey("shipping_methods.code"))
    coupon_code: Mapped[str | None] = mapped_column(sa.ForeignKey("coupons.code", name="fk_orders_coupon"))
    created_at: Mapped[datetime] = mapped_column(sa.DateTime(timezone=True), server_default=sa.func.now())

    customer: Mapped[Customer] = relationship(back_populates="orders")


class OrderLine(Base):
    __tablename__ = "order_lines"
    __table_args__ = (sa.CheckConstraint("quantity > 0", name="ck_order_lines_quantity"),)

    order_id: Mapped[uuid.UUID] = mapped_column(sa.ForeignKey("orders.id", ondelete="CASCADE"), primary_key=True)
    product_id: Mapped[uuid.UUID] = mapped_column(sa.ForeignKey("products.id"), primary_key=True)
    quantity: Mapped[int] = mapped_column(sa.Integer)


class Coupon(Base):
    __tablename__ = "coupons"

    code: Mapped[str] = mapped_column(sa.String(20), primary_key=True)
    percent: Mapped[int] = mapped_column(sa.SmallInteger)
    valid_until: Mapped[datetime | None] = mapped_column(sa.DateTime(timezone=True))


class Review(Base):
    __tablename__ = "reviews"
    __table_args__ = (sa.UniqueConstraint("product_id", "customer_id", name="uq_reviews_product_customer"),)

    id: Mapped[int] = mapped_column(sa.Integer, primary_key=True)
    product_id: Mapped[uuid.UUID] = mapped_column(sa.ForeignKey("products.id", ondelete="CASCADE"))
    customer_id: Mapped[uuid.UUID] = mapped_column(sa.ForeignKey("customers.id", ondelete="CASCADE"))
    stars: Mapped[int] = mapped_column(sa.SmallInteger)
    body: Mapped[str | None] = mapped_column(sa.Text)
