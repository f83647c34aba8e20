"""Hashing passwords with argon2id, and making first ones."""

from functools import cache
from secrets import token_urlsafe

from pwdlib import PasswordHash
from pwdlib.hashers.argon2 import Argon2Hasher


@cache
def _hasher() -> PasswordHash:
    return PasswordHash((Argon2Hasher(),))


@cache
def _nobodys_hash() -> str:
    return _hasher().hash(token_urlsafe(32))


def hashed(password: str) -> str:
    """The argon2id hash to keep."""
    return _hasher().hash(password)


def is_right(password: str, kept: str | None) -> bool:
    """Whether the password is the one that was hashed.

    With nothing kept, as much work is done and the answer is no, so that the time taken does not tell who has an
    account.
    """
    right = _hasher().verify(password, kept or _nobodys_hash())
    return right and kept is not None


def first_password() -> str:
    """A random password to hand over once. It is good only for choosing another."""
    return token_urlsafe(18)
