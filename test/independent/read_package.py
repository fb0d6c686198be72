#!/usr/bin/python3
"""Opens a sealed case package with nothing but FORMAT.md, Python and libsodium (Debian: python3-nacl).

read_package.py FILE --secret=BASE64URL

Checks every chunk, the signature and the content's hash, and prints the manifest and the SHA-256 of each part as JSON.
What does not hold ends it with one sentence and 1.
"""

import argparse
import hashlib
import json
import struct
import sys

from nacl import bindings as sodium
from nacl.exceptions import CryptoError

from read_backup import CHUNK, CTX, H, Wrong, b64, demand, unb64, verify

MAGIC = b"sverka/package\n"


def read(path, secret):
    with open(path, "rb") as file:
        data = file.read()
    demand(data.startswith(MAGIC), "this is no package")
    demand(data[15] == 1, "another version")
    demand(len(data) > 144, "the head is cut")
    head, tag, box, header = data[:144], data[16:32], data[40:120], data[120:144]
    length = struct.unpack(">Q", data[32:40])[0]
    demand(0 < length <= 4 * 2**30, "too large")
    public = sodium.crypto_scalarmult_base(secret)
    demand(H(CTX("sverka/package-to/v1", public))[:16] == tag, "for another workstation")
    demand(len(data) == 144 + length + -(-length // CHUNK) * 17, "cut, or longer than it says")
    try:
        key = sodium.crypto_box_seal_open(box, public, secret)
        state = sodium.crypto_secretstream_xchacha20poly1305_state()
        sodium.crypto_secretstream_xchacha20poly1305_init_pull(state, header, key)
        plain, mark = b"", None
        for index, at in enumerate(range(144, len(data), CHUNK + 17)):
            part, mark = sodium.crypto_secretstream_xchacha20poly1305_pull(
                state, data[at:at + CHUNK + 17], CTX("sverka/package/v1", H(head), index))
            plain += part
    except (RuntimeError, CryptoError):
        raise Wrong("it does not open") from None
    demand(mark == sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL, "it ends too early")
    size = struct.unpack(">I", plain[:4])[0]
    manifest = json.loads(plain[4:4 + size])
    content = plain[4 + size:]
    known = ("case", "second-review-request", "second-review-result", "appeal-request", "appeal-result")
    demand(manifest["v"] == 1 and manifest["contents"] in known, "another version")
    demand(manifest["to"] == b64(public), "signed for another workstation")
    demand(sum(part["size"] for part in manifest["parts"]) == len(content), "its parts are not what it says")
    verify("package", manifest, unb64(manifest["from"]))
    demand(H(content) == unb64(manifest["contentHash"]), "its content is not what was signed")
    at, parts = 0, []
    for part in manifest["parts"]:
        parts.append({"name": part["name"], "sha256": hashlib.sha256(content[at:at + part["size"]]).hexdigest()})
        at += part["size"]
    return {"manifest": manifest, "parts": parts}


def main():
    asked = argparse.ArgumentParser()
    asked.add_argument("file")
    asked.add_argument("--secret", required=True)
    given = asked.parse_args()
    try:
        print(json.dumps(read(given.file, unb64(given.secret)), ensure_ascii=False))
    except Wrong as wrong:
        print(wrong, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
