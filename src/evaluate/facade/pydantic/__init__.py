"""`from pydantic import BaseModel, Field`: models and their validation, for the settings that an env.py reads.

Both generations: what pydantic 1 and pydantic 2 name differently has both names.
"""

from sqlalchemy._lazy import names

VERSION = "2.12.5"
__version__ = VERSION

__getattr__, __all__ = names(
    "pydantic",
    {
        "pydantic.main": "BaseModel create_model",
        "pydantic.config": "BaseConfig ConfigDict Extra with_config",
        "pydantic.fields": "AliasChoices AliasGenerator AliasPath Field FieldInfo PrivateAttr Required computed_field",
        "pydantic.functional_validators": """
            AfterValidator BeforeValidator InstanceOf ModelWrapValidatorHandler PlainValidator SkipValidation
            ValidationInfo ValidatorFunctionWrapHandler WrapValidator field_validator model_validator root_validator
            validator""",
        "pydantic.functional_serializers": """
            PlainSerializer SerializeAsAny WrapSerializer field_serializer model_serializer""",
        "pydantic.errors": "PydanticUserError PydanticUndefinedAnnotation ValidationError",
        "pydantic.networks": """
            AmqpDsn AnyHttpUrl AnyUrl AnyWebsocketUrl ClickHouseDsn CockroachDsn EmailStr FileUrl FtpUrl HttpUrl
            IPvAnyAddress IPvAnyInterface IPvAnyNetwork KafkaDsn MariaDBDsn MongoDsn MySQLDsn NameEmail NatsDsn
            PostgresDsn RedisDsn SnowflakeDsn UrlConstraints WebsocketUrl""",
        "pydantic.types": """
            AwareDatetime Base64Bytes Base64Str ByteSize DirectoryPath FilePath FiniteFloat FutureDate FutureDatetime
            ImportString Json JsonValue NaiveDatetime NegativeFloat NegativeInt NewPath NonNegativeFloat NonNegativeInt
            NonPositiveFloat NonPositiveInt OnErrorOmit PastDate PastDatetime PositiveFloat PositiveInt Secret
            SecretBytes SecretStr StrictBool StrictBytes StrictFloat StrictInt StrictStr StringConstraints Tag
            Discriminator Strict UUID1 UUID3 UUID4 UUID5 conbytes condate condecimal confloat conint conlist conset
            constr""",
        "pydantic.tools": "RootModel TypeAdapter parse_obj_as validate_arguments validate_call",
        "pydantic.env_settings": "BaseSettings",
    },
    "config dataclasses env_settings errors fields functional_serializers functional_validators main networks tools types",
)
