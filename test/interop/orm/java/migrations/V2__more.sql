ALTER TABLE author ADD COLUMN balance DECIMAL(12, 2) NOT NULL DEFAULT 0.00 AFTER age, ADD INDEX by_age (age DESC);
ALTER TABLE book MODIFY title VARCHAR(300) NOT NULL, ADD COLUMN tags JSON;
UPDATE author SET balance = 12.5 WHERE age IS NOT NULL;
UPDATE book SET tags = JSON_ARRAY('math', id);
# Other names.
RENAME TABLE book TO works;
RENAME TABLE works TO book;
