#!/usr/bin/env python3
"""Verifies exported ZIPs with Python's standard library, and tokens with openssl: a second reader of the format, which is
compared with the extension's own on thousands of damaged and forged ZIPs (`npm run bench:fuzz`).

    python3 verify.py [--root ca.pem] ZIP...      one line of JSON for each ZIP: {"holds": …, "why": […]}
"""
import hashlib, json, re, struct, subprocess, sys, tempfile, zlib

UTF8, DESCRIPTOR = 0x800, 0x8


class Bad(Exception):
    """What does not hold."""


def members(data):
    """Every member by name. Refuses what another program could read in another way."""
    end = data.rfind(b"PK\5\6")
    if end < 0 or len(data) - end != 22:
        raise Bad("no end record, or something after it")
    disk, first, here, count, size, start, comment = struct.unpack("<4H2LH", data[end + 4 : end + 22])
    if data[end - 20 : end - 16] == b"PK\6\7":
        raise Bad("two ends")
    if disk or first or here != count or comment or start + size != end:
        raise Bad("the end record does not fit")
    found, names, at, spans = {}, set(), start, []
    for _ in range(count):
        head = data[at : at + 46]
        if len(head) < 46 or head[:4] != b"PK\1\2":
            raise Bad("a central header is broken")
        flags, method = struct.unpack("<2H", head[8:12])
        stamp, crc, packed, size, nlen, xlen, clen = struct.unpack("<4s3L3H", head[12:34])
        attributes, offset = struct.unpack("<2L", head[38:46])
        raw = data[at + 46 : at + 46 + nlen]
        at += 46 + nlen + xlen + clen
        kind = attributes >> 16 & 0o170000
        local = data[offset : offset + 30]
        if len(local) < 30 or local[:4] != b"PK\3\4" or xlen or clen or kind not in (0, 0o100000) or attributes & 0x10:
            raise Bad("headers that no export has")
        lflags, lmethod, _, lcrc, lpacked, lsize, lnlen, lxlen = struct.unpack("<2H4s3L2H", local[6:30])
        begin = offset + 30 + lnlen + lxlen
        if data[offset + 30 : offset + 30 + lnlen] != raw or (lflags, lmethod) != (flags, method) or flags & ~(UTF8 | DESCRIPTOR | 6):
            raise Bad("two headers disagree")
        body, after = data[begin : begin + packed], begin + packed
        if flags & DESCRIPTOR:
            tail = data[after : after + 16]
            if tail != b"PK\7\8" + struct.pack("<3L", crc, packed, size):
                raise Bad("a data descriptor differs")
            after += 16
        elif (lcrc, lpacked, lsize) != (crc, packed, size):
            raise Bad("two headers disagree")
        spans.append((offset, after))
        try:
            name = raw.decode("utf-8" if flags & UTF8 else "ascii")
            content = body if method == 0 else zlib.decompress(body, -15) if method == 8 else None
        except (UnicodeDecodeError, zlib.error):
            raise Bad("a member cannot be read")
        if content is None or (len(content), len(body), zlib.crc32(content)) != (size, packed, crc):
            raise Bad("a member is damaged")
        folded = name.lower()
        if folded in names or not re.fullmatch(r"[A-Za-z0-9_./-]+", name) or ".." in name or name.startswith("/"):
            raise Bad("a name that no export has")
        names.add(folded)
        found[name] = content
    spans.sort()
    if at != end or [a for a, _ in spans] != [0] + [b for _, b in spans[:-1]] or (spans and spans[-1][1] != start):
        raise Bad("members overlap or leave room")
    return found


sha = lambda data: hashlib.sha256(data).hexdigest()


def canonical(value):  # RFC 8785, as far as the journal goes: Python and JavaScript write its numbers alike.
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def sums(files):
    text = files["SHA256SUMS"].decode("utf-8")
    listed = {}
    for line in text.split("\n")[:-1]:
        found = re.fullmatch(r"([0-9a-f]{64})  (\S.*)", line)
        if not found or found[2] in listed:
            raise Bad("SHA256SUMS cannot be read")
        listed[found[2]] = found[1]
    outside = {"SHA256SUMS", "SHA256SUMS.tsq", "SHA256SUMS.tsr"}
    if not text.endswith("\n") or {n: sha(c) for n, c in files.items() if n not in outside} != listed:
        raise Bad("SHA256SUMS does not agree")


def folder(entry):
    if entry["kind"] == "capture":
        day, hour = entry["time"]["legal"][:10], entry["time"]["legal"][11:19].replace(":", "h", 1).replace(":", "m", 1)
        return "captures/%04d_%s_%s_%s" % (entry["number"], day, hour, entry["outcome"])
    return "demarches/ligne-%05d_%s_" % (entry["seq"], entry["day"])


