import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.cfg.Configuration;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.type.SqlTypes;

/** Hibernate's first steps: schema, CRUD, relations, queries, locks and transactions. */
public final class HibernateSteps {
  enum Role { ADMIN, USER }

  @Entity(name = "Author")
  @Table(name = "author", indexes = @Index(columnList = "age desc, role"))
  static class Author {
    @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id;
    @Version int version;
    @Column(length = 120, unique = true, nullable = false) String email;
    Short age;
    @Column(precision = 12, scale = 2) BigDecimal balance;
    boolean active = true;
    @Enumerated(EnumType.STRING) Role role;
    LocalDate born;
    LocalDateTime seen;
    UUID token;
    @Lob byte[] photo;
    @JdbcTypeCode(SqlTypes.JSON) Map<String, Object> meta;
    @ElementCollection @CollectionTable(name = "nick") Set<String> nicks = new TreeSet<>();
    @OneToMany(mappedBy = "author", cascade = CascadeType.ALL, orphanRemoval = true) @OrderBy("title")
    List<Book> books = new ArrayList<>();

    Author() {}

    Author(String email) {
      this.email = email;
    }

    Author write(String... titles) {
      for (String title : titles) books.add(new Book(title, this));
      return this;
    }
  }

  @Entity(name = "Book")
  @Table(name = "book")
  static class Book {
    @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id;
    @Column(nullable = false) String title;
    @Column(length = 100_000) String body;
    @ManyToOne(optional = false) @OnDelete(action = OnDeleteAction.CASCADE) Author author;
    @ManyToMany(cascade = CascadeType.PERSIST) @OrderBy("name") Set<Tag> tags = new java.util.LinkedHashSet<>();

    Book() {}

    Book(String title, Author author) {
      this.title = title;
      this.author = author;
    }
  }

  @Entity(name = "Tag")
  @Table(name = "tag")
  static class Tag {
    @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Integer id;
    @Column(unique = true, length = 50) String name;

    Tag() {}

    Tag(String name) {
      this.name = name;
    }
  }

  /** MySQL has no sequences: Hibernate counts in tables, each time in a transaction of its own. */
  @Entity(name = "Ticket")
  @Table(name = "ticket")
  static class Ticket {
    @Id @GeneratedValue(strategy = GenerationType.SEQUENCE) Long id;
    String subject;

    Ticket() {}

    Ticket(String subject) {
      this.subject = subject;
    }
  }

  @Entity(name = "Visit")
  @Table(name = "visit")
  static class Visit {
    @Id @GeneratedValue(strategy = GenerationType.TABLE) Long id;
    LocalDate at;
  }

  public static void main(String[] args) throws Exception {
    Support.quiet();
    String url = Support.url();
    open(url, "create-only").close();
    open(url, "update").close();
    SessionFactory factory = open(url, "validate");
    create(factory);
    read(factory);
    change(factory);
    transactions(factory);
    factory.getSchemaManager().truncate();
    factory.inTransaction(session -> Support.step("truncated", count(session, "Author")));
    factory.getSchemaManager().drop(true);
    factory.close();
  }

  private static SessionFactory open(String url, String schema) {
    return new Configuration()
        .addAnnotatedClass(Author.class)
        .addAnnotatedClass(Book.class)
        .addAnnotatedClass(Tag.class)
        .addAnnotatedClass(Ticket.class)
        .addAnnotatedClass(Visit.class)
        .setProperty("hibernate.connection.url", url)
        .setProperty("hibernate.connection.username", Support.USER)
        .setProperty("hibernate.connection.password", Support.PASSWORD)
        .setProperty("hibernate.hbm2ddl.auto", schema)
        .setProperty("hibernate.hbm2ddl.halt_on_error", "true")
        .setProperty("hibernate.jdbc.batch_size", "20")
        .buildSessionFactory();
  }

  private static void create(SessionFactory factory) {
    Author ada = new Author("ada@example.com").write("Notes", "Letters");
    ada.age = 36;
    ada.balance = new BigDecimal("10.50");
    ada.role = Role.ADMIN;
    ada.born = LocalDate.of(1815, 12, 10);
    ada.seen = LocalDateTime.of(2026, 2, 3, 4, 5, 6, 789_000_000);
    ada.token = UUID.fromString("6a2f41a3-c54c-fce8-32d2-0324e1c32e22");
    ada.photo = new byte[] {0, -1};
    ada.meta = Map.of("a", List.of(1, "two"));
    ada.nicks.addAll(List.of("Countess", "A. L."));
    ada.books.get(0).body = "x".repeat(70_000);
    ada.books.get(0).tags.addAll(List.of(new Tag("math"), new Tag("history")));
    factory.inTransaction(session -> session.persist(ada));
    factory.inTransaction(session -> {
      for (int at = 0; at < 45; at++) session.persist(new Author("a" + at + "@example.com").write("Book " + at));
    });
    factory.inTransaction(session -> {
      for (int at = 0; at < 60; at++) session.persist(new Ticket("ticket " + at));
      session.persist(new Visit());
    });
    factory.inTransaction(session -> query(session, "sequences", "select min(t.id), max(t.id), (select max(v.id) from Visit v) from Ticket t"));
    refused(factory, "duplicate", session -> session.persist(new Author("ADA@example.com")));
    refused(factory, "foreign key", session ->
        session.createNativeMutationQuery("insert into book (id, title, author_id) values (9999, 'x', 9999)").executeUpdate());
  }

