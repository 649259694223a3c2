import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildOnce, freshFolder, removeFolder, serve, type Served } from '../support/serve.ts';
import { requireTool } from '../support/tools.ts';

let server: Served;
const folder = freshFolder();

beforeAll(async () => {
  buildOnce();
  server = await serve(folder);
});

afterAll(async () => {
  await server.end();
  removeFolder(folder);
});

function mariadb(sql: string, ...flags: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    'mariadb',
    [`--defaults-file=${server.clientCnf}`, ...flags, '--batch', '-e', sql],
    { encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

describe.skipIf(!requireTool('mariadb'))('the mariadb client with client.cnf', () => {
  it('connects with the printed command, over TLS, identity verified', async () => {
    await expect.poll(() => server.output()).toContain('mariadb --defaults-file=');
    const printed = /(mariadb --defaults-file=\S+)/.exec(server.output())?.[1] ?? '';
    const { status, stdout, stderr } = spawnSync('sh', ['-c', `${printed} -e "SHOW STATUS LIKE 'Ssl_version'"`], {
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(stdout).toContain('TLSv1.3');
    expect(status).toBe(0);
  });

  it('refuses a server of another CA', () => {
    const { status, stderr } = mariadb('SELECT 1', '--ssl-ca=/etc/ssl/certs/ca-certificates.crt');
    expect(stderr).toMatch(/ERROR 2026 .*(certificate|issuer)/i);
    expect(status).toBe(1);
  });

  it('shows the cipher with \\s', () => {
    expect(mariadb('\\s').stdout).toMatch(/SSL:\s+Cipher in use is TLS_AES_128_GCM_SHA256/);
  });

  it('creates, fills, changes, joins, groups and drops', () => {
    const { stdout, stderr } = mariadb(`
      CREATE DATABASE shop; USE shop;
      CREATE TABLE customer (id INT AUTO_INCREMENT PRIMARY KEY, name VARCHAR(50) NOT NULL, town VARCHAR(50));
      CREATE TABLE sale (id INT AUTO_INCREMENT PRIMARY KEY, customer_id INT NOT NULL, amount DECIMAL(10,2) NOT NULL, KEY (customer_id));
      INSERT INTO customer (name, town) VALUES ('Ada', 'London'), ('Grace', 'New York'), ('Emmy', 'Erlangen');
      INSERT INTO sale (customer_id, amount) VALUES (1, 10.10), (1, 0.20), (2, 5), (3, 7.5);
      UPDATE sale SET amount = amount * 2 WHERE customer_id = 2;
      DELETE FROM customer WHERE name = 'Emmy';
      SELECT c.name, COUNT(*) AS n, SUM(s.amount) AS total FROM customer c JOIN sale s ON s.customer_id = c.id GROUP BY c.name ORDER BY total DESC;
    `);
    expect(stderr).toBe('');
    expect(stdout).toBe('name\tn\ttotal\nAda\t2\t10.30\nGrace\t1\t10.00\n');
  });

  it('rolls back and commits', () => {
    const { stdout, stderr } = mariadb(`
      CREATE TABLE shop.t (v INT); USE shop;
      START TRANSACTION; INSERT INTO t VALUES (1); ROLLBACK;
      START TRANSACTION; INSERT INTO t VALUES (2); SAVEPOINT s; INSERT INTO t VALUES (3); ROLLBACK TO s; COMMIT;
      SELECT v FROM t;
    `);
    expect(stderr).toBe('');
    expect(stdout).toBe('v\n2\n');
  });

  it('gets MySQL’s errors', () => {
    expect(mariadb('SELEC 1').stderr).toMatch(/ERROR 1064 \(42000\) at line 1: You have an error in your SQL syntax/);
    expect(mariadb('SELECT * FROM shop.nothing').stderr).toContain(
      "ERROR 1146 (42S02) at line 1: Table 'shop.nothing' doesn't exist",
    );
    expect(mariadb('CREATE PROCEDURE shop.p() SELECT 1').stderr).toMatch(/ERROR 1235 \(42000\)/);
  });
});
