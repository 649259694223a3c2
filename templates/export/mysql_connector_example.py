# Python with mysql-connector-python, server's identity verified:
#   pip install mysql-connector-python; DB_PASSWORD=… python mysql_connector_example.py
import os

import mysql.connector

connection = mysql.connector.connect(
    host="{{host}}",
    port={{port}},
    user="{{user}}",
    password=os.environ["DB_PASSWORD"],
    database="{{database}}",
    ssl_ca="{{ca.cert}}",
    # For accounts that REQUIRE X509; other accounts need neither line.
    ssl_cert="{{client.cert}}",
    ssl_key="{{client.key}}",
    ssl_verify_cert=True,
    ssl_verify_identity=True,
)

cursor = connection.cursor()
cursor.execute("SHOW STATUS LIKE 'Ssl_version'")
print(cursor.fetchone()[1])
connection.close()
