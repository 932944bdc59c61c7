"""Makes the high-precision reference of the bivariate normal in src/test/resources/reference/mpmath.

    python3 bivariate_normal.py <directory to write to>

Needs mpmath (1.3.0 made the present file). P(X > h, Y > k) is integrated as the normal density of X times the tail of Y
given X, not over rho as the library does, in 30 digits, and written with 20.
"""
import csv
import sys
from mpmath import mp, mpf, erfc, exp, inf, npdf, quad, sqrt

mp.dps = 30


def tail(z):
    return erfc(z / sqrt(mpf(2))) / 2


def upper(h, k, rho):
    h, k, rho = mpf(h), mpf(k), mpf(rho)
    if rho == 1:
        return tail(max(h, k))
    if rho == -1:
        return tail(h) - tail(-k) if h < -k else mpf(0)
    s = sqrt((1 - rho) * (1 + rho))
    return integral(lambda x: npdf(x) * tail((k - rho * x) / s), h)


def integral(f, h):
    """Integral of a log-concave f from h on, in pieces that double away from its mode until nothing is left."""
    low, high = h, mpf(60)
    for _ in range(200):
        a, b = low + (high - low) / 3, high - (high - low) / 3
        low, high = (a, high) if f(a) < f(b) else (low, b)
    mode = (low + high) / 2
    # The quadrature stops at an absolute error, so what it gets is 1 at its top.
    top = f(mode)
    scaled = lambda x: f(x) / top
    return top * (side(scaled, mode, mpf(60)) + (side(scaled, mode, h) if mode > h else 0))


def side(f, mode, end):
    sign = 1 if end > mode else -1
    width = abs(end - mode)
    while f(mode + sign * width) < f(mode) / 2:
        width /= 2
    total, start = mpf(0), mode
    while (end - start) * sign > 0:
        stop = start + sign * width
        stop = stop if (end - stop) * sign > 0 else end
        piece = sign * quad(f, [start, stop], maxdegree=7)
        total += piece
        if piece < total * mpf(10) ** -28:
            break
        start = stop
        width *= mpf(5) / 4
    return total


rows = []
limits = [-3, -1.3, 0, .7, 2, 5]
rhos = [-1, -.9999, -.99, -.95, -.7, -.4, -.01, 0, .05, .5, .8, .93, .99, .9999, 1]
grid = [(h, k, r) for i, h in enumerate(limits) for k in limits[i:] for r in rhos]
grid += [(h, k, r) for h, k in ((8, 8), (12, 7), (30, 30), (20, -19.5), (-3, 3.001)) for r in (-.8, -.3, .3, .8, .99)]
for h, k, rho in grid:
    p = upper(h, k, rho)
    if p == 0 or p > mpf(10) ** -300:
        rows.append([repr(float(h)), repr(float(k)), repr(float(rho)), mp.nstr(p, 20)])

with open(f"{sys.argv[1]}/bivariate_normal.csv", "w", newline="") as file:
    out = csv.writer(file, lineterminator="\n")
    out.writerow(["h", "k", "rho", "upper"])
    out.writerows(rows)
