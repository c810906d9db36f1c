"""`psycopg2.errors.UniqueViolation`, ...: one class for each SQLSTATE that scripts look for."""

import psycopg2

_NAMES = {
    "23505": "UniqueViolation", "23503": "ForeignKeyViolation", "23502": "NotNullViolation", "23514": "CheckViolation",
    "23P01": "ExclusionViolation", "23000": "IntegrityConstraintViolation", "23001": "RestrictViolation",
    "42P01": "UndefinedTable", "42703": "UndefinedColumn", "42P07": "DuplicateTable", "42710": "DuplicateObject",
    "42701": "DuplicateColumn", "42P06": "DuplicateSchema", "42704": "UndefinedObject", "42601": "SyntaxError",
    "42883": "UndefinedFunction", "42723": "DuplicateFunction", "42501": "InsufficientPrivilege",
    "42804": "DatatypeMismatch", "42P16": "InvalidTableDefinition", "42P17": "InvalidObjectDefinition",
    "42809": "WrongObjectType", "42803": "GroupingError", "42846": "CannotCoerce", "42611": "InvalidColumnDefinition",
    "42830": "InvalidForeignKey", "42939": "ReservedName", "42702": "AmbiguousColumn", "42P18": "IndeterminateDatatype",
    "22P02": "InvalidTextRepresentation", "22001": "StringDataRightTruncation", "22003": "NumericValueOutOfRange",
    "22012": "DivisionByZero", "22007": "InvalidDatetimeFormat", "22008": "DatetimeFieldOverflow",
    "25P02": "InFailedSqlTransaction", "25001": "ActiveSqlTransaction", "25006": "ReadOnlySqlTransaction",
    "2BP01": "DependentObjectsStillExist", "3D000": "InvalidCatalogName", "3F000": "InvalidSchemaName",
    "40001": "SerializationFailure", "40P01": "DeadlockDetected", "55P03": "LockNotAvailable", "55006": "ObjectInUse",
    "55000": "ObjectNotInPrerequisiteState", "55P04": "UnsafeNewEnumValueUsage", "57014": "QueryCanceled",
    "57P01": "AdminShutdown", "58P01": "UndefinedFile", "0A000": "FeatureNotSupported", "P0001": "RaiseException",
    "P0004": "AssertFailure", "08006": "ConnectionFailure", "53300": "TooManyConnections", "XX000": "InternalError_",
}
_CLASSES = {
    "0A": "NotSupportedError", "20": "ProgrammingError", "21": "ProgrammingError", "22": "DataError",
    "23": "IntegrityError", "24": "InternalError", "25": "InternalError", "26": "ProgrammingError",
    "27": "OperationalError", "28": "OperationalError", "2B": "InternalError", "2D": "InternalError",
    "2F": "OperationalError", "34": "OperationalError", "38": "InternalError", "39": "InternalError",
    "3B": "InternalError", "3D": "OperationalError", "3F": "ProgrammingError", "40": "OperationalError",
    "42": "ProgrammingError", "44": "ProgrammingError", "08": "OperationalError", "53": "OperationalError",
    "54": "OperationalError", "55": "OperationalError", "57": "OperationalError", "58": "OperationalError",
    "F0": "InternalError", "HV": "OperationalError", "P0": "InternalError", "XX": "InternalError",
}
_made = {}


def lookup(code):
    """The class for a SQLSTATE."""
    found = _made.get(code)
    if found is None:
        base = getattr(psycopg2, _CLASSES.get(code[:2], "DatabaseError"))
        name = _NAMES.get(code)
        found = base if name is None else type(name, (base,), {"__module__": "psycopg2.errors", "__doc__": f"SQLSTATE {code}"})
        _made[code] = found
    return found


def __getattr__(name):
    for code, known in _NAMES.items():
        if known == name:
            return lookup(code)
    raise AttributeError(f"psycopg2.errors.{name} is not part of this facade")
