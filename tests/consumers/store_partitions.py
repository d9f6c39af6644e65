"""extract is stateless and merge does not see order: articles cut into parts, read by GNU parallel, a Slurm array job and
Dask workers, and merged in any grouping, give the bytes of the serial run's store."""
import os
import pathlib
import shutil
import socket
import subprocess
import sys
import tempfile
import time

from _generated import as_lines, generated, press
from _program import PROGRAM, run

PARTS = 6


def ok(*arguments, **options):
    done = subprocess.run([str(each) for each in arguments], capture_output=True, text=True, timeout=120, **options)
    assert done.returncode == 0, (arguments, done.stderr)
    return done.stdout


def merged(folder, name, *inputs):
    process = run("merge", *inputs, "--store", folder / name)
    assert process.returncode == 0, process.stderr.decode()
    return (folder / name).read_bytes()


def by_parallel(folder, parts):
    """parallel 'rabita extract {} > {.}.parallel' ::: part-*.jsonl"""
    ok("parallel", "--will-cite", "-j", 2, f"{PROGRAM} extract {{}} > {{.}}.parallel", ":::", *parts)
    return [part.with_suffix(".parallel") for part in parts]


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


SLURM = """ClusterName=rabita
SlurmctldHost={host}
SlurmctldPort={controller}
SlurmdPort={daemon}
AuthType=auth/munge
AuthInfo=socket={folder}/munge.socket
CryptoType=crypto/munge
SlurmUser=root
SlurmdUser=root
StateSaveLocation={folder}/state
SlurmdSpoolDir={folder}/spool
SlurmctldPidFile={folder}/slurmctld.pid
SlurmdPidFile={folder}/slurmd.pid
SlurmctldLogFile={folder}/slurmctld.log
SlurmdLogFile={folder}/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
ReturnToService=2
SchedulerParameters=sched_min_interval=1
MpiDefault=none
NodeName={host} CPUs=2 State=UNKNOWN
PartitionName=all Nodes=ALL Default=YES State=UP MaxTime=10
"""


class NotStarted(Exception):
    """This machine does not let the scheduler's own processes run."""


class Slurm:
    """Slurm on this machine, with files and keys of its own below a folder: munged, slurmctld, slurmd."""

    def __init__(self, folder):
        self.folder, self.started = folder, []
        folder.chmod(0o755)  # munge insists
        host = socket.gethostname().split(".")[0]
        for name in ("state", "spool"):
            (folder / name).mkdir()
        (folder / "slurm.conf").write_text(SLURM.format(host=host, folder=folder, controller=free_port(), daemon=free_port()))
        (folder / "cgroup.conf").write_text("CgroupPlugin=autodetect\n")
        (folder / "key").write_bytes(os.urandom(64))
        (folder / "key").chmod(0o600)
        self.environment = {**os.environ, "SLURM_CONF": str(folder / "slurm.conf")}

    def start(self, *command):
        log = open(self.folder / f"{command[0]}.out", "wb")
        process = subprocess.Popen([str(each) for each in command], stdout=log, stderr=log, env=self.environment)
        self.started.append(process)

    def __enter__(self):
        f = self.folder
        self.start("munged", "--foreground", "--force", "--key-file", f / "key", "--socket", f / "munge.socket", "--pid-file",
                   f / "munged.pid", "--log-file", f / "munged.log", "--seed-file", f / "seed")
        time.sleep(1)
        self.start("slurmctld", "-D", "-f", f / "slurm.conf")
        self.start("slurmd", "-D", "-f", f / "slurm.conf")
        for _ in range(60):
            answer = subprocess.run(["sinfo", "-h", "-o", "%T"], capture_output=True, text=True, env=self.environment)
            if answer.stdout.strip() == "idle":
                return self
            time.sleep(0.5)
        self.__exit__()
        raise NotStarted(f"no idle node: {answer.stdout} {answer.stderr}")

    def __exit__(self, *_):
        for process in reversed(self.started):
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def by_slurm(folder, parts):
    """sbatch --wait --array=0-5: each task extracts the part of its number."""
    script = folder / "extract.sh"
    script.write_text("#!/bin/sh\n" f"exec {PROGRAM} extract --threads 1 {folder}/part-$SLURM_ARRAY_TASK_ID.jsonl "
                      f"> {folder}/part-$SLURM_ARRAY_TASK_ID.slurm\n")
    with tempfile.TemporaryDirectory(prefix="rabita-slurm-") as base, Slurm(pathlib.Path(base)) as slurm:
        ok("sbatch", "--wait", f"--array=0-{PARTS - 1}", "-o", "/dev/null", "-D", folder, script, env=slurm.environment)
    return [part.with_suffix(".slurm") for part in parts]


