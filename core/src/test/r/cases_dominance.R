# cases_dominance.R -- run from the root of the set:  Rscript scripts/cases_dominance.R
# Cliff's delta from all pairs, its unbiased variance (Cliff 1993) and the interval of Feng and Cliff (2004).
source("scripts/lib_fixture.R")

dominance <- function(x, y, level = .95) {
  d <- sign(outer(x, y, "-")); n1 <- length(x); n2 <- length(y); delta <- mean(d)
  s2 <- (n2^2 * sum((rowMeans(d) - delta)^2) + n1^2 * sum((colMeans(d) - delta)^2) - sum((d - delta)^2)) /
    (n1 * n2 * (n1 - 1) * (n2 - 1))
  s2 <- max(s2, (1 - delta^2) / (n1 * n2 - 1)); z <- qnorm((1 + level) / 2)
  reach <- z * sqrt(s2) * sqrt((1 - delta^2)^2 + z^2 * s2)
  list(delta = delta, A = (delta + 1) / 2, variance = s2,
       low = (delta - delta^3 - reach) / (1 - delta^2 + z^2 * s2), high = (delta - delta^3 + reach) / (1 - delta^2 + z^2 * s2))
}
fam_dominance <- function(id, data, setup) case(paste0("effect__", id, "__dominance"), data, "dominance(x, y)",
  area = "effect", software = "R 4.2.2", setup = c(setup), expr = c(delta = "r$delta", A = "r$A", low = "r$low",
  high = "r$high", at_90 = "unlist(dominance(x, y, .9)[c('low', 'high')])", x = "x", y = "y"), tol = list(abs = 1e-12, rel = 1e-10))

fam_dominance("toothgrowth", "data/toothgrowth.csv", c("d <- read.csv('data/toothgrowth.csv')",
  "x <- d$len[d$supp == 'OJ']; y <- d$len[d$supp == 'VC']"))
fam_dominance("plantgrowth", "data/plantgrowth.csv", c("d <- read.csv('data/plantgrowth.csv')",
  "x <- d$weight[d$group == 'trt1']; y <- d$weight[d$group == 'trt2']"))
fam_dominance("survey_item", "data/survey_open.csv", c("d <- read.csv('data/survey_open.csv')", "d$VER_1[d$VER_1 > 5] <- NA",
  "x <- na.omit(d$VER_1[d$geslacht == 1]); y <- na.omit(d$VER_1[d$geslacht == 2])", "x <- as.vector(x); y <- as.vector(y)"))
