"""Answers one connection attempt per line: a request as JSON in, an answer as JSON out."""
import json
import ssl
import sys

import mysql.connector
import pymysql

QUERY = "SHOW STATUS LIKE 'Ssl_cipher'"


def pair(request):
    """The client certificate as both drivers name it."""
    return {"ssl_cert": request["cert"], "ssl_key": request["key"]} if request.get("cert") else {}


def with_pymysql(request, login):
    mode = request["mode"]
    if mode == "DISABLED":
        options = {"ssl_disabled": True}
    elif mode == "PREFERRED":
        options = pair(request)
    elif mode == "REQUIRED":
        context = ssl.create_default_context()
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
        if request.get("cert"):
            context.load_cert_chain(request["cert"], request["key"])
        options = {"ssl": context}
    else:
        identity = mode == "VERIFY_IDENTITY"
        options = {"ssl_ca": request["ca"], "ssl_verify_cert": True, "ssl_verify_identity": identity, **pair(request)}
    connection = pymysql.connect(**login, **options)
    with connection, connection.cursor() as cursor:
        cursor.execute(QUERY)
        return cursor.fetchone()[1]


def with_connector(request, login):
    mode = request["mode"]
    options = {"ssl_disabled": True} if mode == "DISABLED" else pair(request)
    if mode.startswith("VERIFY"):
        options |= {"ssl_ca": request["ca"], "ssl_verify_cert": True, "ssl_verify_identity": mode == "VERIFY_IDENTITY"}
    connection = mysql.connector.connect(**login, **options, use_pure=True)
    try:
        cursor = connection.cursor()
        cursor.execute(QUERY)
        return cursor.fetchone()[1]
    finally:
        connection.close()


def answer(request):
    login = {name: request[name] for name in ("host", "port", "user", "password")}
    connect = with_pymysql if request["driver"] == "PyMySQL" else with_connector
    try:
        return {"cipher": connect(request, login)}
    except pymysql.err.MySQLError as error:
        return {"errno": error.args[0], "message": str(error)}
    except mysql.connector.Error as error:
        return {"errno": error.errno, "message": str(error)}
    except Exception as error:  # whatever a driver lets through, such as errors of the ssl module
        return {"errno": 0, "message": f"{type(error).__name__}: {error}"}


for line in sys.stdin:
    print(json.dumps(answer(json.loads(line))), flush=True)
