"""Sends ten thousand broken files and bodies to a gateway: python3 fuzz_bodies.py http://localhost:8080

Good files (CIF, POSCAR, extended XYZ, JSON, CSV, zip) and good JSON bodies are cut, repeated, mixed and filled with what has hurt parsers
before: deep nesting, huge numbers, control characters, formulas of spreadsheets, entities, paths out of a folder, archives that swell. No
answer may be a server error, take longer than --patience, or hold a file of the machine; a refusal must be a problem document. After it
the gateway must be healthy, and no cell of an export may begin like a formula. It writes: run it against an installation that
nobody needs, best one on which "./cupel demo --keep" has played, and with --key of an admin where keys are asked for. Needs nothing but Python.

Exit status: 0 when nothing was found, 1 when something was.
"""

import argparse
import collections
import concurrent.futures
import csv
import gzip
import io
import json
import random
import sys
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid
import warnings
import zipfile

POSCAR = "MgO\n1.0\n0.0 2.1 2.1\n2.1 0.0 2.1\n2.1 2.1 0.0\nMg O\n1 1\nDirect\n0.0 0.0 0.0\n0.5 0.5 0.5\n"
CIF = """data_MgO
_cell_length_a 4.2
_cell_length_b 4.2
_cell_length_c 4.2
_cell_angle_alpha 90
_cell_angle_beta 90
_cell_angle_gamma 90
_symmetry_space_group_name_H-M 'P 1'
loop_
_atom_site_label
_atom_site_type_symbol
_atom_site_fract_x
_atom_site_fract_y
_atom_site_fract_z
Mg1 Mg 0 0 0
O1 O 0.5 0.5 0.5
"""
XYZ = '2\nLattice="4.2 0 0 0 4.2 0 0 0 4.2" Properties=species:S:1:pos:R:3 pbc="T T T"\nMg 0 0 0\nO 2.1 2.1 2.1\n'
LINE = json.dumps({
    "material_id": "m-1",
    "structure": {"lattice": [[0, 2.1, 2.1], [2.1, 0, 2.1], [2.1, 2.1, 0]], "species": ["Mg", "O"], "frac": [[0, 0, 0], [0.5, 0.5, 0.5]]},
})
NASTY = [
    "", "\x00", "\ufeff", "\u202e", "💥", "=1+1", "=cmd|'/c calc'!A1", "@SUM(A1)", "+1", "-1+1", "\t=1", "'; drop table candidates; --", "${jndi:ldap://x/a}",
    "{{7*7}}", "<script>alert(1)</script>", "../../../../etc/passwd", "..\\..\\x", "file:///etc/passwd", "NaN", "Infinity", "-Infinity", "1e999", "-1e999", "1e-400",
    "9" * 400, "0x10", "1,5", "١٢", "null", "true", "[]", "{}", "[" * 3000, "{\"a\":" * 3000, "\"" * 50, "\n" * 2000, "a" * 20000, "%00", "%s%n", "\r\nX-Injected: 1",
    '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>',
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]><x>&c;</x>',
]
LEAKS = ["root:x:0", "root:*:0", "daemon:x:"]
NAMES = ["a.cif", "a.poscar", "POSCAR", "a.extxyz", "a.json", "a.jsonl", "a.zip", "a.cif.gz", "a.cif.xz", "../../etc/passwd.cif", "=1+1.cif", "a", "a.csv", "a.exe",
         "a" * 300 + ".cif", "ü.cif", "%2e%2e%2fa.cif", "a.cif\x00.zip", "CON.cif", " .cif"]


# Archives with a name twice are meant.
warnings.filterwarnings("ignore", "Duplicate name")


def zipped(entries):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries:
            archive.writestr(name, content)
    return out.getvalue()


