"""A second implementation of the checks of packages/tlog, in another language and by another way.

It shares no code with the first one, and works proofs out by recursion over the definition of the tree (RFC 6962,
section 2.1) where the first one walks bits (RFC 9162). Python 3 standard library only; Ed25519 after RFC 8032.
Reads one question a line (JSON) and answers one line each: true or false.
"""

import base64
import binascii
import hashlib
import json
import sys

# ---- Ed25519, RFC 8032 section 5.1: slow and plain, for checking only.
P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P
ROOT_OF_MINUS_ONE = pow(2, (P - 1) // 4, P)


def add(a, b):
    e = (a[1] - a[0]) * (b[1] - b[0]) % P
    f = (a[1] + a[0]) * (b[1] + b[0]) % P
    g = 2 * a[3] * b[3] * D % P
    h = 2 * a[2] * b[2] % P
    e, f, g, h = f - e, h - g, h + g, f + e
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def multiply(scalar, point):
    result = (0, 1, 1, 0)
    while scalar > 0:
        if scalar & 1:
            result = add(result, point)
        point = add(point, point)
        scalar >>= 1
    return result


def same(a, b):
    return (a[0] * b[2] - b[0] * a[2]) % P == 0 and (a[1] * b[2] - b[1] * a[2]) % P == 0


def decompress(data):
    y = int.from_bytes(data, "little")
    sign = y >> 255
    y &= (1 << 255) - 1
    if len(data) != 32 or y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P != 0:
        x = x * ROOT_OF_MINUS_ONE % P
    if (x * x - square) % P != 0 or (x == 0 and sign == 1):
        return None
    if x & 1 != sign:
        x = P - x
    return (x, y, 1, x * y % P)


BASE = decompress((4 * pow(5, -1, P) % P).to_bytes(32, "little"))


def verify_ed25519(key, message, signature):
    if len(signature) != 64:
        return False
    point, nonce = decompress(key), decompress(signature[:32])
    s = int.from_bytes(signature[32:], "little")
    if point is None or nonce is None or s >= L:
        return False
    digest = hashlib.sha512(signature[:32] + key + message).digest()
    return same(multiply(s, BASE), add(nonce, multiply(int.from_bytes(digest, "little") % L, point)))


# ---- The tree, RFC 6962 section 2.1.
def sha(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def split(size):
    """The largest power of two below size."""
    return 1 << ((size - 1).bit_length() - 1)


class Wrong(Exception):
    """A proof that does not hold."""


def root_by_path(leaf, index, size, path):
    """Root of a tree of that size from a leaf and its audit path, last hash of the path first."""
    if size == 1:
        if path:
            raise Wrong
        return leaf
    if not path:
        raise Wrong
    k = split(size)
    if index < k:
        return sha(b"\x01", root_by_path(leaf, index, k, path[:-1]), path[-1])
    return sha(b"\x01", path[-1], root_by_path(leaf, index - k, size - k, path[:-1]))


def included(leaf, index, size, path, root):
    try:
        return 0 <= index < size and root_by_path(leaf, index, size, path) == root
    except Wrong:
        return False


def roots_by_subproof(old, size, path, old_root, complete):
    """Old and new root, as SUBPROOF(old, D[size], complete) gives them."""
    if old == size:
        if complete:
            if path:
                raise Wrong
            return old_root, old_root
        if len(path) != 1:
            raise Wrong
        return path[0], path[0]
    if not path:
        raise Wrong
    k, rest, other = split(size), path[:-1], path[-1]
    if old <= k:
        before, after = roots_by_subproof(old, k, rest, old_root, complete)
        return before, sha(b"\x01", after, other)
    before, after = roots_by_subproof(old - k, size - k, rest, old_root, False)
    return sha(b"\x01", other, before), sha(b"\x01", other, after)


def consistent(old, old_root, size, root, path):
    try:
        return 0 < old <= size and roots_by_subproof(old, size, path, old_root, True) == (old_root, root)
    except Wrong:
        return False


# ---- Notes, checkpoints and receipts of C2SP.
def unbase64(text):
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise Wrong from None
    if base64.b64encode(data).decode() != text:
        raise Wrong
    return data


def number(text):
    if not (text.isascii() and text.isdigit()) or (len(text) > 1 and text[0] == "0") or int(text) > 2**53 - 1:
        raise Wrong
    return int(text)


def hash32(text):
    data = unbase64(text)
    if len(data) != 32:
        raise Wrong
    return data


def key_of(text):
    name, key_id, encoded = text.split("+", 2)
    data = unbase64(encoded)
    if sha(name.encode(), b"\n", data)[:4].hex() != key_id:
        raise Wrong
    return name, key_id, data[0], data[1:]


def signatures_of(lines):
    for line in lines:
        dash, name, encoded = line.split(" ")
        data = unbase64(encoded)
        if dash != "\u2014" or name == "" or len(data) < 5:
            raise Wrong
        yield name, data[:4].hex(), data[4:]


def is_signed(text, signatures, key):
    """Every signature under this key must verify, and there must be one."""
    name, key_id, kind, public = key
    found = [data for n, i, data in signatures if n == name and i == key_id]
    return bool(found) and all(is_valid(text, data, kind, public) for data in found)


def is_valid(text, data, kind, public):
    if kind == 1:
        return verify_ed25519(public, text.encode(), data)
    if kind != 4 or len(data) != 72:
        return False
    time = int.from_bytes(data[:8], "big")
    return verify_ed25519(public, f"cosignature/v1\ntime {time}\n{text}".encode(), data[8:])


def checkpoint_of(note):
    head, found, tail = note.rpartition("\n\n")
    if not found or not tail.endswith("\n"):
        raise Wrong
    text = head + "\n"
    lines = head.split("\n")
    if len(lines) < 3 or lines[0] == "" or "" in lines[3:]:
        raise Wrong
    return text, lines[0], number(lines[1]), hash32(lines[2]), list(signatures_of(tail[:-1].split("\n")))


def is_trusted(checkpoint, log, witnesses, need):
    text, origin, _, _, signatures = checkpoint
    keys = {key[3]: key for key in witnesses}
    return (
        origin == log[0]
        and is_signed(text, signatures, log)
        and sum(is_signed(text, signatures, key) for key in keys.values()) >= need
    )


def receipt_holds(text, leaf, log, witnesses, need):
    head, found, note = text.partition("\n\n")
    lines = head.split("\n")
    if not found or lines.pop(0) != "c2sp.org/tlog-proof@v1":
        return False
    if lines and lines[0].startswith("extra "):
        unbase64(lines.pop(0)[6:])
    if not lines or not lines[0].startswith("index "):
        return False
    index = number(lines.pop(0)[6:])
    path = [hash32(line) for line in lines]
    checkpoint = checkpoint_of(note)
    if not is_trusted(checkpoint, log, witnesses, need):
        return False
    return included(sha(b"\x00", leaf), index, checkpoint[2], path, checkpoint[3])


def answer(q):
    try:
        if q["ask"] == "inclusion":
            path = [bytes.fromhex(one) for one in q["proof"]]
            return included(bytes.fromhex(q["leaf"]), q["index"], q["size"], path, bytes.fromhex(q["root"]))
        if q["ask"] == "consistency":
            path = [bytes.fromhex(one) for one in q["proof"]]
            old_root, root = bytes.fromhex(q["oldRoot"]), bytes.fromhex(q["root"])
            return consistent(q["oldSize"], old_root, q["size"], root, path)
        log, witnesses = key_of(q["log"]), [key_of(one) for one in q["witnesses"]]
        return receipt_holds(q["text"], bytes.fromhex(q["leaf"]), log, witnesses, q["need"])
    except (Wrong, ValueError):
        return False


for question in sys.stdin:
    print("true" if answer(json.loads(question)) else "false")
