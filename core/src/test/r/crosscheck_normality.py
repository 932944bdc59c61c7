"""Checks the cases normality__* with scipy's normaltest and shapiro: run from the root of the set."""
import glob
import json

from scipy import stats

for name in sorted(glob.glob("expected/normality__*.json")):
    values = json.load(open(name))["values"]
    y = values["y"]
    w = stats.shapiro(y).statistic
    line = f"{name}: W {abs(w / values['shapiro']['W'] - 1):.1e}"
    if values["k_squared"]:
        k2 = stats.normaltest(y)
        line += f" K2 {abs(k2.statistic / values['k_squared']['K2'] - 1):.1e}"
        line += f" p {abs(k2.pvalue / values['k_squared']['p'] - 1):.1e}"
    print(line)
