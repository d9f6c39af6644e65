"""The graphs kept in graphs/ are, byte for byte, what the program makes of tests/articles today."""
import filecmp
import os
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]


def files_below(folder):
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def main():
    kept = ROOT / "graphs"
    with tempfile.TemporaryDirectory() as work:
        fresh = pathlib.Path(work) / "graphs"
        environment = dict(os.environ, RABITA=os.environ.get("RABITA", str(ROOT / "build/rabita")))
        subprocess.run([ROOT / "scripts/regenerate-graphs", fresh], check=True, env=environment)
        names = sorted(set(files_below(kept)) | set(files_below(fresh)))
        _, different, missing = filecmp.cmpfiles(kept, fresh, names, shallow=False)
    for name in different + missing:
        print(f"graphs/{name} differs; look at the change, then run scripts/regenerate-graphs")
    if not names:
        print("graphs/ is empty; run scripts/regenerate-graphs")
    return 1 if different or missing or not names else 0


sys.exit(main())
