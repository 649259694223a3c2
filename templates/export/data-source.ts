// TypeORM with mysql2, server's identity verified: npm install typeorm mysql2
import { readFileSync } from 'node:fs';
import { DataSource } from 'typeorm';

export const dataSource = new DataSource({
  type: 'mysql',
  host: '{{host}}',
  port: {{port}},
  username: '{{user}}',
  password: process.env['DB_PASSWORD'],
  database: '{{database}}',
  ssl: {
    ca: readFileSync('{{ca.cert}}', 'utf8'),
    // For accounts that REQUIRE X509; other accounts need neither line.
    cert: readFileSync('{{client.cert}}', 'utf8'),
    key: readFileSync('{{client.key}}', 'utf8'),
    minVersion: 'TLSv1.2',
    verifyIdentity: true,
  },
});
