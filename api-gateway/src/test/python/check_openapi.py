"""Runs schemathesis against a gateway: python3 check_openapi.py http://localhost:8080

Schemathesis reads the gateway's own OpenAPI document and sends what it allows and what it does not, to every operation. No answer may
be a server error, have a status or a content type that the document does not tell, or differ from the shape that it tells. It writes:
campaigns are made, candidates moved, keys made. Run it against an installation that nobody needs, best one on which
"./cupel demo --keep" has played, and with --key of an admin where keys are asked for. The package is installed into a virtual environment
of its own, --venv, unless it is there already.

Exit status: 0 when nothing was found, 1 when something was, 2 when schemathesis could not be installed.
"""

import argparse
import pathlib
import subprocess
import sys
import venv

PACKAGE = "schemathesis==4.32.5"
CHECKS = "not_a_server_error,status_code_conformance,content_type_conformance,response_headers_conformance,response_schema_conformance"
# A stream of events has no end that could be waited for.
ENDLESS = ["/api/v1/campaigns/{id}/events", "/api/v1/events"]


def tester(folder):
    program = folder.resolve() / "bin" / "schemathesis"
    if not program.exists():
        try:
            venv.create(folder, with_pip=True)
            subprocess.run([folder / "bin" / "pip", "install", "-q", PACKAGE], check=True)
        except (OSError, subprocess.CalledProcessError) as why:
            print(f"{PACKAGE} could not be installed: {why}")
            sys.exit(2)
    return program


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("address", help="of the gateway")
    parser.add_argument("--venv", type=pathlib.Path, default=pathlib.Path("target/schemathesis-venv"))
    parser.add_argument("--key", help="an API key of an admin, where the gateway asks for one")
    parser.add_argument("--phases", default="examples,coverage,fuzzing")
    parser.add_argument("--examples", type=int, default=50, help="of each operation when fuzzing (50)")
    parser.add_argument("--only", metavar="REGEX", help="paths to try")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    base = options.address.rstrip("/")
    command = [
        tester(options.venv), "run", base + "/q/openapi", "--url", base, "--phases", options.phases, "--checks", CHECKS,
        "--max-examples", str(options.examples), "--seed", str(options.seed), "--continue-on-failure", "--request-timeout", "60",
        "--suppress-health-check", "all", "--warnings", "off", "--no-color",
    ]
    for path in ENDLESS:
        command += ["--exclude-path", path]
    if options.only:
        command += ["--include-path-regex", options.only]
    if options.key:
        command += ["--header", "X-API-Key: " + options.key]
    # It leaves notes for its next run where it runs.
    sys.exit(1 if subprocess.run(command, cwd=options.venv).returncode else 0)


if __name__ == "__main__":
    main()
