"""Completes TLS handshakes in memory with the contexts that Python makes by default, both sides verified.

python3 judge.py CASES.json prints one JSON document: for each case the side whose certificate was refused, and why.
"""

import json
import ssl
import sys


def handshake(case: dict) -> tuple[str, str]:
    to_client, to_server = ssl.MemoryBIO(), ssl.MemoryBIO()
    client_context = ssl.create_default_context(cafile=case["ca"])
    client_context.load_cert_chain(case["clientCert"], case["clientKey"])
    client = client_context.wrap_bio(to_client, to_server, server_hostname=case["host"])

    server_context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH, cafile=case["ca"])
    server_context.verify_mode = ssl.CERT_REQUIRED
    server_context.load_cert_chain(case["serverCert"], case["serverKey"])
    server = server_context.wrap_bio(to_server, to_client, server_side=True)

    waiting = {"server": client, "client": server}
    while waiting:
        for judged, side in list(waiting.items()):
            try:
                side.do_handshake()
                del waiting[judged]
            except ssl.SSLWantReadError:
                pass
            except ssl.SSLError as refusal:
                # The one that fails first has refused the certificate of the other.
                return judged, str(refusal)
    return "", ""


with open(sys.argv[1], encoding="utf-8") as file:
    cases = json.load(file)
verdicts = []
for case in cases:
    refused, reason = handshake(case)
    verdicts.append({"id": case["id"], "refused": refused, "reason": reason})
print(json.dumps(verdicts))
