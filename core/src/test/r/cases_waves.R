# cases_waves.R -- run from the root of the set:  Rscript scripts/cases_waves.R
# A region against published figures, with and without finite populations; two waves of the same and of other respondents.
source("scripts/lib_fixture.R")
norm_of <- function(x, M, S, N, pop = Inf, npop = Inf) {
  n <- length(x); d <- mean(x) - M; v <- c(var(x) / n * (1 - n / pop), S^2 / N * (1 - N / npop))
  df <- sum(v)^2 / sum(v^2 / (c(n, N) - 1)); h <- qt(.975, df) * sqrt(sum(v))
  list(difference = d, lower = d - h, upper = d + h, p = 2 * pt(-abs(d) / sqrt(sum(v)), df), delta = d / S, percentile = 100 * pnorm(d / S),
       percentile_lower = 100 * pnorm((d - h) / S), percentile_upper = 100 * pnorm((d + h) / S), first = 100 * pnorm((x[1] - M) / S))
}
setup <- "D <- read.csv('data/likert_complete.csv'); a <- rowMeans(D[paste0('A_', 1:6)]); b <- rowMeans(D[paste0('B_', 1:6)])"
values <- c("difference", "lower", "upper", "p", "delta", "percentile", "percentile_lower", "percentile_upper", "first")
case("waves__likert__norm", "data/likert_complete.csv", "norm_of(a[1:24], 3.1, .8, 108)", setup = setup,
  expr = setNames(paste0("r$", values), values), tol = list(abs = 0, rel = 1e-9))
case("waves__likert__norm_finite", "data/likert_complete.csv", "norm_of(a[1:24], 3.1, .8, 108, 31, 217)", setup = setup,
  expr = setNames(paste0("r$", values), values), tol = list(abs = 0, rel = 1e-9))
case("waves__likert__same", "data/likert_complete.csv", "t.test(b, a, paired = TRUE)", setup = c(setup,
    "S <- cov(D[paste0('A_', 1:6)]); alpha <- 6 / 5 * (1 - sum(diag(S)) / sum(S)); rci <- (b - a) / (sqrt(2) * sd(a) * sqrt(1 - alpha)); m <- length(a) - 1"),
  expr = c(difference = "unname(r$estimate)", lower = "r$conf.int[1]", upper = "r$conf.int[2]", p = "r$p.value", reliability = "alpha",
    g = "exp(lgamma(m / 2) - lgamma((m - 1) / 2)) / sqrt(m / 2) * mean(b - a) / sqrt((var(a) + var(b)) / 2)",
    risen = "sum(rci > qnorm(.975))", fallen = "sum(rci < -qnorm(.975))", index = "rci[1:5]", smallest = "qnorm(.975) * sqrt(2) * sd(a) * sqrt(1 - alpha)"),
  tol = list(abs = 1e-12, rel = 1e-9))
case("waves__likert__different", "data/likert_complete.csv", "t.test(b[1:120], a[121:300])", setup = setup,
  expr = c(difference = "unname(r$estimate[1] - r$estimate[2])", lower = "r$conf.int[1]", upper = "r$conf.int[2]", p = "r$p.value"),
  tol = list(abs = 0, rel = 1e-9))
