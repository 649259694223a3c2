/**
 * Statements about accounts, run in this order on MySQL and on tlsdb. What stands before `>` is who runs it:
 * `root`, or `user:password`, whose connection is opened at its first statement and kept; `user:password!` opens another.
 */
export const ACCOUNT_STATEMENTS: readonly string[] = `
root> CREATE DATABASE app
root> CREATE TABLE app.t (a INT, b INT)
root> CREATE TABLE app.t2 (a INT)
root> CREATE USER u1
root> SHOW CREATE USER u1
root> SHOW GRANTS FOR u1
root> CREATE USER u1
root> CREATE USER IF NOT EXISTS u1
root> SHOW WARNINGS
root> CREATE USER u2@localhost IDENTIFIED BY 'pw2', u1
root> SHOW CREATE USER u2@localhost
root> CREATE USER u2@localhost IDENTIFIED BY 'pw2', u3@'10.0.0.%' IDENTIFIED BY 'pw3'
root> CREATE USER u4 IDENTIFIED WITH caching_sha2_password BY 'pw4' REQUIRE SSL
root> CREATE USER u5 REQUIRE X509 WITH MAX_QUERIES_PER_HOUR 10 MAX_USER_CONNECTIONS 3
root> CREATE USER u6 REQUIRE SUBJECT '/CN=a' AND ISSUER '/CN=b'
root> CREATE USER u7 PASSWORD EXPIRE
root> CREATE USER u8 PASSWORD EXPIRE INTERVAL 30 DAY ACCOUNT LOCK
root> CREATE USER u9 PASSWORD EXPIRE NEVER
root> CREATE USER u10 FAILED_LOGIN_ATTEMPTS 3 PASSWORD_LOCK_TIME 2
root> CREATE USER u11 FAILED_LOGIN_ATTEMPTS 4 PASSWORD_LOCK_TIME UNBOUNDED COMMENT 'a comment'
root> CREATE USER u12 ATTRIBUTE '{"team": "dba"}'
root> CREATE USER u13 IDENTIFIED WITH nosuch_plugin BY 'x'
root> CREATE USER u13 IDENTIFIED WITH caching_sha2_password AS 'nonsense'
root> CREATE USER u13 ATTRIBUTE 'nonsense'
root> CREATE USER u13 ATTRIBUTE '[1]'
root> CREATE USER u13 PASSWORD EXPIRE INTERVAL 0 DAY
root> CREATE USER u13 PASSWORD EXPIRE INTERVAL 70000 DAY
root> CREATE USER u13 FAILED_LOGIN_ATTEMPTS 40000
root> CREATE USER u13 PASSWORD_LOCK_TIME 40000
root> CREATE USER u13 REQUIRE SSL SSL
root> CREATE USER u13 REQUIRE SSL AND X509
root> CREATE USER u13 WITH
root> CREATE USER u13 REQUIRE
root> CREATE USER
root> CREATE USER thisnameistoolongforanaccountofmysql
root> CREATE USER 'u@v'@'h'
root> DROP USER 'u@v'@'h'
root> CREATE USER u14@'UPPER.Example', u15
root> SHOW CREATE USER u4
root> SHOW CREATE USER u5
root> SHOW CREATE USER u6
root> SHOW CREATE USER u7
root> SHOW CREATE USER u8
root> SHOW CREATE USER u9
root> SHOW CREATE USER u10
root> SHOW CREATE USER u11
root> SHOW CREATE USER u12
root> SHOW CREATE USER u14@'upper.example'
root> SHOW CREATE USER nobody
root> SHOW GRANTS FOR nobody
root> SHOW GRANTS FOR nobody@localhost
root> SELECT user, host, ssl_type, x509_issuer, x509_subject, max_questions, max_user_connections, plugin, password_expired, password_lifetime, account_locked FROM mysql.user WHERE user LIKE 'u%' ORDER BY user, host
root> SELECT user, User_attributes FROM mysql.user WHERE user IN ('u10','u11','u12') ORDER BY user
root> SELECT * FROM information_schema.USER_ATTRIBUTES WHERE user LIKE 'u1%' ORDER BY user
root> ALTER USER nobody IDENTIFIED BY 'x'
root> ALTER USER IF EXISTS nobody, u1 IDENTIFIED BY 'pw1'
root> SHOW WARNINGS
root> ALTER USER u1, nobody ACCOUNT LOCK
root> SHOW CREATE USER u1
root> ALTER USER u1 ACCOUNT LOCK PASSWORD EXPIRE INTERVAL 5 DAY
root> SHOW CREATE USER u1
root> ALTER USER u1 ACCOUNT UNLOCK PASSWORD EXPIRE NEVER
root> SHOW CREATE USER u1
root> ALTER USER u6 REQUIRE NONE
root> SHOW CREATE USER u6
root> ALTER USER u5 WITH MAX_QUERIES_PER_HOUR 0 MAX_UPDATES_PER_HOUR 4
root> SHOW CREATE USER u5
root> ALTER USER u12 ATTRIBUTE '{"team": null, "site": "B"}'
root> SHOW CREATE USER u12
root> ALTER USER u12 COMMENT 'now'
root> SHOW CREATE USER u12
root> ALTER USER u10 FAILED_LOGIN_ATTEMPTS 0
root> SHOW CREATE USER u10
root> ALTER USER u1
root> ALTER USER u1 IDENTIFIED BY RANDOM PASSWORD AND MORE
root> RENAME USER u2@localhost TO u2b@localhost
root> RENAME USER u2@localhost TO u2b@localhost
root> RENAME USER u2b@localhost TO u1
root> RENAME USER u2b@localhost TO u2@localhost, nobody TO somebody
root> SHOW CREATE USER u2b@localhost
root> RENAME USER u2b@localhost TO u2@localhost
root> SET PASSWORD FOR u1 = 'new1'
root> SET PASSWORD FOR nobody = 'x'
root> SET PASSWORD FOR u1 = PASSWORD('x')
root> SET PASSWORD FOR u1 = 'pw1'
root> GRANT SELECT ON app.* TO u1
root> GRANT INSERT, UPDATE ON app.t TO u1
root> GRANT SELECT ON *.* TO u1 WITH GRANT OPTION
root> SHOW GRANTS FOR u1
root> GRANT ALL ON app.* TO u4
root> GRANT ALL PRIVILEGES ON app.t TO u4 WITH GRANT OPTION
root> GRANT RELOAD, PROCESS, CONNECTION_ADMIN ON *.* TO u4
root> SHOW GRANTS FOR u4
root> GRANT USAGE ON *.* TO u6
root> SHOW GRANTS FOR u6
root> GRANT SELECT ON app.nosuch TO u6
root> GRANT SELECT ON nosuch.* TO u6
root> GRANT CREATE ON app.nosuch TO u6
root> SHOW GRANTS FOR u6
root> GRANT SELECT ON app.t TO nobody
root> GRANT SELECT ON app.t TO u6 IDENTIFIED BY 'x'
root> GRANT RELOAD ON app.* TO u6
root> GRANT CONNECTION_ADMIN ON app.* TO u6
root> GRANT NOSUCH_PRIVILEGE ON *.* TO u6
root> GRANT SUPER ON app.t TO u6
root> GRANT EXECUTE ON app.t TO u6
root> GRANT SELECT ON \`app\`.* TO u6@localhost
root> GRANT SELECT ON t TO u6
root> GRANT ALL ON *.* TO u9 WITH GRANT OPTION
root> REVOKE SELECT ON app.* FROM u1
root> REVOKE SELECT ON app.* FROM u1
root> REVOKE INSERT ON app.t FROM u1
root> REVOKE DELETE ON app.t FROM u1
root> REVOKE SELECT ON app.t2 FROM u1
root> REVOKE SELECT ON app.nosuch FROM u1
root> REVOKE SELECT ON *.* FROM nobody
root> REVOKE IF EXISTS SELECT ON *.* FROM nobody IGNORE UNKNOWN USER
root> REVOKE ALL PRIVILEGES, GRANT OPTION FROM nobody
root> SHOW GRANTS FOR u1
root> REVOKE ALL PRIVILEGES, GRANT OPTION FROM u1
root> SHOW GRANTS FOR u1
root> REVOKE ALL ON app.* FROM u4
root> SHOW GRANTS FOR u4
root> SELECT host, db, user, select_priv, grant_priv FROM mysql.db WHERE user LIKE 'u%' ORDER BY user, db
root> SELECT host, db, user, table_name, table_priv FROM mysql.tables_priv WHERE user LIKE 'u%' ORDER BY user, table_name
root> SHOW GRANTS FOR CURRENT_USER()
root> DROP USER nobody
root> DROP USER IF EXISTS nobody
root> SHOW WARNINGS
root> DROP USER u14@'upper.example', nobody
root> SHOW CREATE USER u14@'upper.example'
root> DROP USER u14@'upper.example', u15
root> CREATE USER low IDENTIFIED BY 'low'
low:low> SELECT CURRENT_USER()
low:low> SHOW GRANTS
low:low> SHOW GRANTS FOR u1
low:low> SHOW CREATE USER CURRENT_USER()
low:low> SHOW CREATE USER u1
low:low> SELECT * FROM app.t
low:low> SELECT * FROM app.nosuch
low:low> SELECT * FROM nosuch.t
low:low> USE app
low:low> USE nosuch
low:low> SHOW DATABASES
low:low> CREATE DATABASE mine
low:low> CREATE TABLE app.x (a INT)
low:low> DROP TABLE app.t
low:low> INSERT INTO app.t VALUES (1, 2)
low:low> UPDATE app.t SET a = 1
low:low> DELETE FROM app.t
low:low> TRUNCATE TABLE app.t
low:low> ALTER TABLE app.t ADD COLUMN c INT
low:low> CREATE INDEX i ON app.t (a)
low:low> CREATE USER x
low:low> DROP USER u1
low:low> RENAME USER u1 TO x
low:low> ALTER USER u1 IDENTIFIED BY 'x'
low:low> ALTER USER low ACCOUNT LOCK
low:low> ALTER USER low PASSWORD EXPIRE NEVER
low:low> SET PASSWORD FOR u1 = 'x'
low:low> GRANT SELECT ON app.t TO u1
low:low> GRANT SELECT ON *.* TO u1
low:low> GRANT SELECT ON app.* TO u1
low:low> REVOKE SELECT ON app.* FROM u1
low:low> SET GLOBAL max_connections = 100
low:low> SET PERSIST max_connections = 100
low:low> FLUSH PRIVILEGES
low:low> FLUSH TABLES
low:low> FLUSH STATUS
low:low> FLUSH USER_RESOURCES
low:low> ALTER INSTANCE RELOAD TLS
low:low> KILL 1000000
low:low> SELECT user FROM mysql.user
low:low> SHOW TABLES FROM app
low:low> SHOW CREATE TABLE app.t
low:low> SHOW COLUMNS FROM app.t
low:low> DESCRIBE app.t
low:low> SHOW INDEX FROM app.t
low:low> LOCK TABLES app.t READ
low:low> SET PASSWORD = 'low'
low:low> ALTER USER USER() IDENTIFIED BY 'low'
low:low> ALTER USER CURRENT_USER() IDENTIFIED BY 'low2'
low:low!> SELECT 1
low:low2!> SELECT 1
low:low2> SET PASSWORD = 'low3' REPLACE 'wrong'
low:low2> SET PASSWORD = 'low3' REPLACE 'low2'
low:low3!> SELECT 1
root> GRANT SELECT ON app.t TO low
low:low3> SELECT * FROM app.t
low:low3> SELECT * FROM app.t2
low:low3> USE app
low:low3> SHOW TABLES
low:low3> INSERT INTO t VALUES (1, 1)
low:low3> SHOW GRANTS
root> REVOKE SELECT ON app.t FROM low
low:low3> SELECT * FROM app.t
root> GRANT INSERT ON app.* TO low WITH GRANT OPTION
low:low3!> GRANT INSERT ON app.t TO u1
low:low3> GRANT SELECT ON app.t TO u1
root> SHOW GRANTS FOR u1
root> CREATE USER lockme IDENTIFIED BY 'x' ACCOUNT LOCK
lockme:x> SELECT 1
lockme:y> SELECT 1
root> CREATE USER tries IDENTIFIED BY 'x' FAILED_LOGIN_ATTEMPTS 2 PASSWORD_LOCK_TIME 3
tries:a!> SELECT 1
tries:a!> SELECT 1
tries:x!> SELECT 1
root> ALTER USER tries ACCOUNT UNLOCK
tries:x!> SELECT 1
root> CREATE USER hours IDENTIFIED BY 'x' WITH MAX_QUERIES_PER_HOUR 3
hours:x> SELECT 1
hours:x> SELECT 2
hours:x> SET @a = 1
hours:x> SELECT 3
root> CREATE USER conns IDENTIFIED BY 'x' WITH MAX_CONNECTIONS_PER_HOUR 1
conns:x!> SELECT 1
conns:x!> SELECT 1
root> CREATE USER few IDENTIFIED BY 'x' WITH MAX_USER_CONNECTIONS 1
few:x> SELECT 1
few:x!> SELECT 1
root> CREATE USER upd IDENTIFIED BY 'x' WITH MAX_UPDATES_PER_HOUR 1
root> GRANT ALL ON app.* TO upd
upd:x> INSERT INTO app.t2 VALUES (1)
upd:x> INSERT INTO app.t2 VALUES (2)
upd:x> SELECT COUNT(*) FROM app.t2
nobody:x> SELECT 1
root> CREATE USER exp IDENTIFIED BY 'x' PASSWORD EXPIRE
exp:x> SELECT 1
root> SET GLOBAL disconnect_on_expired_password = OFF
exp:x> SELECT 1
exp:x> SET @a = 1
exp:x> USE app
exp:x> SHOW GRANTS
exp:x> COMMIT
exp:x> ALTER USER u1 IDENTIFIED BY 'x'
exp:x> ALTER USER exp ACCOUNT UNLOCK
exp:x> ALTER USER exp PASSWORD EXPIRE NEVER
exp:x> SET PASSWORD = ''
exp:x> ALTER USER exp IDENTIFIED BY 'y'
exp:x> SELECT 1
exp:y!> SELECT 1
root> SET GLOBAL disconnect_on_expired_password = ON
root> CREATE USER h1 IDENTIFIED BY 'a' PASSWORD HISTORY 2
root> CREATE USER h2 IDENTIFIED BY 'a' PASSWORD REUSE INTERVAL 5 DAY
root> CREATE USER h3 IDENTIFIED BY 'a' PASSWORD REQUIRE CURRENT
root> CREATE USER h4 IDENTIFIED BY 'a' PASSWORD HISTORY DEFAULT PASSWORD REUSE INTERVAL DEFAULT PASSWORD REQUIRE CURRENT DEFAULT
root> ALTER USER h4 PASSWORD REQUIRE CURRENT OPTIONAL
root> DROP USER low
low:low3> SELECT 1
root> DROP USER CURRENT_USER()
root> CREATE ROLE r1
root> GRANT SELECT (a) ON app.t TO u1
root> GRANT PROXY ON u1 TO u4
root> FLUSH PRIVILEGES
root> SELECT user FROM mysql.user WHERE user IN ('u1', 'root') ORDER BY user
`
  .trim()
  .split('\n');