DASK = """
import pathlib, subprocess, sys
from dask.distributed import Client, LocalCluster

def extract(part):
    out = part.with_suffix(".dask")
    with open(out, "wb") as file:
        subprocess.run([sys.argv[1], "extract", "--threads", "1", part], stdout=file, check=True)
    return str(out)

if __name__ == "__main__":
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster, Client(cluster) as client:
        print("\\n".join(client.gather(client.map(extract, [pathlib.Path(part) for part in sys.argv[2:]]))))
"""


def by_dask(folder, parts):
    script = folder / "by_dask.py"
    script.write_text(DASK)
    return [pathlib.Path(line) for line in ok(sys.executable, script, PROGRAM, *parts).split()]


def missing(tool):
    if tool is by_parallel:
        return shutil.which("parallel") is None
    if tool is by_slurm:
        return os.geteuid() != 0 or not all(shutil.which(each) for each in ("munged", "slurmctld", "slurmd", "sbatch"))
    return subprocess.run([sys.executable, "-c", "import dask.distributed"], capture_output=True).returncode != 0


def faults(folder):
    articles = list(generated(60)) + list(press(300))
    whole = folder / "whole.extracted"
    whole.write_bytes(run("extract", "-", "--threads", 1, stdin=as_lines(articles)).stdout)
    expected = merged(folder, "serial.db", whole)
    parts = [folder / f"part-{number}.jsonl" for number in range(PARTS)]
    for number, part in enumerate(parts):
        # Neighbouring parts share articles: a worker that was started twice changes nothing.
        part.write_bytes(as_lines(each for at, each in enumerate(articles)
                                  if at % PARTS == number or at % (5 * PARTS) == (number + 1) % PARTS))
    ran = 0
    for tool in (by_parallel, by_slurm, by_dask):
        name = tool.__name__[3:]
        if missing(tool):
            print(f"SKIPPED: {name} is not here, or may not be started; it was NOT tried")
            continue
        try:
            extracted = tool(folder, parts)
        except NotStarted as reason:
            print(f"SKIPPED: {name} did not start here ({reason}); it was NOT tried")
            continue
        ran += 1
        if merged(folder, f"{name}.db", *reversed(extracted)) != expected:
            yield f"{name}: another store than the serial run's"
        print(f"{name}: the bytes of the serial run")
    extracted = [part.with_suffix(".serial") for part in parts]
    for part, out in zip(parts, extracted):
        out.write_bytes(run("extract", part).stdout)
    yield from groupings(folder, extracted, expected)


def groupings(folder, parts, expected):
    """(a b) (c d e f), and one at a time, each twice."""
    merged(folder, "left.db", *parts[:2])
    merged(folder, "right.db", *parts[2:])
    if merged(folder, "both.db", folder / "right.db", folder / "left.db") != expected:
        yield "merged stores of parts: another store than the serial run's"
    for part in parts + parts[::-1]:
        merged(folder, "each.db", part)
    if (folder / "each.db").read_bytes() != expected:
        yield "parts one at a time, each twice: another store than the serial run's"


def main():
    with tempfile.TemporaryDirectory() as work:
        found = list(faults(pathlib.Path(work)))
    print("\n".join(found) or "every way gives the same bytes")
    return 1 if found else 0


sys.exit(main())
