"""What the measurements in Python share: where the bench left its inputs, the median of many runs, and where
their own results go, for the reports in benches/ to print."""

import json
import statistics
import sys
import time
from pathlib import Path

RUNS = 30
WARM_UP = 3


def left_by(bench, name):
    """The folder in which `cargo bench` left its files, this one among them."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "target") / "tmp" / "bench"
    if not (folder / name).exists():
        sys.exit(f"expected {name} in {folder}/, found none: run `cargo bench --bench {bench}` first")
    return folder


def median_of(work):
    """In milliseconds."""
    times = []
    for run in range(-WARM_UP, RUNS):
        start = time.perf_counter()
        work()
        if run >= 0:
            times.append(time.perf_counter() - start)
    return 1000 * statistics.median(times)


def leave(folder, name, versions, medians):
    """Medians in milliseconds, and of what they are."""
    (folder / name).write_text(json.dumps({**versions, "medians": medians}))
