/** A sample database of the size and variety of the usual ones: a film shop. Its data are the same every time. */

const TABLES = [
  'CREATE TABLE language (id TINYINT UNSIGNED AUTO_INCREMENT PRIMARY KEY, name CHAR(20) NOT NULL)',
  `CREATE TABLE actor (id SMALLINT UNSIGNED AUTO_INCREMENT PRIMARY KEY, first_name VARCHAR(45) NOT NULL,
    last_name VARCHAR(45) NOT NULL,
    changed TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP, KEY actor_last_name (last_name))`,
  `CREATE TABLE film (id SMALLINT UNSIGNED AUTO_INCREMENT PRIMARY KEY, title VARCHAR(255) NOT NULL, description TEXT,
    released YEAR, language_id TINYINT UNSIGNED NOT NULL, rate DECIMAL(4,2) NOT NULL DEFAULT '4.99',
    rating ENUM('G','PG','R') DEFAULT 'G', features SET('Trailers','Commentaries','Deleted Scenes'), facts JSON,
    poster BLOB, seconds DOUBLE, premiere DATETIME(3), starts TIME(2),
    KEY film_title (title), CONSTRAINT film_language FOREIGN KEY (language_id) REFERENCES language (id) ON UPDATE CASCADE)`,
  `CREATE TABLE film_actor (actor_id SMALLINT UNSIGNED NOT NULL, film_id SMALLINT UNSIGNED NOT NULL,
    PRIMARY KEY (actor_id, film_id), KEY film_actor_film (film_id),
    CONSTRAINT film_actor_actor FOREIGN KEY (actor_id) REFERENCES actor (id) ON DELETE CASCADE,
    CONSTRAINT film_actor_film FOREIGN KEY (film_id) REFERENCES film (id) ON DELETE CASCADE)`,
  `CREATE TABLE rental (id INT AUTO_INCREMENT PRIMARY KEY, film_id SMALLINT UNSIGNED NOT NULL, customer VARCHAR(60) NOT NULL,
    rented DATE NOT NULL, returned DATE, flags BIT(5), total DECIMAL(12,4) NOT NULL, big BIGINT UNSIGNED, raw VARBINARY(16),
    UNIQUE KEY rental_once (rented, film_id, customer),
    CONSTRAINT rental_film FOREIGN KEY (film_id) REFERENCES film (id)) COMMENT='who''s got what'`,
];

/** The dump programs of MariaDB write the values of generated columns, which MySQL does not take back (3105). */
export const GENERATED_COLUMNS = [
  "ALTER TABLE actor ADD full_name VARCHAR(91) GENERATED ALWAYS AS (CONCAT(first_name, ' ', last_name)) STORED",
  'ALTER TABLE film ADD minutes INT GENERATED ALWAYS AS (FLOOR(seconds / 60)) VIRTUAL',
];

const VIEWS = [
  `CREATE VIEW film_list AS SELECT film.id AS id, title, language.name AS language, COUNT(actor_id) AS actors FROM film
    JOIN language ON language.id = film.language_id LEFT JOIN film_actor ON film_actor.film_id = film.id
    GROUP BY film.id, title, language.name`,
  'CREATE VIEW late AS SELECT id, customer FROM rental WHERE returned IS NULL',
];

