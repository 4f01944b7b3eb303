"""Rates every CCG of `benches/side_by_side.rs` with pandas, as an analyst would: columns, not rows; no loop.
First it looks that every rating and every score is the same; then it leaves its medians in milliseconds
beside the bench's results, for `benches/side-by-side.mjs` to print.

    python benches/peers/side_by_side.py TARGET      (target, say; after `cargo bench --bench side_by_side`)

From text: the same sheet as the engine reads. From a frame: that sheet read already, with what is known of
each indicator beside its figures.
"""

import io
import json
import sys
from fractions import Fraction

import numpy as np
import pandas as pd
from measured import leave, left_by, median_of

CUT_OFF = 1.96
OUTSTANDING, GOOD = 1.45, 1.0
SCORES = {"0": 0, "1": 1, "2": 2, "red": 0, "amber": 1, "green": 2, "no": 0, "yes": 2}
SCORES |= {"not-compliant": 0, "partly-compliant": 1, "compliant": 2}
LEADERSHIP = {"red": 0, "amber": 2 / 3, "green": 4 / 3, "green-star": 2}
# A score is a fraction there, and floating point here.
CLOSE = 1e-9


def frame_of(text, indicators):
    """The sheet, with its indicators beside it."""
    sheet = pd.read_csv(io.StringIO(text), dtype={"ods code": str, "entry": "category"})
    return sheet.merge(indicators, on="code").astype({"kind": "category", "component": "category"})


def rated(frame):
    """A row for each CCG: its score and its rating."""
    band = frame["entry"].map(SCORES).astype(float)
    led = frame["component"] == "leadership"
    band[led] = frame.loc[led, "entry"].map(LEADERSHIP).astype(float)
    for kind, z_of in Z.items():
        of_kind = frame["kind"] == kind
        figures = frame[of_kind]
        z = z_of(figures["value"], figures["reference"], figures) * figures["direction"]
        band[of_kind] = 1.0 + (z >= CUT_OFF) - (z <= -CUT_OFF)
    by_ccg = lambda rows: band[rows].groupby(frame["ods code"])
    performance = by_ccg(frame["component"] == "performance").mean()
    finance = by_ccg(frame["code"] == "141b").first()
    leadership = by_ccg(led).first()
    score = 0.5 * performance + 0.25 * finance + 0.25 * leadership
    rating = np.select(
        [(finance == 0) & (leadership == 0), score > OUTSTANDING, score > GOOD],
        ["inadequate", "outstanding", "good"],
        default="requires-improvement",
    )
    return pd.DataFrame({"score": score, "rating": rating})


def z_of_proportions(value, reference, figures):
    return (np.arcsin(np.sqrt(value / 100)) - np.arcsin(np.sqrt(reference / 100))) * 2 * np.sqrt(figures["denominator"])


def z_of_rates(value, reference, figures):
    return (np.sqrt(value / reference) - 1) * 2 * np.sqrt(reference * figures["denominator"] / figures["per"])


def z_of_scores(value, reference, figures):
    return (value - reference) / figures["standard error"]


Z = {"proportion": z_of_proportions, "rate": z_of_rates, "score": z_of_scores}


def check(found, ours):
    """Every rating the same, and every score."""
    if len(found) != len(ours):
        sys.exit(f"expected {len(ours)} CCGs, found {len(found)} by pandas")
    for one in ours:
        rating, score = found.at[one["id"], "rating"], found.at[one["id"], "score"]
        if rating != one["rating"] or abs(score - float(Fraction(one["score"]))) > CLOSE:
            sys.exit(f"expected {one['rating']} and {one['score']} for {one['id']}, found {rating} and {score} by pandas")


def main():
    left = left_by("side_by_side", "national.json")
    indicators = pd.DataFrame(json.loads((left / "national.json").read_text())["indicators"])
    indicators["direction"] = np.where(indicators["higher_is_better"] == True, 1.0, -1.0)  # noqa: E712: it may be missing
    indicators = indicators[["code", "component", "kind", "per", "direction"]]
    text = (left / "national.csv").read_text()
    ours = json.loads((left / "national.results.json").read_text())
    frame = frame_of(text, indicators)
    check(rated(frame), ours)
    medians = {
        "from a frame": median_of(lambda: rated(frame)),
        "from text": median_of(lambda: rated(frame_of(text, indicators))),
    }
    python = ".".join(map(str, sys.version_info[:3]))
    versions = {"pandas": pd.__version__, "numpy": np.__version__, "Python": python}
    leave(left, "national.pandas.json", {"versions": versions}, medians)
    print(f"pandas {pd.__version__}: the same {len(ours)} ratings and scores")


main()
