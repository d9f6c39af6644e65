"""Runs the JavaScript programs of tests/consumers/node with the packages that its lock file names."""
import os
import shutil
import subprocess
import sys

from _records import ROOT

FOLDER = ROOT / "tests/consumers/node"


def need_node():
    if not shutil.which("node") or not shutil.which("npm"):
        print("SKIPPED: node or npm is not installed; what JavaScript programs read was NOT checked")
        sys.exit(77)
    lock = FOLDER / "package-lock.json"
    installed = FOLDER / "node_modules/.package-lock.json"
    if not installed.exists() or installed.stat().st_mtime < lock.stat().st_mtime:
        subprocess.run(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"], cwd=FOLDER, check=True)
        os.utime(installed)


def run_node(script, *arguments):
    done = subprocess.run(["node", FOLDER / script, *map(str, arguments)], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout
