"""Makes the high-precision tail references in src/test/resources/reference/mpmath.

    python3 tails.py <directory to write to> [normal] [chi_square] [student] [f_ratio]

Needs mpmath (1.2.1 made the present files) and is faster with gmpy2. Every argument is the double that its digits
denote; the tails come from series of positive terms in 60 digits or more, and are written with 20.
"""
import csv
import sys
from mpmath import mp, mpf, log, log1p, exp, sqrt, loggamma, erfc

mp.dps = 60
TOO_SMALL = mpf(10) ** -300


def digits(x):
    return mp.nstr(+x, 20, min_fixed=-3, max_fixed=3)


def log_gamma_tails(a, x):
    """ln P and ln Q of the regularised incomplete gamma functions, by series for P and subtraction with digits to spare."""
    a, x = mpf(a), mpf(x)
    old = mp.dps
    try:
        mp.dps = 60 + int(max(0, (x - a - a * log(x / a)) / log(10))) + 20
        prefix = a * log(x) - x - loggamma(a + 1)
        term = total = mpf(1)
        eps = mpf(10) ** -mp.dps
        n = 0
        while term > total * eps:
            n += 1
            term *= x / (a + n)
            total += term
        lower = exp(prefix) * total
        return log(lower), log1p(-lower)
    finally:
        mp.dps = old


def log_beta_tails(a, b, f):
    """ln I_x(a, b) and ln I_(1-x)(b, a) at x = a f / (a f + b)."""
    a, b, f = mpf(a), mpf(b), mpf(f)
    old = mp.dps
    try:
        mp.dps = 80
        for _ in range(2):
            x, y = a * f / (a * f + b), b / (a * f + b)
            swap = x > y
            p, q, small, large = (b, a, y, x) if swap else (a, b, x, y)
            prefix = p * log(small) + q * log(large) + loggamma(a + b) - loggamma(p + 1) - loggamma(q)
            if small > p / (a + b):
                mp.dps = 80 + int(max(0, -prefix) / log(mpf(10)))
        series = exp(prefix) * beta_series(p, q, small)
        pair = (log(series), log1p(-series))
        return pair[::-1] if swap else pair
    finally:
        mp.dps = old


def beta_series(a, b, x):
    """Sum of (a+b)_n / (a+1)_n x^n, DLMF 8.17.8; all terms positive, so that 1 - I needs no more than extra digits."""
    term = total = mpf(1)
    eps = mpf(10) ** -mp.dps
    n = 0
    while True:
        term *= (a + b + n) * x / (a + 1 + n)
        n += 1
        total += term
        ratio = (a + b + n) * x / (a + 1 + n)
        if ratio < 1 and term < total * eps * (1 - ratio):
            return total


def write(directory, name, header, rows):
    with open(f"{directory}/{name}.csv", "w", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(header)
        out.writerows(rows)


def tails(log_lower, log_upper):
    result = []
    for value in (log_upper, log_lower):
        p = exp(value)
        result += [digits(p) if p > TOO_SMALL else "", digits(value)]
    return result


def normal(directory):
    rows = []
    for z in [0, 1e-300, 1e-12, .001, .1, .5, 1, 1.2, 1.4142, 1.7320508, 1.75, 1.96, 2.5, 3, 5, 8, 12, 20, 30, 37, 40,
              100, 151, 1e4, 1e9]:
        upper = erfc_log(mpf(z))
        rows.append([repr(float(z))] + tails(log1p(-exp(upper)), upper))
    write(directory, "normal", ["z", "upper", "log_upper", "lower", "log_lower"], rows)


def erfc_log(z):
    if z < 50:
        old = mp.dps
        mp.dps = 60
        try:
            return log(erfc(z / sqrt(mpf(2))) / 2)
        finally:
            mp.dps = old
    # Laplace's continued fraction, with far more terms than 30 digits need at z >= 50.
    tail = mpf(0)
    for k in range(400, 0, -1):
        tail = k / (z + tail)
    return -z * z / 2 - log(2 * mp.pi) / 2 - log(z + tail)


def chi_square(directory):
    rows = []
    for df in [.01, .3, 1, 2, 3.7, 10, 30.5, 104, 1000, 1e5, 1e6, 1e7]:
        sd = (2 * df) ** .5
        points = [1e-310, 1e-30, 1e-5, .01, .5, 1, 2, 2.3] if df < 40 else []
        points += [float(repr(df + k * sd)) for k in (-37, -20, -10, -4, -1.5, -.1, 0, .05, 1, 2.5, 6, 12, 25, 37)]
        points += [df * .9, df * 1.3, df * 2] if df < 1e6 else []
        points += [100., 700., 1400., 23000.] if df < 2000 else []
        for x in sorted({float(f"{p:.12g}") for p in points if p > 0}):
            if df >= 1e5 and abs(x - df) > 45 * sd:
                continue
            lower, upper = log_gamma_tails(mpf(df) / 2, mpf(x) / 2)
            rows.append([repr(x), repr(float(df))] + tails(lower, upper))
    write(directory, "chisq", ["x", "df", "upper", "log_upper", "lower", "log_lower"], rows)


def student(directory):
    rows = []
    for df in [.01, .3, 1, 2, 3.7, 10, 30.5, 104, 1000, 1e5, 1e6, 1e7]:
        for t in [1e-12, .01, .3, 1, 1.5, 2, 3, 5, 8, 12, 20, 30, 36.5, 40, 100, 1e4, 1e10, 1e40, 1e120]:
            f = mpf(t) ** 2
            if df >= 1e5 and t > 200:
                continue
            lower, upper = log_beta_tails(mpf(1) / 2, mpf(df) / 2, f)
            one = exp(upper) / 2
            rows.append([repr(float(t)), repr(float(df))] + tails(log1p(-one), upper - log(mpf(2))))
    write(directory, "t", ["t", "df", "upper", "log_upper", "lower", "log_lower"], rows)


def f_ratio(directory):
    rows = []
    dfs = [(.3, .3), (.3, 40), (1, 1), (1, 5.5), (1, 1e6), (2, 10), (3, 728), (3.3, .3), (7, 2), (104, 728), (104, 3),
           (1000, 1000), (187, 940), (1e4, 30), (1e5, 1e5), (5, 1e6), (1e6, 5), (1e6, 1e6), (1e6, 1e4)]
    for df1, df2 in dfs:
        spread = (2 / df1 + 2 / df2) ** .5
        points = [1e-300, 1e-40, 1e-8, .01, .3, .8, .99, 1, 1.01, 1.3, 2.5, 8, 60, 1000, 1e8, 1e40, 1e300]
        if spread < 1:
            points += [2.718281828 ** (k * spread) for k in (-37, -20, -8, -2, -.5, .5, 2, 8, 20, 37)]
        for f in sorted({float(f"{p:.12g}") for p in points}):
            if min(df1, df2) >= 1e4 and not -50 < mp.log(f) / spread < 50:
                continue
            if max(df1, df2) >= 1e5 and not 1e-40 < f < 1e6:
                continue
            lower, upper = log_beta_tails(mpf(df1) / 2, mpf(df2) / 2, mpf(f))
            rows.append([repr(f), repr(float(df1)), repr(float(df2))] + tails(lower, upper))
    write(directory, "f", ["f", "df1", "df2", "upper", "log_upper", "lower", "log_lower"], rows)


if __name__ == "__main__":
    for make in (normal, chi_square, student, f_ratio):
        if not sys.argv[2:] or make.__name__ in sys.argv[2:]:
            make(sys.argv[1])
