"""Prints the version of Python, then judges each folder named on standard input by a handshake as it makes it by default."""
import os
import ssl
import sys


def judge(folder):
    read = lambda name: os.path.join(folder, name)
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(read("chain.pem"), read("key.pem"))
    client = ssl.create_default_context(cafile=read("ca.pem"))
    to_server, to_client = ssl.MemoryBIO(), ssl.MemoryBIO()
    with open(read("host")) as file:
        host = file.read()
    ours = server.wrap_bio(to_server, to_client, server_side=True)
    theirs = client.wrap_bio(to_client, to_server, server_hostname=host)
    for _ in range(5):
        for side in (theirs, ours):
            try:
                side.do_handshake()
            except ssl.SSLWantReadError:
                pass


print("%d.%d" % sys.version_info[:2])
for line in sys.stdin:
    try:
        judge(line.strip())
        print("accepts")
    except (ssl.SSLError, OSError, ValueError) as error:
        print("refuses", str(error).replace("\n", " "))
