"""Disk full, a pipe that closes, targets that cannot be written: one clear line, and no half file under a final name."""
import gzip
import os
import pathlib
import resource
import signal
import subprocess
import sys
import tempfile

from _records import PROGRAM, nasty_store, run

FILES = ["graphml", "gexf", "dot", "json", "cytoscape", "cx2", "csv", "cypher", "turtle", "jsonld", "ftm", "plover", "jsonl"]
FOLDERS = ["csv", "neo4j", "obsidian"]


def small_files_only():
    """Every file ends at 512 bytes, as on a full disk."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (512, 512))


def export(store, kind, out, **more):
    return subprocess.run([PROGRAM, "export", "--store", store, "--format", kind, "--out", out], capture_output=True,
                          text=True, **more)


def check_fault(done, *parts):
    assert done.returncode == 2, done
    assert len(done.stderr.splitlines()) == 1 and all(part in done.stderr for part in parts), done.stderr


def check_full_disk(store, folder):
    for kind in FILES[:6] + FILES[7:]:
        target = folder / "full" / f"ties.{kind}"
        target.parent.mkdir(exist_ok=True)
        target.write_text("as it was")
        check_fault(export(store, kind, target, preexec_fn=small_files_only), "File too large", target.name)
        assert target.read_text() == "as it was"
        assert os.listdir(target.parent) == [target.name]
        target.unlink()
    for kind in FOLDERS:
        check_fault(export(store, kind, folder / f"full-{kind}", preexec_fn=small_files_only), "File too large")
        assert all((folder / f"full-{kind}" / name).stat().st_size < 512 for name in os.listdir(folder / f"full-{kind}"))
        assert not [name for name in os.listdir(folder / f"full-{kind}") if ".part" in name]
    for kind in FILES:
        with open("/dev/full", "w") as full:
            done = subprocess.run([PROGRAM, "export", "--store", store, "--format", kind], stdout=full,
                                  stderr=subprocess.PIPE, text=True)
        check_fault(done, "stdout", "No space left")
        check_fault(export(store, kind, "/dev/full"), "No space left") if kind != "csv" else None


def check_closed_pipe(store):
    for kind in FILES:
        reading, writing = os.pipe()
        os.close(reading)
        done = subprocess.run([PROGRAM, "export", "--store", store, "--format", kind], stdout=writing,
                              stderr=subprocess.PIPE, text=True)
        os.close(writing)
        check_fault(done, "stdout", "Broken pipe")


def check_targets(store, folder):
    (folder / "file").write_text("x")
    (folder / "folder").mkdir()
    check_fault(export(store, "graphml", folder / "file/ties.graphml"), "file")
    check_fault(export(store, "graphml", folder / "folder"), "folder", "Is a directory")
    for kind in FOLDERS:
        check_fault(export(store, kind, folder / "file"), "file")
    for kind in ["neo4j", "obsidian"]:
        check_fault(export(store, kind, "-"), "--out")
    (folder / "taken/nodes.csv").mkdir(parents=True)
    check_fault(export(store, "csv", folder / "taken"), "nodes.csv", "Is a directory")
    assert os.listdir(folder / "taken/nodes.csv") == []
    check_fault(export(folder / "none.db", "graphml", "-"), "none.db")
    done = subprocess.run([PROGRAM, "export", "--store", store, "--format", "obsidian", "--compress", "--out", folder / "v"],
                          capture_output=True, text=True)
    check_fault(done, "--compress")
    assert (folder / "file").read_text() == "x" and not (folder / "v").exists()


def check_links_and_modes(store, folder):
    """A symbolic link stays one, and the file behind it is replaced; the umask holds."""
    (folder / "real.graphml").write_text("old")
    (folder / "link.graphml").symlink_to("real.graphml")
    old = os.umask(0o027)
    run("export", "--store", store, "--format", "graphml", "--out", folder / "link.graphml")
    os.umask(old)
    assert (folder / "link.graphml").is_symlink()
    assert (folder / "real.graphml").read_bytes().startswith(b"<?xml")
    assert (folder / "real.graphml").stat().st_mode & 0o777 == 0o640


def check_remains(store, folder):
    """What a killed run was writing goes with the next run; what a running one writes stays."""
    gone = subprocess.Popen(["true"])
    gone.wait()
    out = folder / "remains"
    out.mkdir()
    for process in (gone.pid, os.getpid()):
        (out / f".ties.json.{process}.part").write_text("half")
    run("export", "--store", store, "--format", "json", "--out", out / "ties.json")
    assert sorted(os.listdir(out)) == [f".ties.json.{os.getpid()}.part", "ties.json"]


def check_compressed(store, folder):
    for kind in FILES:
        plain = run("export", "--store", store, "--format", kind, text=False)
        packed = run("export", "--store", store, "--format", kind, "--compress", text=False)
        assert gzip.decompress(packed) == plain and packed != plain
        assert packed == run("export", "--store", store, "--format", kind, "--compress", text=False)
        assert plain == run("export", "--store", store, "--format", kind, text=False)
    run("export", "--store", store, "--format", "neo4j", "--compress", "--out", folder / "packed")
    assert sorted(os.listdir(folder / "packed")) == ["actors.csv.gz", "import.sh", "ties.csv.gz"]


def main():
    with tempfile.TemporaryDirectory() as work:
        folder = pathlib.Path(work)
        store = nasty_store(folder)
        check_full_disk(store, folder)
        check_closed_pipe(store)
        check_targets(store, folder)
        check_links_and_modes(store, folder)
        check_remains(store, folder)
        check_compressed(store, folder)


sys.exit(main())
