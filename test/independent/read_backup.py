#!/usr/bin/python3
"""Reads a backup with nothing but FORMAT.md, Python and libsodium (Debian: python3-nacl).

read_backup.py FILE --sheet "XXXXX XXXXX …" [--document ID --out FILE]

Checks every hash, signature, chain and tree of it, opens every record and document, and prints what it found as JSON.
What does not hold ends it with one sentence and 1.
"""

import argparse
import base64
import hashlib
import json
import re
import struct
import sys

from nacl import bindings as sodium
from nacl.exceptions import BadSignatureError, CryptoError
from nacl.signing import VerifyKey

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
MAGIC = b"sverka/backup\n"
SECTIONS = ["preamble", "keyring", "log", "statements", "heads", "pages", "cases", "drafts", "wraps", "entries",
            "previews", "chunks"]
RING = {"log": "journal", "statements": "journal", "entries": "journal", "heads": "cases", "pages": "cases",
        "cases": "cases", "drafts": "cases", "wraps": "documents"}
CHUNK = 1048576


class Wrong(Exception):
    pass


def demand(holds, sentence):
    if not holds:
        raise Wrong(sentence)


# Notation

def unb64(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def b64(data):
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


def H(data, key=b""):
    return hashlib.blake2b(data, digest_size=32, key=key).digest()


def LP(data):
    return struct.pack(">I", len(data)) + data


def CTX(*parts):
    def raw(part):
        if isinstance(part, str):
            return part.encode()
        return struct.pack(">Q", part) if isinstance(part, int) else part
    return b"".join(LP(raw(part)) for part in parts)


def kdf(key, number, context):
    # crypto_kdf: BLAKE2b with the number as salt and the context as personalisation.
    return hashlib.blake2b(b"", digest_size=32, key=key, salt=struct.pack("<Q", number) + bytes(8),
                           person=context.encode() + bytes(8)).digest()


def aead_open(key, nonce, data, cipher):
    try:
        return sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(cipher, data, nonce, key)
    except CryptoError:
        raise Wrong("an envelope does not open") from None


def canonical(value):
    # RFC 8785 for what is signed here: ASCII names, strings, whole numbers.
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def verify(kind, body, key):
    bare = {name: member for name, member in body.items() if name != "signature"}
    try:
        VerifyKey(key).verify(f"sverka/{kind}/v1\0".encode() + canonical(bare), unb64(body["signature"]))
    except (BadSignatureError, ValueError):
        raise Wrong(f"a {kind} is not signed by whom it names") from None


# The file

def read_file(path):
    """Records by section, and the manifest, once every hash of the file fits."""
    whole = hashlib.blake2b(digest_size=32)
    records, marks, manifest = {}, [], None
    with open(path, "rb") as file:
        demand(file.read(len(MAGIC)) == MAGIC, "this is no backup")
        whole.update(MAGIC)
        while True:
            head = file.read(5)
            demand(len(head) == 5, "the file ends too early")
            kind, length = head[0], struct.unpack(">I", head[1:])[0]
            body = file.read(length)
            demand(len(body) == length, "the file ends too early")
            if kind == 4:
                demand(body == whole.digest() and not file.read(1), "the file is damaged")
                break
            whole.update(head + body)
            if kind == 1:
                marks.append({"name": body.decode(), "records": 0, "bytes": 0, "hash": hashlib.blake2b(digest_size=32)})
                records[body.decode()] = []
            elif kind == 2:
                mark = marks[-1]
                mark["records"] += 1
                mark["bytes"] += len(head) + len(body)
                mark["hash"].update(head + body)
                size = struct.unpack(">I", body[:4])[0]
                records[mark["name"]].append((json.loads(body[4:4 + size]), body[4 + size:]))
            elif kind == 3:
                manifest = json.loads(body)
    demand(manifest is not None, "there is no manifest")
    found = [{**mark, "hash": b64(mark["hash"].digest())} for mark in marks]
    demand(manifest["sections"] == found and [mark["name"] for mark in found] == SECTIONS, "a section is damaged")
    return records, manifest


# The sheet

def read_sheet(text):
    letters = re.sub(r"[\s-]", "", text.upper()).translate(str.maketrans("018", "OIB"))
    demand(len(letters) == 40, "a sheet has eight groups of five")
    four = ""
    for number in range(8):
        group = letters[number * 5:number * 5 + 5]
        check = H(CTX("sverka/sheet/v1", number, group[:4]))[0] & 31
        demand(ALPHABET[check] == group[4], f"group {number + 1} is mistyped")
        four += group[:4]
    return base64.b32decode(four)


# The chain

def alive(chain, account, at):
    ends, removed = chain["accounts"][account]["ends"], chain["removed"].get(account)
    return (ends is None or at < ends) and (removed is None or at < removed)


def follow_chain(statements, root_key, vault):
    chain = {"accounts": {}, "mandates": {}, "removed": {}, "recovery": None, "escrow": None, "workstations": []}
    now, seen = "", set()
    for one in statements:
        demand(one["vault"] == vault and one["id"] not in seen, "a statement is of another vault, or said twice")
        seen.add(one["id"])
        now = max(now, one["at"])
        kind = one["type"]
        if one["by"] == "root":
            verify("statement", one, root_key)
            allowed = kind in ("recovery", "workstation") or (kind == "account" and one["role"] == "representative")
            if kind == "mandate":
                holder = chain["accounts"].get(one["account"], {})
                allowed = holder.get("by") == "root" and holder.get("role") == "representative"
            demand(allowed, "the root says what it may not")
        else:
            signer = chain["accounts"].get(one["by"])
            demand(signer is not None and signer["role"] == "representative", "a statement is by nobody entitled")
            demand(one["by"] not in chain["removed"] and (signer["ends"] is None or now < signer["ends"]),
                   "a statement is by one who had ended")
            demand(kind != "recovery", "only the root names the sheet's key")
            verify("statement", one, unb64(signer["signKey"]))
        if kind == "account":
            demand(one["account"] not in chain["accounts"], "an account is enrolled twice")
            chain["accounts"][one["account"]] = one
        elif kind == "mandate":
            chain["mandates"][one["mandate"]] = one
        elif kind == "removal":
            demand(one["account"] in chain["accounts"], "nobody is removed")
            chain["removed"][one["account"]] = one["at"]
        elif kind == "workstation":
            chain["workstations"].append(one)
        elif kind in ("recovery", "escrow"):
            chain[kind] = one["boxKey"]
    return chain


def check_epoch(epoch, chain):
    signer = chain["accounts"].get(epoch["by"])
    demand(signer is not None and signer["role"] == "representative" and alive(chain, epoch["by"], epoch["at"]),
           "an epoch is by nobody entitled")
    verify("statement", epoch, unb64(signer["signKey"]))


# The journal

def node(left, right):
    return hashlib.sha256(b"\x01" + left + right).digest()


def tree_root(entries):
    hashes = []
    for number, entry in enumerate(entries):
        top = hashlib.sha256(b"\x00" + canonical(entry)).digest()
        while number % 2 == 1:
            top = node(hashes.pop(), top)
            number //= 2
        hashes.append(top)
    root = hashes.pop()
    while hashes:
        root = node(hashes.pop(), root)
    return root


def check_checkpoint(note, workstation, size, root):
    text, signatures = note.split("\n\n")
    body = text + "\n"
    origin, said, said_root = text.split("\n")
    demand(origin == workstation["logOrigin"] and int(said) == size and base64.b64decode(said_root) == root,
           "the checkpoint is not of these entries")
    key = unb64(workstation["logKey"])
    name = hashlib.sha256(origin.encode() + b"\n\x01" + key).digest()[:4]
    for line in signatures.strip().split("\n"):
        _, who, blob = line.split(" ")
        data = base64.b64decode(blob)
        if who == origin and data[:4] == name:
            try:
                VerifyKey(key).verify(body.encode(), data[4:])
                return
            except BadSignatureError:
                break
    raise Wrong("the checkpoint is not signed by the log's key")


# Records and documents

def open_document(key, vault, document, content, chunks):
    state = sodium.crypto_secretstream_xchacha20poly1305_state()
    sodium.crypto_secretstream_xchacha20poly1305_init_pull(state, unb64(content["header"]), kdf(key, 1, "svk-docs"))
    plain, index, tag = b"", 0, None
    for cipher in chunks:
        for at in range(0, len(cipher), CHUNK + 17):
            data = CTX("sverka/document/v1", bytes.fromhex(vault), bytes.fromhex(document), index, b"\x01")
            try:
                part, tag = sodium.crypto_secretstream_xchacha20poly1305_pull(state, cipher[at:at + CHUNK + 17], data)
            except (RuntimeError, CryptoError):
                raise Wrong("a chunk does not open") from None
            plain += part
            index += 1
    demand(tag == sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL and index == content["chunks"]
           and len(plain) == content["size"], "a document ends too early")
    demand(H(plain, unb64(content["commitKey"])) == unb64(content["commitment"]), "a document is not the one committed to")
    return plain


def open_preview(key, vault, document, page, sealed):
    data = CTX("sverka/preview/v1", bytes.fromhex(vault), bytes.fromhex(document), page, b"\x01")
    plain = aead_open(kdf(key, 2, "svk-docs"), sealed[:24], data, sealed[24:])
    width, height = struct.unpack(">HH", plain[:4])
    demand(len(plain) == 4 + 4 * width * height, "a preview has another size than it says")
    return width, height


def read(path, sheet_text, wanted, out):
    records, manifest = read_file(path)
    [(preamble, _)] = records["preamble"]
    [(keyring, _)] = records["keyring"]
    demand(preamble["format"] == 1 and keyring["format"] == 1, "this is of a later version")
    vault, vault_bytes, root_key = preamble["vault"], bytes.fromhex(preamble["vault"]), unb64(preamble["rootKey"])
    demand(keyring["vault"] == vault and keyring["rootKey"] == preamble["rootKey"], "the keyring is another vault's")

    recovery = H(CTX("sverka/recovery/v1", vault_bytes), read_sheet(sheet_text))
    sealed_root = unb64(keyring["recovery"]["rootSealed"])
    seed = aead_open(kdf(recovery, 2, "svk-recv"), sealed_root[:24],
                     CTX("sverka/root-secret/v1", vault_bytes, root_key), sealed_root[24:])
    demand(sodium.crypto_sign_seed_keypair(seed)[0] == root_key, "the sheet opens another root")
    box_public, box_secret = sodium.crypto_box_seed_keypair(kdf(recovery, 1, "svk-recv"))
    rings = {}
    for epoch in keyring["epochs"]:
        [wrap] = [one for one in epoch["wraps"] if one["to"] == "recovery"]
        plain = sodium.crypto_box_seal_open(unb64(wrap["sealed"]), box_public, box_secret)
        name = CTX("sverka/wrap/v1", vault_bytes, epoch["ring"], epoch["epoch"], bytes.fromhex(epoch["keyId"]), "recovery")
        demand(plain[:32] == H(name), "a wrap is of another epoch")
        rings[bytes.fromhex(epoch["keyId"])] = (epoch["ring"], plain[32:])

    def open_row(table, row):
        key, sealed = row
        demand(sealed[0] == 1, "an envelope is of a later version")
        key_id, nonce, cipher = sealed[1:17], sealed[17:41], sealed[41:]
        ring, secret = rings[key_id]
        demand(ring == RING[table], "a record lies under another ring")
        record_id, revision = (str(key["seq"]), 0) if "seq" in key else (str(key["id"]), key["rev"])
        return aead_open(secret, nonce, CTX("sverka/record/v1", vault_bytes, table, record_id, revision, b"\x01", key_id), cipher)

    def table(name):
        return [json.loads(open_row(name, row)) for row in records[name]]

    statements = table("statements")
    chain = follow_chain(statements, root_key, vault)
    for epoch in keyring["epochs"]:
        check_epoch(epoch, chain)
    demand(chain["recovery"] == keyring["recovery"]["boxKey"] == b64(box_public), "the sheet's key is not the chain's")
    maker = chain["accounts"][manifest["by"]]
    demand(manifest["vault"] == vault and maker["role"] == "representative" and alive(chain, manifest["by"], manifest["at"]),
           "the backup is by nobody entitled")
    verify("backup", manifest, unb64(maker["signKey"]))

    [log] = table("log")
    entries = table("entries")
    for place, entry in enumerate(entries):
        demand(entry["seq"] == place, "an entry is not in its place")
        actor = entry["actor"]
        verify("entry", entry, root_key if actor == "root" else unb64(chain["accounts"][actor]["signKey"]))
    root = tree_root(entries)
    demand(log["size"] == len(entries) == manifest["log"]["size"] and unb64(manifest["log"]["root"]) == root,
           "the journal is not the one the backup speaks of")
    check_checkpoint(log["checkpoint"], chain["workstations"][-1], len(entries), root)
    demand(unb64(log["chainHash"]) == H(b"".join(LP(canonical(one)) for one in statements)), "the chain was cut")

    [head_row] = records["heads"]
    [head] = table("heads")
    demand(entries[-1]["vaultHead"] == b64(H(head_row[1])) and head["logSize"] == len(entries), "the head is another time's")
    demand([(mark["rev"], mark["hash"]) for mark in head["pages"]]
           == [(key["rev"], b64(H(sealed))) for key, sealed in records["pages"]], "a list page is another time's")
    listed = {one["id"]: one for page in table("pages") for one in page}
    demand({key["id"]: key["rev"] for key, _ in records["cases"]} == {one["id"]: one["rev"] for one in listed.values()},
           "the cases are not those of the list")

    table("drafts")
    wraps = {row[0]["id"]: open_row("wraps", row) for row in records["wraps"]}
    streams = {}
    for key, sealed in records["chunks"]:
        streams.setdefault(key["stream"], {})[key["segment"]] = sealed
    previews = 0
    for key, sealed in records["previews"]:
        document, page = key["id"].split("/")
        open_preview(wraps[document], vault, document, int(page), sealed)
        previews += 1
    cases = []
    for case in table("cases"):
        documents = []
        for document in case["documents"]:
            content = document["content"]
            if content["state"] != "stored":
                continue
            segments = streams[document["id"]]
            plain = open_document(wraps[document["id"]], vault, document["id"], content,
                                  [segments[number] for number in range(len(segments))])
            if document["id"] == wanted:
                with open(out, "wb") as file:
                    file.write(plain)
            documents.append({"id": document["id"], "kind": document["kind"], "bytes": len(plain),
                              "sha256": hashlib.sha256(plain).hexdigest()})
        cases.append({"caseRef": case["caseRef"], "state": case["state"], "documents": documents})
    fingerprint = base64.b32encode(hashlib.sha256(root_key).digest()[:20]).decode()
    return {"vault": vault, "at": manifest["at"], "fingerprint": "-".join(re.findall("....", fingerprint)),
            "statements": len(statements), "epochs": len(rings), "entries": len(entries), "previews": previews,
            "cases": sorted(cases, key=lambda one: one["caseRef"])}


def main():
    parser = argparse.ArgumentParser(description="Reads a backup of Sverka, from FORMAT.md alone")
    parser.add_argument("file")
    parser.add_argument("--sheet", required=True, help="the recovery sheet's eight groups")
    parser.add_argument("--document", help="the id of a document to write out")
    parser.add_argument("--out", help="where to write it")
    given = parser.parse_args()
    demand((given.document is None) == (given.out is None), "--document and --out go together")
    print(json.dumps(read(given.file, given.sheet, given.document, given.out), indent=1, ensure_ascii=False))


if __name__ == "__main__":
    try:
        main()
    except Wrong as wrong:
        print(wrong, file=sys.stderr)
        sys.exit(1)
