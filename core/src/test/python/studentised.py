"""Makes studentised.csv in src/test/resources/reference/mpmath: the studentised range, the studentised maximum modulus
and Dunnett's multivariate t by nested Gauss-Legendre quadrature in 25 digits, on panels.

    python3 studentised.py <directory to write to>

Needs mpmath (1.3.0 made the present file).
"""
import sys
from mpmath import mp, mpf, exp, log, loggamma, sqrt, erfc, inf, pi, mpmathify
from tails import write

mp.dps = 25
ROOT = sqrt(mpf(2))
N = 14
NODES = None


def nodes():
    """Gauss-Legendre nodes and weights on [-1, 1]."""
    global NODES
    if NODES is None:
        roots = mp.polyroots(mp.taylor(lambda x: mp.legendre(N, x), 0, N)[::-1], maxsteps=200, extraprec=200)
        NODES = [(r, 2 / ((1 - r * r) * mp.diff(lambda x: mp.legendre(N, x), r) ** 2)) for r in roots]
    return NODES


def integrate(f, low, high, panels):
    width = (mpf(high) - mpf(low)) / panels
    total = mpf(0)
    for i in range(panels):
        middle = mpf(low) + (i + mpf(1) / 2) * width
        total += sum(w * f(middle + r * width / 2) for r, w in nodes())
    return total * width / 2


def phi(z):
    return exp(-z * z / 2) / sqrt(2 * pi)


def upper(z):
    return erfc(z / ROOT) / 2


def studentised(tail, q, df):
    if df == inf:
        return tail(mpf(q))
    a = mpf(df) / 2

    def log_density(u):
        return log(mpf(2)) + a * log(a) - loggamma(a) + 2 * a * u - a * exp(2 * u)

    def value(u):
        return tail(q * exp(u)) * exp(log_density(u))
    # Panels over the part that matters, found by a coarse scan.
    grid = [mpf(i) / 10 for i in range(-150, 25)]
    heights = [value(u) for u in grid]
    most = max(heights)
    kept = [u for u, h in zip(grid, heights) if h > most * mpf(10) ** -18]
    return integrate(value, kept[0] - mpf(1) / 10, kept[-1] + mpf(1) / 10, 6)


def range_upper(k):
    return lambda w: k * integrate(
        lambda z: phi(z) * ((1 - upper(z)) ** (k - 1) - (1 - upper(z) - upper(w - z)) ** (k - 1)), w / 2 - 9, w / 2 + 9, 7)


def range_lower(k):
    return lambda w: k * integrate(
        lambda z: phi(z) * (upper(z - w) - upper(z)) ** (k - 1), w / 2 - 9, w / 2 + 9, 7)


def dunnett(bs, sides):
    def tail(w):
        def value(z):
            product = mpf(1)
            for b in bs:
                c = sqrt(1 - mpf(b) ** 2)
                e = upper((w - b * z) / c) + (upper((w + b * z) / c) if sides == 2 else 0)
                product *= 1 - e
            return (1 - product) * phi(z)
        old = mp.dps
        mp.dps = 60
        try:
            low, high = (-max(bs) * w - 9, max(bs) * w + 9) if sides == 2 else (-9, max(bs) * w + 9)
            return integrate(value, low, high, 9)
        finally:
            mp.dps = old
    return tail


def modulus(k):
    def tail(w):
        old = mp.dps
        mp.dps = 400
        try:
            return 1 - (1 - 2 * upper(w)) ** k
        finally:
            mp.dps = old
    return tail


if __name__ == "__main__":
    rows = []

    def add(kind, b, k, q, df, tail):
        p = studentised(tail, mpmathify(q), mpmathify(df))
        rows.append([kind, b, k, repr(float(q)), "Infinity" if df == inf else repr(float(df)), mp.nstr(p, 16)])
        print(rows[-1], flush=True)
        write(sys.argv[1], "studentised", ["kind", "b", "k", "q", "df", "p"], rows)

    for k, q, df in [(3, 3.5, 20), (4, 12, inf), (4, 35, 12), (12, 1000, 3), (30, 5.5, 60)]:
        add("range upper", "", k, q, df, range_upper(k))
    for k, q, df in [(4, .05, 10), (10, .5, 5), (3, 1e-4, inf)]:
        add("range lower", "", k, q, df, range_lower(k))
    for k, q, df in [(3, 3.5, 20), (28, 30, inf), (10, 300, 4), (6, .3, 8)]:
        add("modulus upper", "", k, q, df, modulus(k))
    for bs, q, df in [([.5 ** .5] * 3, 2.5, 12), ([.3, .6, .95], 2, 20), ([.5, .7], 12, inf), ([.6] * 4, 40, 9)]:
        for sides in (1, 2):
            add(f"dunnett {sides}", " ".join(repr(b) for b in bs), len(bs), q, df, dunnett(bs, sides))
