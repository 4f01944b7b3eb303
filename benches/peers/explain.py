"""The same explanation of one rating as `benches/explain.rs`, written with numpy: ten thousand draws of
a CCG of which everything is entered, the rating under all 72 readings, without each indicator in turn,
the sizes of the smallest sets of steps that change it, and where each figure turns. First it looks that both come to the same; then it leaves its medians in milliseconds beside the
bench's results, for `benches/explain.mjs` to print.

    python benches/peers/explain.py TARGET      (target, say; after `cargo bench --bench explain`)

The CCG is the one that the bench left. numpy is given plain numbers: references, which way is better,
what was entered by hand. The rules of 2016/17 stand here a second time.
"""

import json
import math
import sys
from itertools import product

import numpy as np
from measured import leave, left_by, median_of

RATINGS = ["inadequate", "requires-improvement", "good", "outstanding"]
# Scores in units of 1/120 of the number of indicators, so that everything is a whole number.
UNITS = 120
LEADERSHIP = {
    "thirds": {"red": 0, "amber": 20, "green": 40, "green-star": 60},
    "halves": {"red": 0, "amber": 30, "green": 45, "green-star": 60},
}
TRAFFIC_LIGHT = {"red": 0, "amber": 1, "green": 2}
BANDS = TRAFFIC_LIGHT | {"no": 0, "yes": 2, "not-compliant": 0, "partly-compliant": 1, "compliant": 2}
BANDS |= {str(band): band for band in range(3)}
GOOD, OUTSTANDING = UNITS, 174


class Ccg:
    """The CCG as arrays."""

    def __init__(self, read):
        figures = read["figures"]
        kinds = np.array([figure["kind"] for figure in figures])
        column = lambda key, otherwise=1.0: np.array([figure.get(key, otherwise) for figure in figures], dtype=float)
        self.proportion, self.rate, self.score = (kinds == kind for kind in ("proportion", "rate", "score"))
        self.observed = np.where(self.score, column("value"), column("numerator"))
        self.of = column("denominator")
        self.error = column("standard_error")
        self.reference = column("reference")
        self.expected = self.reference * self.of / column("per")
        self.direction = np.where(column("higher_is_better") > 0, 1.0, -1.0)
        by_hand = read["by_hand"]
        self.leadership = by_hand.pop("165a")
        self.finance = [TRAFFIC_LIGHT[by_hand.pop(code)] for code in ("141a", "141b")]
        self.by_hand = np.array([BANDS[entry] for entry in by_hand.values()])
        # From no to yes is one step, of two bands.
        self.step = np.array([2 if entry in ("no", "yes") else 1 for entry in by_hand.values()])

    def z(self, observed):
        """How many standard errors figures are better than their references: a row for each draw."""
        z = np.empty(observed.shape)
        p, of = self.proportion, self.of[self.proportion]
        angle = np.arcsin(np.sqrt(observed[..., p] / of)) - np.arcsin(np.sqrt(self.reference[p] / 100))
        z[..., p] = angle * 2 * np.sqrt(of)
        r, expected = self.rate, self.expected[self.rate]
        z[..., r] = (np.sqrt(observed[..., r] / expected) - 1) * 2 * np.sqrt(expected)
        s = self.score
        z[..., s] = (observed[..., s] - self.reference[s]) / self.error[s]
        return z * self.direction

    def bands(self, observed, cut_off):
        z = self.z(observed)
        return 1 + (z >= cut_off).astype(int) - (z <= -cut_off).astype(int)

    def draw(self, random, draws):
        drawn = np.empty((draws, len(self.observed)))
        p, r, s = self.proportion, self.rate, self.score
        of = self.of[p].astype(int)
        drawn[:, p] = random.binomial(of, self.observed[p] / of, size=(draws, p.sum()))
        drawn[:, r] = random.poisson(self.observed[r], size=(draws, r.sum()))
        drawn[:, s] = random.normal(self.observed[s], self.error[s], size=(draws, s.sum()))
        return drawn


