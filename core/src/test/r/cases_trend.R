# cases_trend.R -- run from the root of the set:  Rscript scripts/cases_trend.R
# Exact p of trends in tables, given the margins: two columns by coin, others from all tables with the margins written out.
source("scripts/lib_fixture.R")
suppressPackageStartupMessages(library(coin))

two_columns <- function(t, u) {
  x <- rep(u[row(t)], t); y <- factor(rep(c(col(t)), t))
  as.double(pvalue(independence_test(x ~ y, distribution = exact(algorithm = "shift"))))
}
ways <- function(n, room) {
  if (length(room) == 1) return(if (n <= room) list(n) else list())
  do.call(c, lapply(0:min(n, room[1]), function(x) lapply(ways(n - x, room[-1]), function(rest) c(x, rest))))
}
all_tables <- function(t, u, v) {
  r <- rowSums(t); mean <- sum(u * r) * sum(v * colSums(t)) / sum(t); far <- abs(sum(outer(u, v) * t) - mean) - 1e-9
  total <- 0; beyond <- 0
  fill <- function(i, left, weight, s) {
    if (i == length(r)) {
      w <- exp(weight - sum(lfactorial(left))); total <<- total + w
      if (abs(s + u[i] * sum(v * left) - mean) >= far) beyond <<- beyond + w
    } else for (x in ways(r[i], left)) fill(i + 1, left - x, weight - sum(lfactorial(x)), s + u[i] * sum(v * x))
  }
  fill(1, colSums(t), 0, 0)
  beyond / total
}
case("table__trend__exact", "", "list()", area = "table", software = sw("coin"), tol = list(abs = 1e-13, rel = 1e-9),
  setup = c("two <- matrix(c(10, 8, 5, 3, 2, 6, 7, 9), 4)", "uneven <- matrix(c(30, 22, 15, 10, 16, 24), 3)",
            "square <- matrix(c(6, 2, 1, 3, 5, 2, 1, 3, 6), 3)", "long <- matrix(c(3, 2, 1, 1, 0, 1, 0, 1, 2, 2, 0, 0, 1, 1, 3), 5)"),
  expr = c(two = "two_columns(two, 1:4)", uneven = "two_columns(uneven, c(1, 2, 4))", square = "all_tables(square, 1:3, 1:3)",
           square_scores = "all_tables(square, c(0, 1, 5), c(1, 1.5, 4))", long = "all_tables(long, 1:5, 1:3)"))
