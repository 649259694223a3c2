// Prisma 7 with its adapter for MySQL and MariaDB, server's identity verified: npm install @prisma/adapter-mariadb
// (Prisma up to 6 takes a URL: tlsdb certs export --format dsn)
import { readFileSync } from 'node:fs';
import { PrismaMariaDb } from '@prisma/adapter-mariadb';
import { PrismaClient } from './generated/prisma/client';

const adapter = new PrismaMariaDb({
  host: '{{host}}',
  port: {{port}},
  user: '{{user}}',
  password: process.env['DB_PASSWORD'],
  database: '{{database}}',
  ssl: {
    ca: readFileSync('{{ca.cert}}', 'utf8'),
    // For accounts that REQUIRE X509; other accounts need neither line.
    cert: readFileSync('{{client.cert}}', 'utf8'),
    key: readFileSync('{{client.key}}', 'utf8'),
    minVersion: 'TLSv1.2',
    rejectUnauthorized: true,
  },
});

export const prisma = new PrismaClient({ adapter });
