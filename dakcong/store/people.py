"""Who has which role; set by whoever runs the server."""

from sqlalchemy import Connection, delete, insert, select

from dakcong.store.history import Act, record
from dakcong.store.records import ROLES, VIEWER, Person
from dakcong.store.refusals import check_name, check_roles, composed
from dakcong.store.tables import PEOPLE


def who_is_who(connection: Connection) -> tuple[Person, ...]:
    """Everybody who was given roles, by name."""
    rows = connection.execute(select(PEOPLE).order_by(PEOPLE.c.name)).all()
    return tuple(Person(name=one.name, roles=_roles(one.roles)) for one in rows)


def person_named(connection: Connection, name: str) -> Person:
    """Who is signed in under a name; a viewer where nothing else was set."""
    name = composed(name)
    asked = select(PEOPLE.c.roles).where(PEOPLE.c.name == name)
    found = connection.execute(asked).scalar_one_or_none()
    return Person(name=name, roles=_roles(found or "") | {VIEWER})


def set_roles(connection: Connection, by: Person, name: str, roles: frozenset[str]) -> None:
    """Give somebody these roles and no other; the caller holds the store's lock."""
    name = composed(name)
    check_name(name)
    check_roles(roles)
    text = " ".join(one for one in ROLES if one in roles)
    connection.execute(delete(PEOPLE).where(PEOPLE.c.name == name))
    if text:
        connection.execute(insert(PEOPLE).values(name=name, roles=text))
    record(connection, by, Act("people", remark=f"{name}: {text or 'no role'}"))


def _roles(text: str) -> frozenset[str]:
    return frozenset(text.split()) & frozenset(ROLES)
