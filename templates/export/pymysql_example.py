# Python with PyMySQL, server's identity verified: pip install pymysql; DB_PASSWORD=… python pymysql_example.py
import os

import pymysql

connection = pymysql.connect(
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

with connection, connection.cursor() as cursor:
    cursor.execute("SHOW STATUS LIKE 'Ssl_version'")
    print(cursor.fetchone()[1])
