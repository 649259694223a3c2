"""SQLAlchemy's first steps: schema, CRUD, relations, transactions; one line of JSON for each step."""

import json
import os
import ssl
from decimal import Decimal

from sqlalchemy import JSON, Enum, ForeignKey, Numeric, String, URL, create_engine, func, inspect, select, update
from sqlalchemy.dialects.mysql import insert
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship, selectinload


class Base(DeclarativeBase):
    pass


class Author(Base):
    __tablename__ = "author"
    id: Mapped[int] = mapped_column(primary_key=True)
    email: Mapped[str] = mapped_column(String(120), unique=True)
    age: Mapped[int | None] = mapped_column(index=True)
    balance: Mapped[Decimal] = mapped_column(Numeric(10, 2), server_default="0.00")
    meta: Mapped[dict | None] = mapped_column(JSON)
    role: Mapped[str | None] = mapped_column(Enum("admin", "user"))
    books: Mapped[list["Book"]] = relationship(back_populates="author", passive_deletes=True)


class Book(Base):
    __tablename__ = "book"
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str] = mapped_column(String(200))
    author_id: Mapped[int] = mapped_column(ForeignKey("author.id", ondelete="CASCADE"))
    author: Mapped[Author] = relationship(back_populates="books")


def step(name, value):
    print(name, json.dumps(value, default=str))


def error_number(session):
    try:
        session.flush()
    except IntegrityError as error:
        session.rollback()
        return error.orig.args[0]


def connect():
    ca = os.environ.get("DB_CA")
    return create_engine(
        URL.create(
            "mysql+pymysql",
            os.environ["DB_USER"],
            os.environ["DB_PASSWORD"],
            "127.0.0.1",
            int(os.environ["DB_PORT"]),
            os.environ["DB_NAME"],
        ),
        connect_args={"ssl": ssl.create_default_context(cafile=ca)} if ca else {},
    )


engine = connect()
Base.metadata.create_all(engine)
inspector = inspect(engine)
for table in inspector.get_table_names():
    step(table, [(column["name"], column["type"], column["nullable"]) for column in inspector.get_columns(table)])
    step("indexes of " + table, inspector.get_indexes(table))
    step("keys of " + table, inspector.get_foreign_keys(table))

with Session(engine) as session:
    books = [Book(title="Notes"), Book(title="Letters")]
    ada = Author(email="ada@example.com", age=36, balance=Decimal("12.50"), meta={"a": [1, None]}, books=books)
    session.add_all([ada, Author(email="bob@example.com", role="user")])
    session.commit()
    session.add(Author(email="ADA@example.com"))
    step("duplicate", error_number(session))
    session.add(Book(title="x", author_id=999))
    step("foreign key", error_number(session))

    found = session.scalars(select(Author).options(selectinload(Author.books)).order_by(Author.id))
    step("relations", [(a.email, a.balance, a.meta, a.role, [b.title for b in a.books]) for a in found])
    joined = select(Author.email, func.count(Book.id), func.avg(Author.age)).join(Book).group_by(Author.email)
    step("groups", [tuple(row) for row in session.execute(joined)])
    place = func.row_number().over(order_by=Book.title)
    step("window", [tuple(row) for row in session.execute(select(Book.title, place))])
    row = insert(Author).values(email="bob@example.com", age=9)
    step("upsert", session.execute(row.on_duplicate_key_update(age=row.inserted.age)).rowcount)
    step("update", session.execute(update(Author).where(Author.age > 1).values(age=Author.age + 1)).rowcount)
    session.commit()

    session.add(Author(email="kept@example.com"))
    session.flush()
    with session.begin_nested() as savepoint:
        session.add(Author(email="undone@example.com"))
        session.flush()
        savepoint.rollback()
    session.scalars(select(Author).with_for_update()).all()
    session.commit()
    step("after the transactions", session.scalars(select(Author.email).order_by(Author.email)).all())
    session.delete(session.get(Author, 1))
    session.commit()
    step("books after the cascade", session.scalar(select(func.count()).select_from(Book)))

Base.metadata.drop_all(engine)
