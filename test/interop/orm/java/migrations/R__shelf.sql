CREATE OR REPLACE VIEW shelf AS
SELECT author.email, COUNT(book.id) AS books, SUM(author.age) AS age
FROM author LEFT JOIN book ON book.author_id = author.id
GROUP BY author.email;
