ALTER TABLE author ADD COLUMN nick VARCHAR(30);
INSERT INTO author (email) VALUES ('ada@example.com');
