# cases_multiple.R -- run from the root of the set:  Rscript scripts/cases_multiple.R
# Questions that allow several answers: chisq.test of each box, and the law of the sum of these chi-squares from the eigenvalues
# of the covariance matrix of all shares, groups by boxes.
source("scripts/lib_fixture.R")

# Ticks of 190 respondents in 3 groups; 9 is 'geen zicht op' in one box, and in one the group is not known
set.seed(20181)
n <- 190; group <- sample(c("klein", "midden", "groot"), n, TRUE, c(.5, .3, .2)); common <- rnorm(n)
boxes <- sapply(1:5, function(j) as.integer(.7 * common + .7 * rnorm(n) + c(-.3, .2, 0, -.8, .4)[j] +
  c(0, .5, 0, .3, 0)[j] * (group == "groot") > .3))
boxes[17, 2] <- 9L; boxes[44, 5] <- 9L
wr(data.frame(group, boxes = boxes), "multiple_response.csv")

together <- function(ticks, group) {
  per_box <- apply(ticks, 2, function(x) suppressWarnings(chisq.test(table(x, group), correct = FALSE))$statistic)
  p <- colMeans(ticks); w <- as.vector(table(group)) / length(group)
  # of the standardised deviations of the shares from those of all, were the ticks independent of the group
  covariance <- crossprod(sweep(ticks, 2, p)) / nrow(ticks)
  standardised <- covariance / sqrt(outer(p * (1 - p), p * (1 - p)))
  lambda <- eigen(kronecker(diag(length(w)) - sqrt(outer(w, w)), standardised), symmetric = TRUE)$values
  sum <- sum(per_box); df <- sum(lambda)^2 / sum(lambda^2); x2 <- sum * sum(lambda) / sum(lambda^2)
  list(per_box = unname(per_box), sum = sum, first_df = sum(lambda), first_p = pchisq(sum, sum(lambda), lower.tail = FALSE),
       second = x2, second_df = df, second_p = pchisq(x2, df, lower.tail = FALSE))
}
case("table__multiple_response__together", "data/multiple_response.csv", "together(ticks, group)", area = "table",
  software = "R 4.2.2", setup = c("d <- read.csv('data/multiple_response.csv')", "d <- d[rowSums(d[, -1] == 9) == 0, ]",
  "ticks <- as.matrix(d[, -1]); group <- d$group"), tol = list(abs = 1e-12, rel = 1e-10),
  expr = c(n = "nrow(ticks)", none = "sum(rowSums(ticks) == 0)", counts = "unname(colSums(ticks))",
    klein = "unname(colSums(ticks[group == 'klein', ]))", per_box = "r$per_box",
    p_holm = "p.adjust(pchisq(r$per_box, 2, lower.tail = FALSE), 'holm')", sum = "r$sum", first_df = "r$first_df",
    first_p = "r$first_p", second = "r$second", second_df = "r$second_df", second_p = "r$second_p"))
