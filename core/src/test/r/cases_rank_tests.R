# cases_rank_tests.R -- run from the root of the set:  Rscript scripts/cases_rank_tests.R
# Exact p, Hodges-Lehmann estimates and their intervals of wilcox.test, three alternatives, without ties; the sign test with
# the interval of the median from order statistics.
source("scripts/lib_fixture.R")

all_alternatives <- function(test) {
  r <- list()
  for (a in c("two.sided", "less", "greater")) {
    w <- test(a)
    r[[sub("two.sided", "two-sided", a, fixed = TRUE)]] <- c(p = w$p.value, estimate = unname(w$estimate), lower = w$conf.int[1],
      upper = w$conf.int[2])
  }
  r
}
shift <- function(x, y) all_alternatives(function(a)
  wilcox.test(x, y, alternative = a, exact = TRUE, conf.int = TRUE, conf.level = .9))
walsh <- function(d) all_alternatives(function(a)
  wilcox.test(d, alternative = a, exact = TRUE, conf.int = TRUE, conf.level = .9))
sign_test <- function(d, mu, level) {
  n <- length(d); s <- sort(d); pos <- sum(d > mu); m <- sum(d != mu)
  k2 <- qbinom((1 - level) / 2, n, .5); k1 <- qbinom(1 - level, n, .5)
  list(p = c(binom.test(pos, m)$p.value, binom.test(pos, m, alternative = "less")$p.value,
             binom.test(pos, m, alternative = "greater")$p.value),
       median = median(d), low = s[k2], high = s[n + 1 - k2], low_greater = s[k1], high_less = s[n + 1 - k1])
}
alternatives <- c("two-sided" = "r[['two-sided']]", less = "r$less", greater = "r$greater")

case("shift__small", NULL, "shift(x, y)", area = "two", software = "R 4.2.2",
  setup = "x <- c(1.1, 2.3, 5.8, -0.7, 4.4); y <- c(0.2, 3.9, -2.5, -1.4)", expr = c(alternatives, x = "x", y = "y"))
case("shift__moderate", NULL, "shift(x, y)", area = "two", software = "R 4.2.2",
  setup = "set.seed(11); x <- rnorm(37, .4); y <- rnorm(24)", expr = c(alternatives, x = "x", y = "y"))
case("walsh__small", NULL, "walsh(d)", area = "one", software = "R 4.2.2",
  setup = "d <- c(1.1, 2.3, 5.8, -0.7, 4.4, -3.05)", expr = c(alternatives, d = "d"))
case("walsh__moderate", NULL, "walsh(d)", area = "one", software = "R 4.2.2",
  setup = "set.seed(12); d <- rnorm(41, .3)", expr = c(alternatives, d = "d"))
case("sign__moderate", NULL, "sign_test(d, 3, .95)", area = "one", software = "R 4.2.2",
  setup = "set.seed(13); d <- round(rnorm(30, 3.6, 1.2), 1)", expr = c(p = "r$p", median = "r$median", low = "r$low",
  high = "r$high", low_greater = "r$low_greater", high_less = "r$high_less", d = "d"))
