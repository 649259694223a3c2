// Node.js with mysql2, server's identity verified: npm install mysql2; DB_PASSWORD=… node mysql2.mjs
import { readFileSync } from 'node:fs';
import { createConnection } from 'mysql2/promise';

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
    verifyIdentity: true,
  },
});

const [[status]] = await connection.query("SHOW STATUS LIKE 'Ssl_version'");
console.log(status.Value);
await connection.end();