def journal(files):
    """Follows the chain. Returns its lines with their hashes."""
    lines, head, number, dossier, ids, gone = [], "0" * 64, 0, None, set(), {}
    text = files["journal.jsonl"].decode("utf-8")
    for seq, line in enumerate(text.removesuffix("\n").split("\n"), 1):
        entry = json.loads(line)
        if canonical(entry) != line or entry["seq"] != seq or entry["prev"] != head:
            raise Bad("line %d does not follow" % seq)
        own = entry.get("number")
        if own is not None and own != number + 1:
            raise Bad("line %d has another number" % seq)
        number = own or number
        if entry["kind"] == "removed":
            gone[seq], head = entry, entry["hash"]
        else:
            if entry["id"] in ids or (dossier or entry["dossier"]) != entry["dossier"]:
                raise Bad("line %d is of another dossier, or twice there" % seq)
            ids.add(entry["id"])
            dossier, head = entry["dossier"], sha(line.encode())
            if entry["kind"] == "deletion":
                named = entry["deleted"]
                place = gone.pop(named["seq"], None)
                if not place or any(place[key] != named[key] for key in ("hash", "prev", "number")):
                    raise Bad("line %d deletes what is there" % seq)
        lines.append((entry, line, head))
    if gone:
        raise Bad("a line is gone and nothing says why")
    return lines


def evidence(files, lines):
    """The files of each entry against its record; returns the names that are accounted for, and what tokens are of."""
    known, stamped = {"journal.jsonl", "SHA256SUMS", "SHA256SUMS.tsq", "SHA256SUMS.tsr"}, {}
    for entry, line, digest in lines:
        stem = "jetons/ligne-%05d" % entry["seq"]
        if "files" in entry:
            start = folder(entry)
            at = next((n[: n.rindex("/")] for n in sorted(files) if n.startswith(start)), start)
            stem = at + "/jeton"
            for name, facts in entry["files"].items():
                content = files.get("%s/%s" % (at, name))
                if content is not None and sha(content) != facts["sha256"]:
                    raise Bad("%s of line %d is another" % (name, entry["seq"]))
                known.add("%s/%s" % (at, name))
            record = files.get(at + "/donnees.json")
            if record is not None and record != line.encode():
                raise Bad("the record of line %d is another" % entry["seq"])
            known.add(at + "/donnees.json")
        stamped[stem] = digest
        known |= {stem + ".tsq", stem + ".tsr"}
    stamped["SHA256SUMS"] = sha(files["SHA256SUMS"])
    return known, stamped


checked = {}


def token(digest, request, reply, root):
    key = (digest, request, reply)
    if key not in checked:
        with tempfile.TemporaryDirectory() as at:
            open(at + "/q", "wb").write(request), open(at + "/r", "wb").write(reply)
            run = lambda *args: subprocess.run(["openssl", "ts", *args], capture_output=True).stdout
            asked = run("-query", "-in", at + "/q", "-text").decode(errors="replace")
            bytes_of = "".join(re.findall(r"- ((?:[0-9a-f]{2}[ -]){1,16})", asked)).replace(" ", "").replace("-", "")
            good = [b"OK" in subprocess.run(["openssl", "ts", "-verify", *way, "-in", at + "/r", "-CAfile", root], capture_output=True).stdout
                    for way in (("-digest", digest), ("-queryfile", at + "/q"))]
            checked[key] = all(good) and bytes_of == digest
    if not checked[key]:
        raise Bad("a token does not hold")


def verify(data, root):
    files = members(data)
    sums(files)
    lines = journal(files)
    known, stamped = evidence(files, lines)
    for stem, digest in stamped.items():
        request, reply = files.get(stem + ".tsq"), files.get(stem + ".tsr")
        if request is not None or reply is not None:
            token(digest, request or b"", reply or b"", root)
    made = {name: sha(content) for name, content in files.items() if name not in known | {"export.json"}}
    record = files.get("export.json")
    if record is not None:
        said = json.loads(record)
        if said["files"] != made or said["head"] != {"seq": len(lines), "hash": lines[-1][2]}:
            raise Bad("export.json names something else")


def main(arguments):
    root = "/etc/ssl/certs/ca-certificates.crt"
    if arguments[:1] == ["--root"]:
        root, arguments = arguments[1], arguments[2:]
    for path in arguments or (line.rstrip("\n") for line in sys.stdin):
        try:
            verify(open(path, "rb").read(), root)
            print(json.dumps({"holds": True, "why": []}), flush=True)
        except (Bad, KeyError, TypeError, ValueError, AttributeError, IndexError, RecursionError, struct.error) as error:
            print(json.dumps({"holds": False, "why": ["%s: %s" % (type(error).__name__, error)]}), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
