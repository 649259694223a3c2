-- ProxySQL, for its administration interface:
--   mysql --host=127.0.0.1 --port=6032 --user=admin --password < proxysql.sql

-- Towards the database: TLS with this CA and this client certificate.
UPDATE global_variables SET variable_value = '{{ca.cert}}' WHERE variable_name = 'mysql-ssl_p2s_ca';
UPDATE global_variables SET variable_value = '{{client.cert}}' WHERE variable_name = 'mysql-ssl_p2s_cert';
UPDATE global_variables SET variable_value = '{{client.key}}' WHERE variable_name = 'mysql-ssl_p2s_key';
REPLACE INTO mysql_servers (hostgroup_id, hostname, port, use_ssl) VALUES (0, '{{host}}', {{port}}, 1);

-- Towards clients: ProxySQL offers the files proxysql-ca.pem, proxysql-cert.pem and proxysql-key.pem of its data folder.
-- Copy these over them before the last line:
--   {{ca.cert}}
--   {{server.cert}}
--   {{server.key}}
UPDATE global_variables SET variable_value = 'true' WHERE variable_name = 'mysql-have_ssl';

LOAD MYSQL VARIABLES TO RUNTIME;
SAVE MYSQL VARIABLES TO DISK;
LOAD MYSQL SERVERS TO RUNTIME;
SAVE MYSQL SERVERS TO DISK;
PROXYSQL RELOAD TLS;
