# cases_resample.R -- run from the root of the set:  Rscript scripts/cases_resample.R
# Percentile and BCa limits of boot.ci from replicates, t0 and influence values that are recorded with them: generators
# of random numbers differ, formulas should not.
source("scripts/lib_fixture.R")
suppressPackageStartupMessages(library(boot))

fam_boot <- function(id, statistic, R, seed) case(paste0("resample__", id, "__boot_ci"), "data/attitude.csv",
  sprintf("boot(d, statistic, R = %d)", R), area = "resample", seed = seed, software = sw("boot"),
  setup = c("d <- read.csv('data/attitude.csv')", paste("statistic <- function(d, i)", statistic),
            "jack <- sapply(seq_len(nrow(d)), function(i) statistic(d, seq_len(nrow(d))[-i]))"),
  expr = c(.init = "L <- mean(jack) - jack; ci <- function(conf, type) boot.ci(r, conf = conf, type = type, L = L)[[4]][4:5]; z0 <- qnorm(mean(r$t < r$t0))",
           t0 = "r$t0", t = "r$t[, 1]", jackknife = "jack", bias = "mean(r$t) - r$t0", standard_error = "sd(r$t)",
           bias_correction = "z0", acceleration = "sum(L^3) / (6 * sum(L^2)^1.5)",
           percentile_80 = "ci(.80, 'perc')", percentile_95 = "ci(.95, 'perc')", percentile_99 = "ci(.99, 'perc')",
           bca_80 = "ci(.80, 'bca')", bca_95 = "ci(.95, 'bca')", bca_99 = "ci(.99, 'bca')"),
  tol = list(abs = 0, rel = 1e-10))

fam_boot("attitude_correlation", "cor(d$rating[i], d$learning[i])", 999, 1)
fam_boot("attitude_variance", "var(d$complaints[i])", 499, 2)
fam_boot("attitude_ratio", "mean(d$rating[i]) / sd(d$critical[i])", 400, 3)
fam_boot("attitude_slope", "unname(coef(lm(rating ~ advance, d[i, ]))[2])", 199, 4)
