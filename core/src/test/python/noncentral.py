"""Makes the high-precision references of noncentral distributions in src/test/resources/reference/mpmath.

    python3 noncentral.py <directory to write to> [chisq] [f] [t]

Needs mpmath (1.3.0 made the present files). The central tails of the mixtures are followed from the first one by
differences, in 350 digits, so that neither these nor taking one tail from 1 costs any of the digits written.
"""
import sys
from mpmath import mp, mpf, exp, log, log1p, loggamma, sqrt, erfc, gamma
from tails import write

mp.dps = 350
TOO_SMALL = mpf(10) ** -300
EPS = mpf(10) ** -340


def pair(lower):
    result = []
    for p in (1 - lower, lower):
        if p < TOO_SMALL:
            result.append("")
        else:
            result.append(mp.nstr(p, 20, min_fixed=-3, max_fixed=3))
    return result


def mixture(m, first, shape, start, density, ratio):
    """Sum of m^v e^-m / gamma(v + 1) P(v) over v = first, first + 1, ..."""
    total, v = mpf(0), mpf(first)
    tail, step = start, density
    weight = m ** v * exp(-m) / gamma(v + 1)
    while True:
        total += weight * tail
        if v > m and weight < EPS:
            return total
        tail -= step
        step *= ratio(v)
        v += 1
        weight *= m / v


def gamma_lower(a, x):
    term = total = mpf(1)
    n = 0
    while term > total * EPS:
        n += 1
        term *= x / (a + n)
        total += term
    step = exp(a * log(x) - x - loggamma(a + 1))
    return step * total, step


def beta_lower(a, b, x):
    """I_x(a, b) and its difference with I_x(a + 1, b)."""
    step = exp(a * log(x) + b * log(1 - x) - loggamma(a + 1) - loggamma(b) + loggamma(a + b))
    if x > mpf(1) / 2:
        return 1 - beta_series(b, a, 1 - x), step
    return beta_series(a, b, x), step


def beta_series(a, b, x):
    term = total = mpf(1)
    n = 0
    while True:
        ratio = (a + b + n) * x / (a + 1 + n)
        term *= ratio
        n += 1
        total += term
        if ratio < 1 and term < total * EPS * (1 - ratio):
            return total * exp(a * log(x) + b * log(1 - x) - loggamma(a + 1) - loggamma(b) + loggamma(a + b))


def chi_square(x, df, ncp):
    a, half = mpf(df) / 2, mpf(x) / 2
    tail, step = gamma_lower(a, half)
    return mixture(mpf(ncp) / 2, 0, a, tail, step, lambda v: half / (a + v + 1))


def f_ratio(f, df1, df2, ncp):
    a, b = mpf(df1) / 2, mpf(df2) / 2
    x = a * mpf(f) / (a * mpf(f) + b)
    tail, step = beta_lower(a, b, x)
    return mixture(mpf(ncp) / 2, 0, a, tail, step, lambda v: x * (a + v + b) / (a + v + 1))


def student(t, df, ncp):
    """For t > 0 and ncp of any sign."""
    delta, b = mpf(ncp), mpf(df) / 2
    x = mpf(t) ** 2 / (mpf(t) ** 2 + mpf(df))
    m = delta ** 2 / 2
    total = erfc(delta / sqrt(mpf(2))) / 2
    for first in (mpf(0), mpf(1) / 2):
        a = mpf(1) / 2 + first
        tail, step = beta_lower(a, b, x)
        part = mixture(m, first, a, tail, step, lambda v: x * (v + mpf(1) / 2 + b) / (v + mpf(3) / 2))
        total += part / 2 if first == 0 or delta > 0 else -part / 2
    return total


def rows(points, tail):
    result = []
    for arguments in points:
        cells = pair(tail(*arguments))
        if "" != cells[0] or "" != cells[1]:
            result.append([repr(float(each)) for each in arguments] + cells)
    return result


def six(x):
    return float(f"{x:.6g}")


def chi_square_points():
    points = []
    for df in [.5, 1, 3, 10.5, 186, 5000, 1e6]:
        for ncp in [1e-6, .3, 5, 80, 1000, 1e4]:
            mean, sd = df + ncp, (2 * df + 4 * ncp) ** .5
            xs = [mean + k * sd for k in (-25, -8, -2, -.1, 1.5, 6, 20, 60) if mean + k * sd > 0]
            xs += [mean * 1e-6, mean * .03] if df < 1000 else []
            points += [(six(x), df, ncp) for x in xs]
    return points


def f_points():
    points = []
    for df1, df2 in [(1, .5), (.5, 40), (2, 10), (3, 728), (104, 6.5), (1, 1e6), (1000, 1000), (1000, 30)]:
        for ncp in [1e-6, 5, 80, 1e4]:
            centre = 1 + ncp / df1
            spread = (2 / df1 / centre + 2 / df2) ** .5
            fs = [centre * 2.718281828 ** (k * min(spread, 1.5)) for k in (-12, -3, -.5, 1, 15)]
            fs += [centre * 1e-20, centre * 1e20] if spread > .3 else []
            points += [(six(f), df1, df2, ncp) for f in fs]
    return points


def t_points():
    points = []
    for df in [.5, 3, 250, 1e6]:
        for ncp in [-30, -5, -.4, 1e-5, 4, 60]:
            ts = [1e-8, .01, .3, 1, 3, 8, 30]
            ts += [abs(ncp) * k for k in (.3, .8, 1, 1.2, 3)] + ([1e4, 1e30] if df < 30 else [])
            points += [(six(t), df, ncp) for t in sorted(set(ts)) if t > 1e-9]
    return points


if __name__ == "__main__":
    for name, head, points, tail in (
            ("chisq", ["x", "df", "ncp"], chi_square_points, chi_square),
            ("f", ["f", "df1", "df2", "ncp"], f_points, f_ratio),
            ("t", ["t", "df", "ncp"], t_points, student)):
        if not sys.argv[2:] or name in sys.argv[2:]:
            write(sys.argv[1], "noncentral_" + name, head + ["upper", "lower"], rows(points(), tail))
