"""What an order goes through."""

import enum


class State(enum.Enum):
    OPEN = "open"
    PAID = "paid"
    SENT = "sent"


FIRST = State.OPEN
LABELS = {State.OPEN: "waits for payment", State.PAID: "waits for a parcel", State.SENT: "on its way"}
