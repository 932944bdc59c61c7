"""Makes the cases brunner__* of src/test/resources/reference/expected.

    python3 brunner_munzel.py <directory to write to>

Needs scipy (1.17.1 made the present files). Statistic and p are scipy's; it subtracts the first group from the second, so
that the statistic changes its sign here, though its alternatives are about the first. df, the relative effect and its interval are computed
here from the ranks as Brunner and Munzel (2000) write them, and must give scipy's statistic.
"""
import json
import random
import sys
from pathlib import Path

import numpy as np
from scipy import stats

LEVEL = .9


def by_ranks(x, y):
    n1, n2 = len(x), len(y)
    ranks = stats.rankdata(x + y)
    first, second = ranks[:n1], ranks[n1:]
    inner1, inner2 = stats.rankdata(x), stats.rankdata(y)
    s1 = np.sum((first - inner1 - first.mean() + (n1 + 1) / 2) ** 2) / (n1 - 1)
    s2 = np.sum((second - inner2 - second.mean() + (n2 + 1) / 2) ** 2) / (n2 - 1)
    v = n1 * s1 + n2 * s2
    statistic = n1 * n2 * (first.mean() - second.mean()) / ((n1 + n2) * np.sqrt(v))
    df = v ** 2 / ((n1 * s1) ** 2 / (n1 - 1) + (n2 * s2) ** 2 / (n2 - 1))
    effect = (first.mean() - second.mean()) / (n1 + n2) + .5
    error = np.sqrt(v) / (n1 * n2)
    margin = stats.t.ppf((1 + LEVEL) / 2, df) * error
    one_sided = stats.t.ppf(LEVEL, df) * error
    return {"t": statistic, "df": df, "effect": effect, "low": effect - margin, "high": effect + margin,
            "low_greater": effect - one_sided, "high_less": effect + one_sided}


def case(directory, name, x, y):
    values = by_ranks(x, y)
    theirs = stats.brunnermunzel(x, y)
    assert abs(values["t"] + theirs.statistic) < 1e-12 * abs(theirs.statistic), (values["t"], theirs.statistic)
    values["t"] = -theirs.statistic
    values["p"] = theirs.pvalue
    values["p_less"] = stats.brunnermunzel(x, y, alternative="less").pvalue
    values["p_greater"] = stats.brunnermunzel(x, y, alternative="greater").pvalue
    assert (values["p_greater"] < values["p_less"]) == (values["t"] > 0)
    values = {key: float(value) for key, value in values.items()}
    values["x"], values["y"] = x, y
    text = json.dumps({"case": name, "area": "two", "call": "scipy.stats.brunnermunzel(x, y)", "software": "scipy 1.17.1",
                       "tolerance": {"abs": 0, "rel": 1e-10}, "values": values}, indent=1)
    (Path(directory) / (name + ".json")).write_text(text + "\n")


if __name__ == "__main__":
    out = sys.argv[1]
    rng = random.Random(2018)
    # The pain scores of the example in the paper.
    case(out, "brunner__pain", [1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 2, 4, 1, 1], [3, 3, 4, 3, 1, 2, 3, 1, 1, 5, 4])
    case(out, "brunner__likert", [rng.randint(1, 5) for _ in range(60)], [rng.randint(2, 6) for _ in range(25)])
    case(out, "brunner__unequal", [rng.gauss(0, 1) for _ in range(40)], [rng.gauss(-1, 4) for _ in range(12)])
    case(out, "brunner__small", [3, 1, 4], [1, 5, 9, 2])