  private static void refused(SessionFactory factory, String name, Consumer<Session> work) {
    try {
      factory.inTransaction(session -> {
        work.accept(session);
        session.flush();
      });
    } catch (ConstraintViolationException error) {
      Support.step(name, Support.errorOf(error) + " " + error.getKind() + " " + error.getConstraintName());
    }
  }

  private static void read(SessionFactory factory) {
    factory.inTransaction(session -> {
      Author ada = session.createSelectionQuery("from Author a join fetch a.books where a.email = :email", Author.class)
          .setParameter("email", "ada@example.com").getSingleResult();
      Support.step("columns", List.of(ada.age, ada.balance, ada.role, ada.born, ada.seen, ada.token, ada.photo.length, ada.meta));
      Support.step("relations", ada.books.stream().map(book ->
          book.title + " " + (book.body == null ? 0 : book.body.length()) + book.tags.stream().map(tag -> tag.name).toList()).toList());
      Support.step("elements", new TreeSet<>(ada.nicks));
      query(session, "groups", "select count(b), max(b.title), avg(a.age) from Author a left join a.books b group by a.role order by 1");
      query(session, "window", "select title, row_number() over (order by title desc) from Book order by title limit 3");
      query(session, "cte", "with few as (select email as email, id as id from Author where id < 4) select email from few order by id");
      query(session, "exists", "select count(*) from Author a where exists (select 1 from a.books b where b.title like 'Book 1%')");
      query(session, "page", "select email from Author order by id offset 3 rows fetch next 2 rows only");
      query(session, "functions", "select extract(year from born), concat(email, '!'), cast(age as String), coalesce(role, 'USER'),"
          + " locate('@', email), substring(email, 1, 3), format(seen as 'yyyy-MM-dd HH:mm') from Author where id = 1");
      query(session, "dates", "select born + 1 day, extract(minute from seen + 90 minute), timestampdiff(minute, seen, seen + 90 minute), extract(day of week from born) from Author where id = 1");
      // Hibernate gives an ORDER BY at the end to the last query alone, so the order of all rows is made here.
      Support.step("union", new TreeSet<>(session.createSelectionQuery(
          "select email from Author where id < 3 union select name from Tag", String.class).getResultList()));
    });
  }

  private static void query(Session session, String name, String hql) {
    List<String> rows = new ArrayList<>();
    for (Object row : session.createSelectionQuery(hql, Object.class).getResultList()) {
      rows.add(row instanceof Object[] values ? Arrays.toString(values) : String.valueOf(row));
    }
    Support.step(name, rows);
  }

  private static void change(SessionFactory factory) {
    factory.inTransaction(session -> {
      Author ada = session.find(Author.class, 1L, LockModeType.PESSIMISTIC_WRITE);
      ada.age = 37;
      ada.nicks.remove("Countess");
      ada.books.remove(0);
    });
    factory.inTransaction(session -> {
      change(session, "update", "update Author set age = 20, balance = balance * 2 where age is null and email like 'a1%'");
      change(session, "delete", "delete from Book b where b.author.id in (select a.id from Author a where a.age = 20)");
      change(session, "insert", "insert into Tag (id, name) select id + 100, email from Author where id < 4");
      change(session, "conflict", "insert into Tag (id, name) values (101, 'again') on conflict(id) do update set name = excluded.name");
      session.createSelectionQuery("from Tag where id > 100 order by id", Tag.class).getResultList()
          .forEach(tag -> Support.step("tag", tag.id + " " + tag.name));
    });
    factory.inStatelessTransaction(session -> {
      Tag tag = new Tag("upserted");
      tag.id = 500;
      session.upsert(tag);
      tag.name = "upserted again";
      session.upsert(tag);
      Support.step("upsert", session.get(Tag.class, 500).name);
    });
  }

  private static void change(Session session, String name, String hql) {
    Support.step(name, session.createMutationQuery(hql).executeUpdate());
  }

  private static void transactions(SessionFactory factory) {
    try (Session one = factory.openSession(); Session other = factory.openSession()) {
      one.beginTransaction();
      other.beginTransaction();
      Author stale = other.find(Author.class, 2L);
      one.find(Author.class, 2L).age = 50;
      one.getTransaction().commit();
      stale.age = 60;
      other.getTransaction().commit();
    } catch (OptimisticLockException | jakarta.persistence.RollbackException error) {
      Support.step("optimistic lock", error.getClass().getSimpleName());
    }
    factory.inTransaction(session -> {
      session.persist(new Author("kept@example.com"));
      session.flush();
      session.doWork(connection -> {
        var savepoint = connection.setSavepoint("before");
        connection.createStatement().executeUpdate("insert into author (email, active, version) values ('undone@example.com', 1, 0)");
        connection.rollback(savepoint);
      });
    });
    try {
      factory.inTransaction(session -> {
        session.persist(new Author("undone@example.com"));
        session.flush();
        throw new IllegalStateException("undo");
      });
    } catch (IllegalStateException expected) {
      factory.inTransaction(session -> Support.step("after the transactions", count(session, "Author")));
    }
    factory.inTransaction(session -> session.remove(session.find(Author.class, 1L)));
    factory.inTransaction(session -> Support.step("books after the cascade", count(session, "Book")));
  }

  private static long count(Session session, String entity) {
    return session.createSelectionQuery("select count(*) from " + entity, Long.class).getSingleResult();
  }
}
