# cases_means.R -- run from the root of the set:  Rscript scripts/cases_means.R
# Tests of means that the other scripts do not cover.
source("scripts/lib_fixture.R")
args <- commandArgs(TRUE); if (length(args)) FX$only <- args[1]
REL <- list(abs = 0, rel = 1e-10)

# Two one-sided tests by t.test, with a bound as the value of the null hypothesis.
tost <- function(x, y = NULL, lower, upper, mu = 0, alpha = .01, ...) {
  a <- t.test(x, y, mu = mu + lower, alternative = "greater", ...)
  b <- t.test(x, y, mu = mu + upper, alternative = "less", ...)
  i <- t.test(x, y, mu = mu, conf.level = 1 - 2 * alpha, ...)$conf.int - mu
  c(t_lower = unname(a$statistic), p_lower = a$p.value, t_upper = unname(b$statistic), p_upper = b$p.value,
    df = unname(a$parameter), low = i[1], high = i[2])
}
fam_tost <- function(id, data, prep, lower, upper, mu) case(paste0("tost__", id), data, "list(x = x, y = y)",
  setup = c(prep, sprintf("lower <- %s; upper <- %s; mu <- %s", lower, upper, mu)), tol = REL,
  expr = c(bounds = "c(lower = lower, upper = upper)", mu = "mu",
           student = "tost(x, y, lower, upper, var.equal = TRUE)", welch = "tost(x, y, lower, upper)",
           paired = "tost(x, y, lower, upper, paired = TRUE)", one = "tost(x, NULL, lower, upper, mu)"))
fam_tost("sleep", "data/sleep.csv", "D <- read.csv('data/sleep.csv'); x <- D$extra[D$group==1]; y <- D$extra[D$group==2]",
         -1.25, 2.5, .5)
fam_tost("survey_voor_na", "data/survey_open.csv",
         c("D <- read.csv('data/survey_open.csv')", "x <- D$voor; y <- D$na"),
         -.5, .75, 4)
