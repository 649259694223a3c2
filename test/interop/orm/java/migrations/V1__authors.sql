CREATE TABLE author (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  email VARCHAR(120) NOT NULL UNIQUE,
  age SMALLINT,
  created DATETIME(6) DEFAULT CURRENT_TIMESTAMP(6)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'of ${company}';

CREATE TABLE book (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  title VARCHAR(200) NOT NULL,
  author_id BIGINT NOT NULL,
  CONSTRAINT book_author FOREIGN KEY (author_id) REFERENCES author (id) ON DELETE CASCADE
);

/* A comment; with a semicolon. */
INSERT INTO author (email, age) VALUES ('ada@example.com', 36), ('it''s; bob', NULL); -- two rows
INSERT INTO book (title, author_id) SELECT CONCAT('Notes of ', email), id FROM author;
