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
    # The integrand's mass lies at the start, around the ridge, and where the conditional tail turns.
    points = {h, h + s / 30, h + s, h + 1, mpf(-12), mpf(-4), mpf(0), mpf(4), mpf(12), mpf(25)}
    points |= {k * rho + c * s for c in (-12, -4, -1, 1, 4, 12)}
    if rho != 0:
        points |= {k / rho + c * s / abs(rho) for c in (-12, -4, -1, 0, 1, 4, 12)}
    path = sorted(p for p in points if h <= p < 60)
    return quad(lambda x: npdf(x) * tail((k - rho * x) / s), path + [mpf(60)], maxdegree=7)


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
