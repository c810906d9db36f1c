"""`items: list["Item"] = Relationship(back_populates="owner")`"""

from sqlalchemy.orm import relationship

from .columns import target_of


class RelationshipInfo:
    """`items: list["Item"] = Relationship(back_populates="owner")`"""

    def __init__(self, *, back_populates=None, cascade_delete=False, passive_deletes=False, link_model=None,
                 sa_relationship=None, sa_relationship_args=None, sa_relationship_kwargs=None):
        self.back_populates = back_populates
        self.cascade_delete = cascade_delete
        self.passive_deletes = passive_deletes
        self.link_model = link_model
        self.sa_relationship = sa_relationship
        self.arguments = list(sa_relationship_args or ())
        self.options = dict(sa_relationship_kwargs or {})

    def made(self, cls, name):
        """SQLAlchemy's relationship."""
        if self.sa_relationship is not None:
            return self.sa_relationship
        target, many = target_of(cls, name)
        options = {"uselist": True} if many else {}
        if self.back_populates:
            options["back_populates"] = self.back_populates
        if self.cascade_delete:
            options["cascade"] = "all, delete-orphan"
        if self.passive_deletes:
            options["passive_deletes"] = self.passive_deletes
        if self.link_model is not None:
            options["secondary"] = self.link_model.__table__
        return relationship(target, *self.arguments, **{**options, **self.options})


def Relationship(**options):
    """A relationship of a model."""
    return RelationshipInfo(**options)
