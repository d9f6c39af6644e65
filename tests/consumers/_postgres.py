"""A PostgreSQL server of the test's own, on a socket in a temporary folder."""
import contextlib
import os
import pathlib
import shutil
import subprocess


def binaries():
    """The folder of initdb and postgres; None when there is no server to start."""
    for folder in sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin"), reverse=True):
        if (folder / "initdb").exists():
            return folder
    found = shutil.which("initdb")
    return pathlib.Path(found).parent if found else None


@contextlib.contextmanager
def server(folder):
    """The URL of a database in a server that runs as long as the context; root may not run one, so another user does."""
    as_user = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    data = folder / "data"
    data.mkdir()
    if as_user:
        for path in (folder, data):
            shutil.chown(path, "postgres")
        folder.chmod(0o755)
    tools = binaries()

    def tool(name, *arguments):
        subprocess.run([*as_user, tools / name, "-D", data, *arguments], check=True, stdout=subprocess.DEVNULL, cwd="/")

    tool("initdb", "--no-sync", "--auth=trust", "--username=rabita", "--encoding=UTF8", "--locale=C.UTF-8")
    tool("pg_ctl", "-w", "-l", folder / "log", "-o", f"-c listen_addresses='' -c unix_socket_directories='{folder}' "
         "-c fsync=off", "start")
    try:
        yield f"postgresql://rabita@/postgres?host={folder}"
    finally:
        tool("pg_ctl", "-m", "immediate", "stop")
