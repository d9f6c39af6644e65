"""Writing GraphML against igraph's writer in the same run, on the same graph: at least three times as fast, and in
constant memory.    graphml_speed.py PROGRAM [EDGES]"""
import os
import subprocess
import sys
import tempfile
import time

import igraph

AT_LEAST = 3  # times igraph's speed
MOST_MEMORY = 16 * 1024  # KiB; the graph itself takes a hundred times as much


def ours(program, edges, path):
    seconds, memory = subprocess.run([program, str(edges), path], capture_output=True, text=True, check=True).stdout.split()
    return float(seconds), int(memory)


def igraph_seconds(graph, path):
    start = time.process_time()
    try:
        graph.write_graphml(path)
    except igraph.InternalError:  # 0.10.2 now and then reads a byte too many and takes it for a control character
        return None
    return time.process_time() - start


def main():
    edges = int(sys.argv[2]) if len(sys.argv) > 2 else 100_000
    with tempfile.TemporaryDirectory() as work:
        path = os.path.join(work, "graph.graphml")
        seconds, memory = min(ours(sys.argv[1], edges, path) for _ in range(3))
        graph = igraph.Graph.Read_GraphML(path)
        assert graph.ecount() == edges
        theirs = min(filter(None, (igraph_seconds(graph, path) for _ in range(3))))
    print(f"{edges} edges: {seconds:.2f} s of CPU, igraph {theirs:.2f} s ({theirs / seconds:.1f} times), "
          f"{memory} KiB while writing")
    return 0 if theirs >= AT_LEAST * seconds and memory <= MOST_MEMORY else 1


sys.exit(main())