def finance_score(finance, rule):
    """In halves, 0 to 4."""
    plan, year = finance
    return {"in-year": 2 * year, "mean": plan + year, "worst": 2 * min(plan, year)}[rule]


def rated(total, count, finance, leadership, at_counts):
    """The places of the ratings; totals in units of 1/120 of the count."""
    above = np.greater_equal if at_counts else np.greater
    rating = 1 + above(total, GOOD * count) + above(total, OUTSTANDING * count)
    return np.where((finance == 0) & (leadership == 0), 0, rating)


def rate(bands_sum, count, finance, leadership, at_counts=False):
    total = 60 * bands_sum + 15 * finance * count + leadership * count
    return rated(total, count, finance, leadership, at_counts)


def draws(ccg, seed=2017, number=10_000):
    random = np.random.default_rng(seed)
    bands = ccg.bands(ccg.draw(random, number), 1.96)
    count = bands.shape[1] + len(ccg.by_hand)
    sums = bands.sum(axis=1) + ccg.by_hand.sum()
    ratings = rate(sums, count, finance_score(ccg.finance, "in-year"), LEADERSHIP["thirds"][ccg.leadership])
    return np.bincount(ratings, minlength=4) / number


def readings(ccg):
    sums = {z: ccg.bands(ccg.observed, z).sum() + ccg.by_hand.sum() for z in (1.96, 2.0, 3.0)}
    count = len(ccg.observed) + len(ccg.by_hand)
    # Everything is entered, so what is done with a missing indicator makes no difference.
    settings = product(LEADERSHIP, ("in-year", "mean", "worst"), sums, (False, True), ("omit", "middle"))
    scale, rule, z, tie, _ = zip(*settings)
    leadership = np.array([LEADERSHIP[name][ccg.leadership] for name in scale])
    finance = np.array([finance_score(ccg.finance, name) for name in rule])
    total = 60 * np.array([sums[cut] for cut in z]) + 15 * finance * count + leadership * count
    at = np.array(tie)
    return np.where(at, rated(total, count, finance, leadership, True), rated(total, count, finance, leadership, False))


def influence(ccg):
    """The ratings that are possible without each: without the 57 in turn, finance in the year, leadership."""
    bands = np.concatenate([ccg.bands(ccg.observed, 1.96), ccg.by_hand])
    finance, leadership = finance_score(ccg.finance, "in-year"), LEADERSHIP["thirds"][ccg.leadership]
    without = rate(bands.sum() - bands, len(bands) - 1, finance, leadership)
    any_finance = rate(bands.sum(), len(bands), 2 * np.arange(3), leadership)
    any_leadership = rate(bands.sum(), len(bands), finance, np.array(list(LEADERSHIP["thirds"].values())))
    return [{int(rating)} for rating in without], set(any_finance.tolist()), set(any_leadership.tolist())


def changes(ccg):
    """The sizes of the smallest sets of one-step changes, each way, and where each figure turns."""
    figures = ccg.bands(ccg.observed, 1.96)
    bands = np.concatenate([figures, ccg.by_hand])
    step = np.concatenate([np.ones(len(figures), dtype=int), ccg.step])
    levels = list(LEADERSHIP["thirds"].values())
    leadership, year = levels.index(LEADERSHIP["thirds"][ccg.leadership]), ccg.finance[1]
    now = rate(bands.sum(), len(bands), 2 * year, levels[leadership])
    return [smallest(bands, step, levels, leadership, year, now, way) for way in (1, -1)], turns(ccg)


