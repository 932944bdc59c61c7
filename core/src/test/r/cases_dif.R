# cases_dif.R -- run from the root of the set:  Rscript scripts/cases_dif.R
# Differential item functioning: proportional odds models by MASS::polr, Mantel's test by coin, the same scale in two groups.
source("scripts/lib_fixture.R")
suppressPackageStartupMessages({ library(MASS); library(coin) })

# polr takes its steps with reltol 1e-8: started anew from its own end with a tight one.
fit <- function(f, d) { m <- polr(f, d, Hess = TRUE); polr(f, d, Hess = TRUE, start = c(coef(m), m$zeta), control = list(reltol = 1e-15, maxit = 1000)) }
one <- function(x, i, g, rest = FALSE, drop = integer()) {
  of <- setdiff(seq_len(ncol(x)), drop); of <- if (rest) setdiff(of, i) else union(of, i)
  xs <- x[, of, drop = FALSE]; score <- ifelse(rowSums(!is.na(xs)) >= ceiling(length(of) / 2), rowMeans(xs, na.rm = TRUE), NA)
  ok <- !is.na(x[, i]) & !is.na(score) & g %in% 1:2
  d <- data.frame(y = factor(x[ok, i], ordered = TRUE), s = score[ok], g = ifelse(g[ok] == 1, .5, -.5))
  d$z <- (d$s - mean(d$s)) / sqrt(mean((d$s - mean(d$s))^2)); n <- nrow(d)
  m1 <- fit(y ~ z, d); m2 <- fit(y ~ z + g, d); m3 <- fit(y ~ z + g + z:g, d)
  l0 <- sum(table(d$y) * log(table(d$y) / n)); l <- c(logLik(m1), logLik(m2), logLik(m3))
  nag <- (1 - exp(2 * (l0 - l) / n)) / (1 - exp(2 * l0 / n))
  block <- factor(floor(d$s * length(of) + .5))
  both <- tapply(d$g, block, function(v) length(unique(v)) == 2); keep <- block %in% names(both)[both]
  y <- as.numeric(as.character(d$y))
  t <- independence_test(y[keep] ~ factor(d$g[keep]) | factor(block[keep]), teststat = "quadratic")
  w <- tapply(d$g == .5, block, sum)[both]
  md <- sum(w * (tapply(ifelse(d$g == .5, y, NA), block, mean, na.rm = TRUE)[both] - tapply(ifelse(d$g == .5, NA, y), block, mean, na.rm = TRUE)[both])) / sum(w)
  c(n = n, uniform = 2 * (l[2] - l[1]), non_uniform = 2 * (l[3] - l[2]), any = 2 * (l[3] - l[1]), gain = nag[3] - nag[1],
    log_odds = unname(coef(m2)["g"]), se = sqrt(diag(vcov(m2)))[["g"]], mantel = unname(statistic(t)), mean_difference = md)
}
screen <- function(x, g, ...) { x <- as.matrix(x); x[x > 5] <- NA
  m <- t(vapply(seq_len(ncol(x)), function(i) one(x, i, g, ...), numeric(9))); rownames(m) <- colnames(x); m }
loadings1 <- function(R) { r <- psych::fa(R, 1, fm = "minres", rotate = "none", n.obs = 100); 
  o <- optim(1 - r$communality, function(u) { e <- eigen(R - diag(u)); l <- e$vectors[, 1] * sqrt(max(e$values[1], 0)); D <- R - tcrossprod(l); diag(D) <- 0; sum(D^2) / 2 },
    method = "L-BFGS-B", lower = .005, upper = 1, control = list(factr = 1, pgtol = 0, maxit = 1000))
  e <- eigen(R - diag(o$par)); l <- e$vectors[, 1] * sqrt(e$values[1]); l * sign(sum(l)) }
compare <- function(x, g) { x <- as.matrix(x); x[x > 5] <- NA; x <- x[g %in% 1:2, ]; g <- g[g %in% 1:2]
  a <- lapply(1:2, function(k) na.omit(x[g == k, ])); L <- lapply(a, function(d) loadings1(cor(d)))
  al <- sapply(a, function(d) { S <- cov(d); ncol(S) / (ncol(S) - 1) * (1 - sum(diag(S)) / sum(S)) })
  list(congruence = sum(L[[1]] * L[[2]]) / sqrt(sum(L[[1]]^2) * sum(L[[2]]^2)), alpha = al, n = sapply(a, nrow),
       loading_1 = setNames(L[[1]], colnames(x)), loading_2 = setNames(L[[2]], colnames(x))) }
likert <- "D <- read.csv('data/likert_complete.csv'); x <- D[-(1:2)]; g <- 2 - (seq_len(nrow(x)) %% 2)"
case("dif__likert__total", "data/likert_complete.csv", "screen(x, g)", setup = likert, expr = c(items = "r"), software = sw("MASS", "coin"),
  tol = list(abs = 1e-6, rel = 1e-6))
case("dif__likert__rest", "data/likert_complete.csv", "screen(x, g, rest = TRUE)", setup = likert, expr = c(items = "r"), software = sw("MASS", "coin"),
  tol = list(abs = 1e-6, rel = 1e-6))
open <- "D <- read.csv('data/survey_open.csv')"
case("dif__VER__total", "data/survey_open.csv", "screen(D[paste0('VER_', 1:8)], D$geslacht)", setup = open, expr = c(items = "r"),
  software = sw("MASS", "coin"), tol = list(abs = 1e-6, rel = 1e-6))
case("dif__VER__comparison", "data/survey_open.csv", "compare(D[paste0('VER_', 1:8)], D$geslacht)", setup = open,
  expr = c(congruence = "r$congruence", alpha = "r$alpha", n = "r$n", loading_1 = "r$loading_1", loading_2 = "r$loading_2"),
  tol = list(abs = 1e-6, rel = 1e-6))
# A 2 x 4 table in three strata, with scores, for Mantel's test alone.
case("strata__mantel_ordinal", "", "independence_test(y ~ g | b, teststat = 'quadratic')", software = sw("coin"),
  setup = c("n <- array(c(3,1, 4,6, 7,5, 2,9,  6,2, 5,5, 1,8, 0,4,  2,2, 3,1, 8,3, 6,7), c(2, 4, 3)); k <- as.data.frame.table(n); y <- rep(c(1, 2, 4, 5)[as.integer(k$Var2)], k$Freq)",
            "g <- factor(rep(as.integer(k$Var1), k$Freq)); b <- factor(rep(as.integer(k$Var3), k$Freq))"),
  expr = c(statistic = "unname(statistic(r))", p = "unname(pvalue(r))",
           mean_difference = "{ w <- table(b[g == 1]); sum(w * (tapply(y[g == 1], b[g == 1], mean) - tapply(y[g == 2], b[g == 2], mean))) / sum(w) }"),
  tol = list(abs = 0, rel = 1e-10))
