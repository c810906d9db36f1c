"""What is encrypted: `StringEncryptedType` of sqlalchemy_utils, `cryptography.fernet`, and the keys of `hashlib`."""

from tables._listed import listed

KIND = "value"
MODES = ["online"]

VALUES = """
    "" | "a" | "x" * 15 | "x" * 16 | "ünï" | 5 | 2.5 | None | True | b"ab" | "a*" | "a\\\\0" | D("1.50") | date(2020, 1, 2)
"""
ENGINE = """
from sqlalchemy_utils.types.encrypted.encrypted_type import AesEngine, AesGcmEngine, FernetEngine
e = AesEngine(); e._set_padding_mechanism({}); e._update_key("key")
"""
ENGINES = """
text = e.encrypt("hello world"); e._update_key("other"); result = e.decrypt(text)
result = e.decrypt("QUJD")
e._update_key(b"bytes"); result = e.encrypt("x")
e._set_padding_mechanism("none of them")
e = AesGcmEngine(); e._update_key("key"); text = e.encrypt("héllo"); result = len(text), e.decrypt(text), e.decrypt("/0m96mHY+ZOVihmWuh2wFBeqCmZcyhVEH0zdbzoXAmk/KQ==")
e = AesGcmEngine(); e._update_key("key"); result = e.decrypt("A" * 80)
e = AesGcmEngine(); e._update_key("key"); result = e.decrypt("AAAA")
e = FernetEngine(); e._update_key("key"); text = e.encrypt("héllo"); result = len(text), e.decrypt(text)
e = FernetEngine(); e._update_key("key"); result = e.decrypt("zzz")
"""
TYPES = """
sa.Text, "k", AesEngine, "pkcs5" | "hé"
sa.String, lambda: "k", AesEngine, "zeroes" | ""
sa.Integer, "k" | 5
sa.Boolean, "k", AesEngine, "oneandzeroes" | False
sa.Date, "k" | date(2020, 1, 2)
sa.DateTime, "k" | datetime_(2020, 1, 2, 3, 4, 5, 6)
sa.Time, "k" | time(3, 4)
sa.Numeric, "k" | 7
sa.Float(), "k", AesGcmEngine | 1.5
sa.Unicode(20), "k", FernetEngine | "x"
sa.Unicode, "k", FernetEngine | None
"""
STORED = """
x = sa.Table("made", sa.MetaData(), sa.Column("id", sa.Integer), sa.Column("a", {}({})), sa.Column("b", sa.String)); x.create(bind)
bind.execute(x.insert(), [{{"id": 1, "a": {}, "b": "x"}}]); bind.execute(x.update().values(b="y").where(x.c.a == {}))
result = bind.execute(select(x)).all(), bind.scalar(text("SELECT count(a) FROM made")), repr(x.c.a.type)
"""
ADVANCED = """
EncryptedString(key="k") | "hé"
EncryptedString(lambda: b"k", FernetBackend, length=3) | "abc"
EncryptedString(key="k", length=3) | "abcd"
EncryptedText("k", length=5) | None
"""
ADVANCED_STORED = """
from advanced_alchemy.types import EncryptedString, EncryptedText; from advanced_alchemy.types.encrypted_string import FernetBackend
x = sa.Table("made", sa.MetaData(), sa.Column("a", {})); x.create(bind); bind.execute(x.insert(), {{"a": {}}})
result = bind.execute(select(x)).all(), bind.scalar(text("SELECT length(a) FROM made")), repr(x.c.a.type)
"""
FERNET = """
from cryptography.fernet import Fernet, InvalidToken, MultiFernet
f = Fernet(b"cw_0x689RpI-jtRR7oE8h_eQsKImvJapLeSbXpwF4e4=")
old = b"gAAAAAAdwJ6wAAECAwQFBgcICQoLDA0ODy021cpGVWKZ_eEwCGM4BLLF_5CV9dOPmrhuVUPgJobwOz7JcbmrR64jVmpU4IwqDA=="
other = Fernet(Fernet.generate_key()); both = MultiFernet([other, f])
"""
TOKENS = """
    f.decrypt(old) | f.decrypt(old.decode()) | f.decrypt(old, ttl=60) | f.decrypt_at_time(old, 60, 499162810) | f.decrypt_at_time(old, None, 1) | f.decrypt_at_time(old, 60, 499162700) | f.extract_timestamp(old) | f.decrypt(f.encrypt(b"x" * 16)) | f.encrypt_at_time(b"a", 5)[:12] | f.encrypt("text") | f.decrypt(old[:-2]) | f.decrypt(b"") | f.decrypt(b"gAAA") | f.decrypt(5) | f.decrypt(other.encrypt(b"x")) | Fernet("abc") | Fernet("a") | len(Fernet.generate_key()) | both.decrypt(old) | other.decrypt(both.rotate(old)) | both.extract_timestamp(both.rotate(old)) | f.decrypt(both.rotate(old)) | other.decrypt(both.encrypt(b"z")) | both.decrypt(b"x") | MultiFernet([])
"""
KEYS = """
import hashlib; from cryptography.hazmat.primitives import hashes; from cryptography.hazmat.primitives.ciphers.aead import AESGCM; from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC
kdf = PBKDF2HMAC(algorithm=hashes.SHA256(), length=32, salt=b"salt", iterations=100); d = hashes.Hash(hashes.SHA512()); d.update(b"x"); a = AESGCM(b"k" * 32)
"""
DERIVED = """
    hashlib.scrypt(b"pw", salt=b"s", n=16, r=8, p=1) | hashlib.scrypt(b"pw", salt=b"s", n=16, r=8, p=1, maxmem=2**25, dklen=5) | hashlib.scrypt(b"pw", salt=b"s", n=15, r=8, p=1) | hashlib.pbkdf2_hmac("sha1", b"pw", b"salt", 10, dklen=7) | kdf.derive(b"pw") | (kdf.derive(b"pw"), kdf.derive(b"pw")) | kdf.verify(b"pw", b"x" * 32) | d.finalize() | (d.copy().finalize() == d.finalize(), d.update(b"y")) | hashes.SHA1().digest_size | a.encrypt(b"n" * 12, b"data", b"more") | a.decrypt(b"n" * 12, a.encrypt(b"n" * 12, b"data", None), None) | a.decrypt(b"n" * 12, a.encrypt(b"n" * 12, b"data", None), b"x") | a.encrypt(b"n" * 4, b"", None) | AESGCM(b"x") | len(AESGCM.generate_key(bit_length=256))
"""


def cases():
    for padding in ("None", "'pkcs5'", "'oneandzeroes'", "'zeroes'", "'naive'"):
        for value in listed(VALUES):
            yield ENGINE.format(padding) + f"result = e.encrypt({value}), e.decrypt(e.encrypt({value}))"
    for line in ENGINES.strip().splitlines():
        yield ENGINE.format("'pkcs5'") + line
    for line in TYPES.strip().splitlines():
        given, value = line.split(" | ")
        for name in ("StringEncryptedType", "EncryptedType"):
            start = f"from sqlalchemy_utils import {name}\nfrom sqlalchemy_utils.types.encrypted.encrypted_type import *"
            yield start + STORED.format(name, given, value, value)
    for line in ADVANCED.strip().splitlines():
        yield ADVANCED_STORED.format(*line.split(" | "))
    for expression in listed(TOKENS):
        yield FERNET + f"result = {expression}"
    for expression in listed(DERIVED):
        yield KEYS + f"result = {expression}"
