"""Makes studentised.csv in src/test/resources/reference/mpmath: the studentised range, the studentised maximum modulus
and Dunnett's multivariate t, by Gauss-Legendre quadrature on many panels, in doubles and of positive terms: about 1e-14.

    python3 studentised.py <directory to write to>

Needs numpy and scipy (1.17 made the present file).
"""
import csv
import math
import sys
import numpy
from scipy.special import ndtr, log_ndtr

NODES, WEIGHTS = numpy.polynomial.legendre.leggauss(40)


def panels(low, high, n):
    edges = numpy.linspace(low, high, n + 1)
    half = (edges[1] - edges[0]) / 2
    return numpy.concatenate([m + half * NODES for m in (edges[:-1] + half)]), numpy.tile(WEIGHTS * half, n)


def studentised(tail, q, df):
    if df == math.inf:
        return tail(q)
    a = df / 2
    u, du = panels(-40 / df - 8, 2.5, 60)
    log_density = math.log(2) + a * math.log(a) - math.lgamma(a) + 2 * a * u - a * numpy.exp(2 * u)
    return math.fsum(d * math.exp(f) * tail(q * math.exp(v))
                     for v, d, f in zip(u, du, log_density) if q * math.exp(v) < 75 and f > -700)


def normal_mean(f, low, high):
    z, dz = panels(low, high, 24)
    with numpy.errstate(all="ignore"):
        return float(numpy.sum(dz * f(z) * numpy.exp(-z * z / 2))) / (2 * math.pi) ** .5


def range_upper(k):
    def f(z, w):
        r = numpy.exp(log_ndtr(z - w) - log_ndtr(z))
        return numpy.exp((k - 1) * log_ndtr(z)) * -numpy.expm1((k - 1) * numpy.log1p(-r))
    return lambda w: k * normal_mean(lambda z: f(z, w), min(w / 2, 9) - 10, w / 2 + 10)


def range_lower(k):
    def f(z, w):
        # The difference of two tails as an integral of its own.
        inner = sum(c * w / 2 * numpy.exp(-(z - w / 2 + x * w / 2) ** 2 / 2) for x, c in zip(NODES, WEIGHTS))
        return (inner / (2 * math.pi) ** .5) ** (k - 1)
    return lambda w: k * normal_mean(lambda z: f(z, w), -10, 12)


def modulus_upper(k):
    return lambda w: -math.expm1(k * math.log1p(-2 * ndtr(-w))) if ndtr(-w) < .5 else 1.0


def dunnett(bs, sides):
    b = numpy.array(bs)[:, None]
    c = numpy.sqrt(1 - b * b)

    def f(z, w):
        e = ndtr(-(w - b * z) / c) + (ndtr(-(w + b * z) / c) if sides == 2 else 0)
        return -numpy.expm1(numpy.sum(numpy.log1p(-e), axis=0))
    return lambda w: normal_mean(lambda z: f(z, w), -max(bs) * w - 10, max(bs) * w + 10) if w < 38 else 0.0


if __name__ == "__main__":
    rows = []

    def add(kind, b, k, q, df, tail):
        p = studentised(tail, q, df)
        rows.append([kind, b, k, repr(float(q)), "Infinity" if df == math.inf else repr(float(df)), repr(p)])

    inf = math.inf
    for k, q, df in [(3, 3.5, 20), (4, 12, inf), (4, 35, 12), (12, 1000, 3), (30, 5.5, 60), (5, 2, 1), (6, 40, 200)]:
        add("range upper", "", k, q, df, range_upper(k))
    for k, q, df in [(4, .05, 10), (10, .5, 5), (3, 1e-4, inf), (7, 2, 2)]:
        add("range lower", "", k, q, df, range_lower(k))
    for k, q, df in [(3, 3.5, 20), (28, 30, inf), (10, 300, 4), (6, .3, 8)]:
        add("modulus upper", "", k, q, df, modulus_upper(k))
    for bs, q, df in [([.5 ** .5] * 3, 2.5, 12), ([.3, .6, .95], 2, 20), ([.5, .7], 12, inf), ([.6] * 4, 40, 9)]:
        for sides in (1, 2):
            add(f"dunnett {sides}", " ".join(repr(b) for b in bs), len(bs), q, df, dunnett(bs, sides))
    with open(sys.argv[1] + "/studentised.csv", "w", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["kind", "b", "k", "q", "df", "p"])
        out.writerows(rows)
