"""`from sqlalchemy.orm.strategy_options import Load, joinedload`"""

from sqlalchemy.orm.loading import (  # noqa: F401
    Load, contains_eager, defaultload, defer, immediateload, joinedload, lazyload, load_only, noload, raiseload, selectinload,
    subqueryload, undefer, undefer_group,
)