def smallest(bands, step, levels, leadership, year, now, way):
    can = (bands < 2) if way > 0 else (bands > 0)
    crowds = [np.arange((can & (step == size)).sum() + 1) for size in (1, 2)]
    led = np.arange(2 if 0 <= leadership + way < len(levels) else 1)
    paid = np.arange(2 if 0 <= year + way <= 2 else 1)
    # Every set there is: leadership or not, finance or not, how many of each crowd.
    grid = np.meshgrid(led, paid, *crowds, indexing="ij")
    level = np.array(levels)[leadership + way * grid[0]]
    total = bands.sum() + way * (grid[2] + 2 * grid[3])
    changed = rate(total, len(bands), 2 * (year + way * grid[1]), level) != now
    # Those of which no smaller part changes it too; more steps never change it back.
    minimal = changed.copy()
    for axis in range(4):
        before = np.zeros_like(changed)
        later = tuple(slice(1, None) if place == axis else slice(None) for place in range(4))
        earlier = tuple(slice(None, -1) if place == axis else slice(None) for place in range(4))
        before[later] = changed[earlier]
        minimal &= ~before
    return sorted(sum(grid)[minimal].tolist())[:5]


def turns(ccg):
    """Where figures would be clearly below and clearly above their references, in what was observed."""
    found = np.empty((2, len(ccg.observed)))
    for row, cut in enumerate((-1.96, 1.96)):
        p, r, s = ccg.proportion, ccg.rate, ccg.score
        of = ccg.of[p]
        angle = np.arcsin(np.sqrt(ccg.reference[p] / 100)) + cut / (2 * np.sqrt(of))
        found[row, p] = of * np.sin(np.clip(angle, 0, np.pi / 2)) ** 2
        expected = ccg.expected[r]
        found[row, r] = expected * np.maximum(0, 1 + cut / (2 * np.sqrt(expected))) ** 2
        found[row, s] = ccg.reference[s] + cut * ccg.error[s]
    return found


def check(ccg, ours):
    """Both come to the same: the chances within their Monte Carlo errors, all else exactly."""
    number = ours["draws"]
    chances = draws(ccg)
    for rating, chance in zip(RATINGS, chances):
        mean = (chance + ours["chances"][rating]) / 2
        # The difference of two such shares; five standard errors.
        error = math.sqrt(2 * mean * (1 - mean) / number)
        agree(abs(chance - ours["chances"][rating]) <= 5 * error + 2 / number, f"chance of {rating}", ours["chances"][rating], chance)
    found = [[RATINGS[rating]] for rating in readings(ccg)]
    agree(found == ours["readings"], "readings", ours["readings"], found)
    others, finance, leadership = influence(ccg)
    names = lambda ratings: [RATINGS[rating] for rating in sorted(ratings)]
    flips = ours["influence"]["flips"]
    now = ours["influence"]["now"]
    expected = sorted(names(without) for without in [*others, finance, leadership] if names(without) != now)
    agree(sorted(flips.values()) == expected, "leaving one out", sorted(flips.values()), expected)
    agree(flips.get("141b", now) == names(finance), "leaving finance out", flips.get("141b", now), names(finance))
    agree(flips.get("165a", now) == names(leadership), "leaving leadership out", flips.get("165a", now), names(leadership))
    sizes, _ = changes(ccg)
    agree(sizes == ours["changes"], "sizes of the smallest changes", ours["changes"], sizes)
    return chances


def agree(do, what, ours, theirs):
    if not do:
        sys.exit(f"expected the same {what}, found {ours} here and {theirs} by numpy")


def main():
    left = left_by("explain", "explain.json")
    ccg = Ccg(json.loads((left / "explain.json").read_text()))
    ours = json.loads((left / "explain.results.json").read_text())
    chances = check(ccg, ours)
    works = {"draws": draws, "readings": readings, "influence": influence, "changes": changes}
    medians = {name: median_of(lambda: work(ccg)) for name, work in works.items()}
    leave(left, "explain.numpy.json", {"numpy": np.__version__}, medians)
    shown = ", ".join(f"{rating} {ours['chances'][rating]:.4f} and {chance:.4f}" for rating, chance in zip(RATINGS, chances))
    print(f"\nchances here and by numpy {np.__version__}: {shown}")
    print("the same readings, the same without each one, and changes of the same sizes")


main()
