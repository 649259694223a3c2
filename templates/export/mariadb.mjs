// Node.js with mariadb, server's identity verified: npm install mariadb; DB_PASSWORD=… node mariadb.mjs
import { readFileSync } from 'node:fs';
import { createConnection } from 'mariadb';

const connection = await createConnection({
  host: '{{host}}',
  port: {{port}},
  user: '{{user}}',
  password: process.env.DB_PASSWORD,
  database: '{{database}}',
  ssl: {
    ca: readFileSync('{{ca.cert}}'),
    // For accounts that REQUIRE X509; other accounts need neither line.
    cert: readFileSync('{{client.cert}}'),
    key: readFileSync('{{client.key}}'),
    minVersion: 'TLSv1.2',
    rejectUnauthorized: true,
  },
});

const [status] = await connection.query("SHOW STATUS LIKE 'Ssl_version'");
console.log(status.Value);
await connection.end();
