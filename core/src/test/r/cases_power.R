# cases_power.R -- run from the root of the set:  Rscript scripts/cases_power.R
# Power of t, ANOVA (both of R stats) and of a correlation by its formula; half widths of intervals.
source("scripts/lib_fixture.R")
pr <- function(r, n, a = .05, two = TRUE) { t <- qt(1 - if (two) a / 2 else a, n - 2); rc <- sqrt(t^2 / (t^2 + n - 2))
  z <- atanh(r) + r / (2 * (n - 1)); p <- pnorm((z - atanh(rc)) * sqrt(n - 3)); if (two) p + pnorm((-z - atanh(rc)) * sqrt(n - 3)) else p }
pt2 <- function(n, d, ...) power.t.test(n = n, delta = d, strict = TRUE, ...)$power
case("effect__power", "", "0", area = "effect", software = "R 4.2.2", setup = character(), expr = c(
  two_64 = "pt2(64, .5)", two_10_small = "pt2(10, .1)", two_one_sided = "pt2(30, .4, alternative = 'one.sided')",
  two_alpha_001 = "pt2(200, .3, sig.level = .001)", pairs_34 = "pt2(34, .5, type = 'paired')",
  anova_3_40 = "power.anova.test(groups = 3, n = 40, between.var = .25^2 * 3 / 2, within.var = 1)$power",
  anova_6_5 = "power.anova.test(groups = 6, n = 5, between.var = .4^2 * 6 / 5, within.var = 1, sig.level = .01)$power",
  r_105 = "pr(.3, 105)", r_20_one = "pr(.5, 20, .01, FALSE)",
  n_two_80 = "ceiling(power.t.test(delta = .5, power = .8, strict = TRUE)$n)",
  n_pairs_95 = "ceiling(power.t.test(delta = .2, power = .95, type = 'paired', strict = TRUE)$n)",
  n_anova_90 = "ceiling(power.anova.test(groups = 4, between.var = .1^2 * 4 / 3, within.var = 1, power = .9)$n)",
  half_mean = "qt(.975, 104) * .8 / sqrt(105)",
  half_difference = "{a <- 1.45^2 / 108; b <- 1.67^2 / 91; qt(.975, (a + b)^2 / (a^2 / 107 + b^2 / 90)) * sqrt(a + b)}",
  half_r = "diff(tanh(atanh(.3) + c(-1, 1) * qnorm(.975) / sqrt(102))) / 2"), tol = list(abs = 0, rel = 1e-7))