class Fuzzer:
    """Cases that a seed determines."""

    def __init__(self, seed, world):
        self.random = random.Random(seed)
        self.world = world

    def text(self, good):
        text = good
        for _ in range(self.random.randint(1, 4)):
            at = self.random.randrange(len(text) + 1)
            end = min(len(text), at + self.random.choice([0, 1, 3, 10, 100]))
            what = self.random.randrange(6)
            if what == 0:
                text = text[:at]
            elif what == 1:
                text = text[:at] + self.random.choice(NASTY) + text[end:]
            elif what == 2:
                text = text[:at] + text[at:end] * self.random.choice([2, 10, 500]) + text[end:]
            elif what == 3:
                lines = text.split("\n")
                self.random.shuffle(lines)
                text = "\n".join(lines)
            elif what == 4:
                words = text.split(" ")
                words[self.random.randrange(len(words))] = self.random.choice(NASTY)
                text = " ".join(words)
            else:
                text = text[:at] + text[end:]
            text = text[:200_000]
        return text

    def bytes_of(self, good):
        content = bytearray(self.text(good).encode("utf-8", "surrogatepass"))
        if self.random.random() < 0.3:
            for _ in range(self.random.randint(1, 30)):
                if content:
                    content[self.random.randrange(len(content))] = self.random.randrange(256)
        return bytes(content)

    def structures(self):
        kind = self.random.randrange(8)
        if kind < 5:
            return self.bytes_of(self.random.choice([CIF, POSCAR, XYZ, LINE + "\n" + LINE, "[" + LINE + "]"]))
        if kind == 5:
            names = ["a.cif", "../../../tmp/out.cif", "/etc/cron.d/x.cif", "b.poscar", "labels.csv", "in.zip", "a.cif", "dir/", "=1+1.cif"]
            return zipped((self.random.choice(names), self.bytes_of(CIF)) for _ in range(self.random.randint(0, 6)))
        if kind == 6:
            return self.random.choice([
                zipped([("a.cif", b"\0" * 60_000_000)]),
                gzip.compress(b"#" * 60_000_000),
                zipped([("a.zip", zipped([("a.cif", b"\0" * 3_000_000)]))]),
                zipped((f"{i}.cif", CIF) for i in range(200)),
                zipped([("a.cif", CIF)])[: self.random.randrange(100)],
            ])
        return self.random.randbytes(self.random.randrange(4000))

    def mutated(self, value):
        """Good JSON with something else somewhere in it."""
        if self.random.random() < 0.35:
            return self.random.choice(NASTY + [None, True, 0, -1, 1e308, -0.0, 2**63, 2**200, [], {}, [[[]]], {"a": {"b": []}}, ["x"] * 500])
        if isinstance(value, dict):
            copy = {self.random.choice(NASTY) if self.random.random() < 0.03 else key: item for key, item in value.items()}
            if copy:
                key = self.random.choice(list(copy))
                if self.random.random() < 0.2:
                    del copy[key]
                else:
                    copy[key] = self.mutated(copy[key])
            return copy
        if isinstance(value, list) and value:
            copy = list(value)
            at = self.random.randrange(len(copy))
            copy[at] = self.mutated(copy[at])
            return copy * self.random.choice([1, 1, 1, 2, 40])
        return self.random.choice(NASTY + [value])

    def body(self, good):
        text = json.dumps(self.mutated(good))
        return self.bytes_of(text) if self.random.random() < 0.3 else text.encode("utf-8", "surrogatepass")

    def case(self):
        """Method, path, headers, body."""
        pick = self.random.random()
        quote = urllib.parse.quote
        name = quote(self.random.choice(NAMES), safe="")
        upload = {"Content-Type": "application/octet-stream", "Idempotency-Key": str(uuid.UUID(int=self.random.getrandbits(128)))}
        if pick < 0.42:
            return "POST", "/api/v1/ask?name=" + name, upload, self.structures()
        if pick < 0.46:
            return "POST", "/api/v1/inquiries?name=" + name, upload, self.structures()
        if pick < 0.48:
            return "POST", "/api/v1/ingestions?source=fuzz&name=" + name, upload, self.structures()
        if pick < 0.58:
            table = "x1,x2,last\n" + "\n".join(f"{i},{i * i % 7},{i % 5}" for i in range(20))
            return "PUT", "/api/v1/back-tests/tables?name=t.csv", upload, self.bytes_of(table)
        if pick < 0.70:
            rows = "candidateId,outcome,value,unit,method\n" + "".join(f"{c},measured,0.02,eV/atom,xrd\n" for c in self.world["candidates"][:5])
            return "POST", "/api/v1/results?dryRun=true", upload | {"Content-Type": "text/csv"}, self.bytes_of(rows)
        candidate = self.random.choice(self.world["candidates"])
        campaign = self.world["campaign"]
        result = {"value": 0.02, "outcome": "measured", "method": "xrd", "note": "fine", "actor": "fuzz"}
        move = {"version": 1, "actor": "fuzz", "reason": "looks good"}
        goods = [
            (f"/api/v1/candidates/{candidate}/results", result),
            ("/api/v1/results?dryRun=true", {"results": [result | {"candidateId": candidate}]}),
            (f"/api/v1/candidates/{candidate}/flag", move),
            ("/api/v1/candidates/moves", {"action": "flag", "actor": "fuzz", "candidates": [{"id": candidate, "version": 1}]}),
            (f"/api/v1/campaigns/{campaign}/notes", {"text": "seen", "actor": "fuzz"}),
            ("/api/v1/campaigns", {"name": "fuzz", "property": "eAboveHull", "threshold": 0.05, "policy": "log-ei", "batchSize": 5, "requiredElements": ["Li"], "state": "draft"}),
            ("/api/v1/back-tests", {"goal": "minimise last, top 1%", "policies": ["forest-greedy"], "seeds": 1, "table": "0" * 64}),
            ("/api/v1/attachments", {"name": "scan.pdf", "contentType": "application/pdf", "bytes": 10}),
            ("/api/v1/webhooks", {"url": "https://lab.example/hook", "eventTypes": ["candidate.flagged"], "campaignId": campaign}),
        ]
        path, good = self.random.choice(goods)
        return "POST", path, upload | {"Content-Type": "application/json"}, self.body(good)


class Gateway:
    def __init__(self, base, key, patience):
        self.base = base
        self.headers = {"X-API-Key": key} if key else {}
        self.patience = patience

    def send(self, method, path, headers, body):
        request = urllib.request.Request(self.base + path, data=body, method=method, headers=self.headers | headers)
        try:
            with urllib.request.urlopen(request, timeout=self.patience) as answer:
                return answer.status, answer.headers.get("Content-Type", ""), answer.read()
        except urllib.error.HTTPError as refusal:
            return refusal.code, refusal.headers.get("Content-Type", ""), refusal.read()

    def get(self, path):
        status, _, body = self.send("GET", path, {}, None)
        if status != 200:
            raise SystemExit(f"GET {path} answered {status}: {body[:300]}")
        return body


def fault(gateway, case):
    """What is wrong with the answer to a case, and the answer's status; nothing when it is as it should be."""
    method, path, headers, body = case
    begin = time.monotonic()
    try:
        status, kind, answer = gateway.send(method, path, headers, body)
    except (urllib.error.URLError, OSError) as broken:
        # A server may close on a body that it refuses while that is still coming in.
        return (None, "closed") if len(body) > 4_000_000 else (f"no answer after {time.monotonic() - begin:.1f} s: {broken}", "none")
    if status == 429:
        time.sleep(1)
        return fault(gateway, case)
    text = answer.decode("utf-8", "replace")
    if status >= 500:
        return f"answered {status}: {text[:300]}", status
    if any(leak in text for leak in LEAKS):
        return "told a file of the machine", status
    if status >= 400 and ("problem+json" not in kind or not json.loads(text).get("detail")):
        return f"answered {status} as {kind!r}: {text[:200]}", status
    return None, status


def playground(gateway):
    """The newest campaign that has candidates."""
    for campaign in json.loads(gateway.get("/api/v1/campaigns?limit=1000"))["items"]:
        candidates = json.loads(gateway.get(f"/api/v1/campaigns/{campaign['id']}/candidates?limit=50"))["items"]
        if candidates:
            return {"campaign": campaign["id"], "candidates": [it["id"] for it in candidates]}
    raise SystemExit("No campaign has candidates. Play ./cupel demo --keep first.")


def formulas(gateway):
    """Cells of exports that a spreadsheet would run."""
    found = []
    inquiries = json.loads(gateway.get("/api/v1/inquiries?limit=1000"))["items"]
    paths = [f"/api/v1/inquiries/{it['id']}/answers/export?format=csv" for it in inquiries]
    paths.append(f"/api/v1/campaigns/{playground(gateway)['campaign']}/candidates/export?format=csv")
    for path in paths:
        for row in csv.DictReader(io.StringIO(gateway.get(path).decode())):
            found += [f"{path}: {cell!r}" for name, cell in row.items() if name in ("name", "formula", "problem", "materialId", "reasons") and cell[:1] in ("=", "+", "-", "@", "\t", "\r") and cell]
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("address", help="of the gateway")
    parser.add_argument("--key", help="an API key of an admin, where the gateway asks for one")
    parser.add_argument("--cases", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1, help="of the first case; each has the next one")
    parser.add_argument("--threads", type=int, default=4)
    parser.add_argument("--patience", type=float, default=30, help="seconds for an answer (30)")
    options = parser.parse_args()
    gateway = Gateway(options.address.rstrip("/"), options.key, options.patience)
    world = playground(gateway)
    campaign = world["campaign"]
    statuses, faults, lock = collections.Counter(), [], threading.Lock()

    def play(number):
        case = Fuzzer(options.seed + number, world).case()
        wrong, status = fault(gateway, case)
        with lock:
            statuses[f"{case[1].split('?')[0].replace(campaign, '{id}') if case[1].count('-') < 4 else '/'.join(case[1].split('/')[:4]) + '/{id}'} {status}"] += 1
            if wrong:
                faults.append(f"seed {options.seed + number}: {case[0]} {case[1][:120]} {wrong}")
                print(faults[-1], flush=True)
            done = sum(statuses.values())
            if done % 1000 == 0:
                print(f"{done} of {options.cases}", flush=True)

    with concurrent.futures.ThreadPoolExecutor(options.threads) as pool:
        list(pool.map(play, range(options.cases)))
    for line, count in sorted(statuses.items()):
        print(f"{count:6} {line}")
    if json.loads(gateway.get("/q/health/ready")).get("status") != "UP":
        faults.append("the gateway is not ready any more")
    faults += formulas(gateway)
    print(f"{options.cases} cases, {len(faults)} faults" + "".join("\n" + it for it in faults[-20:]))
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
