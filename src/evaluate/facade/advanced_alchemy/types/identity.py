"""`advanced_alchemy.types.BigIntIdentity`"""

from sqlalchemy import BigInteger, Integer

BigIntIdentity = BigInteger().with_variant(Integer, "sqlite")
