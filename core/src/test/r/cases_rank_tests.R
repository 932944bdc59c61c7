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

# Differences of person means that are equal are not equal as doubles (3.2 - 2.8 and 2.4 - 2.0), and wilcox.test takes
# the last digit for an order. Rounded to 10 decimals they are what arithmetic says they are.
signed_rank <- function(D) {
  D <- round(D, 10); w <- function(...) suppressWarnings(wilcox.test(D, exact = FALSE, ...))
  pratt <- rank(abs(D)); pratt[D == 0] <- 0
  z <- (sum(pratt[D > 0]) - sum(pratt) / 2) / sqrt(sum(pratt^2) / 4)
  list(V = unname(w()$statistic), V_negative = sum(rank(abs(D[D != 0]))[D[D != 0] < 0]), p_cc = w()$p.value,
       p_no_cc = w(correct = FALSE)$p.value, pratt_z = z, pratt_p = 2 * pnorm(-abs(z)), n_zero = sum(D == 0))
}
rounded <- c(V = "r$V", V_negative = "r$V_negative", p_cc = "r$p_cc", p_no_cc = "r$p_no_cc", pratt_z = "r$pratt_z",
  pratt_p = "r$pratt_p", n_zero = "r$n_zero")
source("scripts/ref_functions.R")
case("ties__survey_VER_vs_TEV", "data/survey_open.csv", "signed_rank(x - y)", area = "paired", software = "R 4.2.2",
  setup = c("D <- read.csv('data/survey_open.csv')", paste("a <- D[paste0('VER_',1:8)]; a[a==9] <- NA;",
  "b <- D[paste0('TEV_',1:9)]; b[b==9] <- NA; b$TEV_3 <- 6-b$TEV_3; x <- scale_score(a); y <- scale_score(b)"),
  "ok <- !is.na(x) & !is.na(y); x <- x[ok]; y <- y[ok]"), expr = rounded)
case("ties__survey_VER_vs_3", "data/survey_open.csv", "signed_rank(y - 3)", area = "one", software = "R 4.2.2",
  setup = c("D <- read.csv('data/survey_open.csv')", "d <- D[paste0('VER_', 1:8)]; d[d == 9 | d == 8] <- NA",
  "y <- scale_score(d); y <- y[!is.na(y)]"), expr = rounded)