/** Triggers that keep a table for searching and a journal. */
const TRIGGERS = [
  'CREATE TABLE film_text (film_id SMALLINT UNSIGNED PRIMARY KEY, title VARCHAR(255) NOT NULL, description TEXT)',
  'CREATE TABLE journal (id INT AUTO_INCREMENT PRIMARY KEY, entry VARCHAR(200) NOT NULL)',
  `CREATE TRIGGER ins_film AFTER INSERT ON film FOR EACH ROW BEGIN
    INSERT INTO film_text (film_id, title, description) VALUES (new.id, new.title, new.description);
  END`,
  `CREATE TRIGGER upd_film AFTER UPDATE ON film FOR EACH ROW BEGIN
    IF (old.title != new.title) OR (old.description != new.description) OR (old.id != new.id) THEN
      UPDATE film_text SET title=new.title, description=new.description, film_id=new.id WHERE film_id=old.id;
    END IF;
  END`,
  'CREATE TRIGGER del_film AFTER DELETE ON film FOR EACH ROW BEGIN DELETE FROM film_text WHERE film_id = old.id; END',
  'CREATE TRIGGER `new rental` BEFORE INSERT ON rental FOR EACH ROW SET NEW.customer = TRIM(NEW.customer), @total = @total + NEW.total',
  'CREATE TRIGGER rental_first BEFORE UPDATE ON rental FOR EACH ROW SET NEW.raw = OLD.raw',
  `CREATE TRIGGER rental_check BEFORE UPDATE ON rental FOR EACH ROW FOLLOWS rental_first
    BEGIN DECLARE note VARCHAR(200) DEFAULT 'grüße'; SET note = CONCAT(note, ' ''', OLD.customer, '''');
      IF NEW.returned < NEW.rented THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'returned before it was rented'; END IF;
      INSERT INTO journal (entry) VALUES (note);
    END`,
];

/** Changes that have the triggers do something. */
const TRIGGERED = [
  "UPDATE film SET title = CONCAT(title, '!') WHERE id % 100 = 0",
  'UPDATE rental SET flags = flags WHERE id < 4',
];

const [LANGUAGES, ACTORS, FILMS, RENTALS] = [6, 200, 1000, 16_000];

/** Statements that make the database; 22,000 rows. */
export function shopStatements(): readonly string[] {
  return [
    ...TABLES,
    ...TRIGGERS,
    'SET @total = 0',
    ...inserts('language (name)', LANGUAGES, (at) => `('Sprache ${at} äß😀')`),
    ...inserts('actor (first_name, last_name)', ACTORS, (at) => `('First\\\\${at}', 'O''Last\\n${at % 70}')`),
    ...inserts(
      'film (title, description, released, language_id, rate, rating, features, facts, poster, seconds, premiere, starts)',
      FILMS,
      film,
    ),
    ...inserts('film_actor', FILMS * 5, (at) => `(${1 + ((at * 7) % ACTORS)}, ${1 + Math.floor((at - 1) / 5)})`),
    ...inserts('rental (film_id, customer, rented, returned, flags, total, big, raw)', RENTALS, rental),
    ...VIEWS,
    ...TRIGGERED,
  ];
}

function film(at: number): string {
  const facts = at % 3 === 0 ? 'NULL' : `'{"n": ${at}, "list": [1, null, "\\\\"x\\\\""], "deep": {"k": 1.5}}'`;
  const features = ['NULL', "''", "'Trailers'", "'Trailers,Deleted Scenes'"][at % 4];
  const premiere = `'${1990 + (at % 40)}-02-28 23:59:59.${String(at % 1000).padStart(3, '0')}'`;
  return `('Film ${at}', ${at % 5 === 0 ? 'NULL' : `'Zeile 1\\nTab\\t${at}'`}, ${1950 + (at % 90)}, ${1 + (at % LANGUAGES)},
    ${(at % 100) / 10}, '${['G', 'PG', 'R'][at % 3]}', ${features}, ${facts}, x'00ff27${(at % 256).toString(16).padStart(2, '0')}',
    ${at * 1.1}e1, ${premiere}, '-${at % 800}:10:11.25')`;
}

function rental(at: number): string {
  const day = `'2025-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}'`;
  return `(${1 + (at % FILMS)}, 'Kundin ${at}', ${day}, ${at % 9 === 0 ? 'NULL' : day}, b'${(at % 32).toString(2)}',
    ${at}.${String(at % 10_000).padStart(4, '0')}, 1844674407370955${at % 1000}, ${at % 2 === 0 ? 'NULL' : `x'${'0a'.repeat(at % 16)}'`})`;
}

/** INSERTs of at most 1000 rows each; rows count from 1. */
function inserts(into: string, count: number, row: (at: number) => string): readonly string[] {
  const starts = Array.from({ length: Math.ceil(count / 1000) }, (_, at) => at * 1000);
  return starts.map((start) => {
    const rows = Array.from({ length: Math.min(1000, count - start) }, (_, at) => row(start + at + 1));
    return `INSERT INTO ${into} VALUES ${rows.join(',')}`;
  });
}
