"""Runs the program for the tests of this folder."""
import os
import pathlib
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = pathlib.Path(os.environ.get("RABITA", ROOT / "build/rabita")).resolve()
SHARED = pathlib.Path(os.environ.get("RABITA_SHARED", ROOT.parent / "shared"))


def run(*arguments, stdin=b"", folder=None):
    """The finished process of `rabita ARGUMENTS`; output as bytes."""
    return subprocess.run([PROGRAM, *map(str, arguments)], input=stdin, capture_output=True, cwd=folder, timeout=300)
