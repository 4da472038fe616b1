"""Runs optimade-validator against a gateway: python3 check_optimade.py http://localhost:8080/optimade

The validator of the OPTIMADE consortium (PyPI package optimade) draws entries at random and builds filters from every property that
/info tells of. It is run on the unversioned and on the versioned address with several seeds; every test must pass, the optional ones
too. The package is installed into a virtual environment of its own, --venv, unless it is there already.

Exit status: 0 when everything passed, 1 when something failed, 2 when the validator could not be installed.
"""

import argparse
import json
import pathlib
import subprocess
import sys
import venv

PACKAGE = "optimade==1.5.0"


def validator(folder):
    program = folder / "bin" / "optimade-validator"
    if not program.exists():
        try:
            venv.create(folder, with_pip=True)
            subprocess.run([folder / "bin" / "pip", "install", "-q", PACKAGE], check=True)
        except (OSError, subprocess.CalledProcessError) as why:
            print(f"{PACKAGE} could not be installed: {why}")
            sys.exit(2)
    return program


def check(program, address, seed, key):
    command = [program, "--json", "--random-seed", str(seed), address]
    if key:
        command += ["--headers", json.dumps({"X-API-Key": key})]
    run = subprocess.run(command, capture_output=True, text=True)
    try:
        results = json.loads(run.stdout[run.stdout.index("{"):])
    except ValueError:
        print(f"{address}: the validator said nothing that can be read:\n{run.stdout}\n{run.stderr}")
        return False
    print(
        f"{address}, seed {seed}: {results['success_count']} passed, {results['failure_count']} failed,"
        f" {results['internal_failure_count']} internal failures; optional: {results['optional_success_count']} passed,"
        f" {results['optional_failure_count']} failed"
    )
    failures = (
        results["failure_messages"] + results["internal_failure_messages"] + results["optional_failure_messages"]
    )
    for request, message in failures:
        print(f"  {request}\n    {message}")
    return run.returncode == 0 and not failures


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("address", help="of the gateway's OPTIMADE, without a version")
    parser.add_argument("--venv", type=pathlib.Path, default=pathlib.Path("target/optimade-venv"))
    parser.add_argument("--key", help="an API key of the gateway, where it asks for one")
    parser.add_argument("--seeds", type=int, default=3)
    options = parser.parse_args()
    program = validator(options.venv)
    base = options.address.rstrip("/")
    passed = [
        check(program, address, seed, options.key)
        for address in (base, base + "/v1")
        for seed in range(options.seeds)
    ]
    sys.exit(0 if all(passed) else 1)


if __name__ == "__main__":
    main()
