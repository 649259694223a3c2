<?php
// PHP with PDO, server's identity verified: DB_PASSWORD=… php pdo.php
// With the host name localhost, PHP takes the Unix socket and no TLS: write 127.0.0.1 then.
// From PHP 8.5 on, the constants are Pdo\Mysql::ATTR_SSL_CA and so on.
$connection = new PDO(
    'mysql:host={{host}};port={{port}};dbname={{database}};charset=utf8mb4',
    '{{user}}',
    getenv('DB_PASSWORD'),
    [
        PDO::MYSQL_ATTR_SSL_CA => '{{ca.cert}}',
        // For accounts that REQUIRE X509; other accounts need neither line.
        PDO::MYSQL_ATTR_SSL_CERT => '{{client.cert}}',
        PDO::MYSQL_ATTR_SSL_KEY => '{{client.key}}',
        PDO::MYSQL_ATTR_SSL_VERIFY_SERVER_CERT => true,
        PDO::ATTR_ERRMODE => PDO::ERRMODE_EXCEPTION,
    ],
);

echo $connection->query("SHOW STATUS LIKE 'Ssl_version'")->fetch()['Value'], "\n";
