"""A stream of articles takes the same memory however long it is: 10,000 and 100,000 in one JSON Lines stream."""
import json
import os
import subprocess
import sys
import threading

from _program import PROGRAM

TEXT = ("القاهرة (رويترز) - التقى وزير الخارجية المصري بدر عبد العاطي نظيره الأردني أيمن الصفدي أمس، "
        "وبحثا الملف {0} واللجنة {1} والدورة {2}.")
SHORT, LONG = 10_000, 100_000
TOLERATED = 1.15  # of the short run's peak: allocators round


def feed(pipe, count):
    with pipe:
        for i in range(count):
            text = TEXT.format(i, i * 7 % 9973, i * 31 % 99_991)
            pipe.write(json.dumps({"id": str(i), "text": text}, ensure_ascii=False).encode() + b"\n")


def peak_megabytes(arguments, count):
    child = subprocess.Popen([PROGRAM, "extract", "-", "--threads", "2", "--quiet", *arguments],
                             stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    writer = threading.Thread(target=feed, args=(child.stdin, count))
    writer.start()
    lines = sum(block.count(b"\n") for block in iter(lambda: child.stdout.read(1 << 20), b""))
    writer.join()
    child.stdout.close()
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    assert (child.returncode, lines) == (0, count), (child.returncode, lines)
    return usage.ru_maxrss / 1024


def main():
    passed = True
    for arguments in ([], ["--format", "articles"]):
        short, long = peak_megabytes(arguments, SHORT), peak_megabytes(arguments, LONG)
        print(f"{' '.join(arguments) or 'ties':20} {SHORT} articles: {short:.1f} MB, {LONG}: {long:.1f} MB at the peak")
        passed = passed and long <= short * TOLERATED
    return 0 if passed else 1


sys.exit(main())
