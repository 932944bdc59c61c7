# cases_agreement.R -- run from the root of the set:  Rscript scripts/cases_agreement.R
# Agreement of raters. kappa, Fleiss' kappa and Krippendorff's alpha are written out from their definitions over pairs of
# ratings; their standard errors come from exact derivatives (a complex step) and not from the published algebra.
source("scripts/lib_fixture.R")
FX$skip[["agree__raters_against__icc"]] <- c(low.ICC2k = "k x / (1 + (k - 1) x) of a limit x below -1 / (k - 1) has changed sign: the lower limit is above the upper one")

# ---------- published tables
# Fleiss (1971), table 1: how many of 6 psychiatrists gave each of 30 patients each of 5 diagnoses
fleiss <- matrix(c(
  0,0,0,6,0, 0,3,0,0,3, 0,1,4,0,1, 0,0,0,0,6, 0,3,0,3,0, 2,0,4,0,0, 0,0,4,0,2, 2,0,3,1,0, 2,0,0,4,0, 0,0,0,0,6,
  1,0,0,5,0, 1,1,0,4,0, 0,3,3,0,0, 1,0,0,5,0, 0,2,0,3,1, 0,0,5,0,1, 3,0,0,1,2, 5,1,0,0,0, 0,2,0,4,0, 1,0,2,0,3,
  0,0,0,0,6, 0,1,0,5,0, 0,2,0,1,3, 2,0,0,4,0, 1,0,0,4,1, 0,5,0,1,0, 4,0,0,0,2, 0,2,0,4,0, 1,0,5,0,0, 0,0,0,0,6),
  ncol = 5, byrow = TRUE, dimnames = list(NULL, c("depression", "personality_disorder", "schizophrenia", "neurosis", "other")))
wr(as.data.frame(fleiss), "fleiss_diagnoses.csv")
# Krippendorff (2011), Computing Krippendorff's alpha-reliability: 4 observers, 12 units, some not coded
wr(data.frame(a = c(1,2,3,3,2,1,4,1,2,NA,NA,NA), b = c(1,2,3,3,2,2,4,1,2,5,NA,3),
              c = c(NA,3,3,3,2,3,4,2,2,5,1,NA), d = c(1,2,3,3,2,4,4,1,2,5,1,NA)), "krippendorff_2011.csv")
# Shrout & Fleiss (1979), table 2: 6 targets, 4 judges
wr(data.frame(j1 = c(9,6,8,7,10,6), j2 = c(2,1,4,1,5,2), j3 = c(5,3,6,2,6,4), j4 = c(8,2,8,6,9,7)), "shrout_fleiss.csv")
# simulated: ratings without anything in common, so that intraclass correlations are negative; two raters who do agree
wr(data.frame(r1 = c(1.5,2,4,5,3,1), r2 = c(5,3.25,1,2,4,5), r3 = c(3,4,2,1.5,1,2)), "raters_against.csv")
set.seed(7); t_ <- rnorm(25); wr(data.frame(r1 = round(t_ + rnorm(25) / 2, 2), r2 = round(t_ + .4 + rnorm(25) / 2, 2)), "raters_two.csv")

# ---------- kappa of a table of counts, with weights of agreement
kappa_p <- function(P, w) { e <- outer(rowSums(P), colSums(P)); 1 - sum((1 - w) * P) / sum((1 - w) * e) }
gradient <- function(f, x) { h <- 1e-30; g <- x; for (i in seq_along(x)) { y <- x + 0i; y[i] <- y[i] + h * 1i; g[i] <- Im(f(y)) / h }; g }
kappa_se <- function(T, w) { P <- T / sum(T); g <- gradient(function(p) kappa_p(p, w), P); sqrt((sum(P * g^2) - sum(P * g)^2) / sum(T)) }
kappa_se0 <- function(T, w) { P <- T / sum(T); E <- outer(rowSums(P), colSums(P)); g <- gradient(function(p) kappa_p(p, w), E); sqrt((sum(E * g^2) - sum(E * g)^2) / sum(T)) }
weights_ <- function(k, power) 1 - (abs(outer(1:k, 1:k, "-")) / (k - 1))^power
own <- function(k) { w <- diag(k); w[1, 2] <- .75; w[2, 1] <- .25; w[k, 1] <- .1; w }
fam_kappa <- function(ds, data, setup) case(paste0("agree__", ds, "__kappa_weights"), data, "list(identity = diag(nrow(T)), linear = weights_(nrow(T), 1), quadratic = weights_(nrow(T), 2), own = own(nrow(T)))",
  setup = setup, tol = list(abs = 1e-12, rel = 1e-10), note = "Standard errors by complex-step derivatives: multinomial delta method, at the observed proportions and (h0) at the product of the margins.",
  expr = c(table = "{o <- unclass(T); storage.mode(o) <- 'double'; o}", kappa = "sapply(r, function(w) kappa_p(T / sum(T), w))",
           se = "sapply(r, function(w) kappa_se(T, w))", se_h0 = "sapply(r, function(w) kappa_se0(T, w))",
           agreement = "sapply(r, function(w) sum(w * T) / sum(T))", expected = "sapply(r, function(w) sum(w * outer(rowSums(T), colSums(T))) / sum(T)^2)", own = "r$own"))
fam_kappa("raters_1_2", "data/rating_agreement.csv", "D <- read.csv('data/rating_agreement.csv'); T <- table(factor(D$r1,1:4), factor(D$r2,1:4))")
fam_kappa("occupation", "data/occupationalstatus.csv", "D <- read.csv('data/occupationalstatus.csv'); T <- as.matrix(xtabs(Freq ~ origin + destination, D)); class(T) <- 'matrix'; attr(T,'call') <- NULL")
fam_kappa("negative", "", "T <- matrix(c(1,9,4, 8,2,7, 5,6,0), 3, byrow = TRUE)")

# ---------- Fleiss' kappa of counts: objects by categories
pairs_agree <- function(x) { v <- rep(seq_along(x), x); m <- length(v); s <- outer(v, v, "=="); (sum(s) - m) / (m * (m - 1)) }
fleiss_k <- function(n, f = rep(1 / nrow(n), nrow(n))) { f <- f / sum(f); p <- colSums(f * n) / sum(n[1, ]); a <- apply(n, 1, pairs_agree); e <- sum(p^2); (sum(f * a) - e) / (1 - e) }
fleiss_one <- function(n, j) fleiss_k(cbind(n[, j], rowSums(n) - n[, j]))      # one category against the others
fleiss_se <- function(n) { N <- nrow(n); f <- rep(1 / N, N); u <- gradient(function(w) fleiss_k(n, w), f); sqrt(sum(u^2) / (N * (N - 1))) }
fleiss_se0 <- function(n) { N <- nrow(n); m <- sum(n[1, ]); p <- colSums(n) / sum(n); q <- 1 - p; s <- sum(p * q); sqrt(2 / (N * m * (m - 1)) * (s^2 - sum(p * q * (q - p)))) / s }
fam_fleiss <- function(ds, data, setup) case(paste0("agree__", ds, "__fleiss"), data, "fleiss_k(n)", setup = setup, tol = list(abs = 1e-12, rel = 1e-10),
  note = "se: infinitesimal jackknife over objects by complex-step derivatives, divisor N(N - 1); interval with t of N - 1 df. se_h0: Fleiss, Nee & Landis (1979).",
  expr = c(kappa = "r", se = "fleiss_se(n)", se_h0 = "fleiss_se0(n)", z = "r / fleiss_se0(n)", p = "2 * pnorm(-abs(r / fleiss_se0(n)))",
           ci95 = "r + qt(c(.025, .975), nrow(n) - 1) * fleiss_se(n)", share = "unname(colSums(n) / sum(n))", category = "sapply(seq_len(ncol(n)), function(j) fleiss_one(n, j))",
           category_z = "sapply(seq_len(ncol(n)), function(j) fleiss_one(n, j)) * sqrt(nrow(n) * sum(n[1, ]) * (sum(n[1, ]) - 1) / 2)"))
fam_fleiss("fleiss_diagnoses", "data/fleiss_diagnoses.csv", "n <- as.matrix(read.csv('data/fleiss_diagnoses.csv'))")
fam_fleiss("raters", "data/rating_agreement.csv", "D <- as.matrix(read.csv('data/rating_agreement.csv')); n <- t(apply(D, 1, tabulate, 4))")

# ---------- Krippendorff's alpha: units by observers, over all pairs
kripp <- function(x, metric) {
  u <- lapply(seq_len(nrow(x)), function(i) { v <- unname(unlist(x[i, ])); v[!is.na(v)] }); u <- u[lengths(u) > 1]; all <- unlist(u); n <- length(all)
  d2 <- switch(metric, nominal = function(a, b) as.numeric(a != b), interval = function(a, b) (a - b)^2, ratio = function(a, b) ifelse(a + b == 0, 0, ((a - b) / (a + b))^2),
    ordinal = function(a, b) { lo <- pmin(a, b); hi <- pmax(a, b); mapply(function(l, h) (sum(all >= l & all <= h) - (sum(all == l) + sum(all == h)) / 2)^2, lo, hi) })
  D <- function(v) { g <- expand.grid(i = seq_along(v), j = seq_along(v)); g <- g[g$i != g$j, ]; sum(d2(v[g$i], v[g$j])) }
  1 - (sum(sapply(u, function(v) D(v) / (length(v) - 1))) / n) / (D(all) / (n * (n - 1)))
}
fam_kripp <- function(ds, data, setup, metrics = c("nominal", "ordinal", "interval", "ratio")) case(paste0("agree__", ds, "__krippendorff"), data,
  sprintf("sapply(c(%s), function(metric) kripp(d, metric))", paste0("'", metrics, "'", collapse = ", ")), setup = setup, tol = list(abs = 1e-12, rel = 1e-10), expr = c(alpha = "r"))
fam_kripp("krippendorff_2011", "data/krippendorff_2011.csv", "d <- read.csv('data/krippendorff_2011.csv')")
fam_kripp("raters", "data/rating_agreement.csv", "d <- read.csv('data/rating_agreement.csv')")
fam_kripp("shrout_fleiss", "data/shrout_fleiss.csv", "d <- read.csv('data/shrout_fleiss.csv')")
fam_kripp("raters_two", "data/raters_two.csv", "d <- read.csv('data/raters_two.csv')", c("nominal", "ordinal", "interval"))
fam_kripp("attitude_holes", "data/attitude.csv", c("d <- read.csv('data/attitude.csv')", "for (i in 1:30) for (j in 1:7) if ((7 * i + 3 * j * j) %% 11 == 0) d[i, j] <- NA"))

# ---------- intraclass correlations, as the cases agree__raters__icc and agree__attitude__icc
for (ds in c("shrout_fleiss", "raters_against", "raters_two"))
  case(paste0("agree__", ds, "__icc"), paste0("data/", ds, ".csv"), "psych::ICC(m, lmer = FALSE)", setup = sprintf("m <- read.csv('data/%s.csv')", ds), software = sw("psych"), tol = list(abs = 1e-8, rel = 1e-8),
    note = "ANOVA estimates (lmer=FALSE). ICC2 = two-way random absolute agreement, ICC3 = consistency (ICC3k = alpha).",
    expr = c(icc = "setNames(r$results$ICC, r$results$type)", F = "setNames(r$results$F, r$results$type)", df1 = "setNames(r$results$df1, r$results$type)", df2 = "setNames(r$results$df2, r$results$type)",
             p = "setNames(r$results$p, r$results$type)", low = "setNames(r$results$`lower bound`, r$results$type)", high = "setNames(r$results$`upper bound`, r$results$type)",
             ms = "list(MSB=r$stats[3,1], MSJ=r$stats[3,2], MSE=r$stats[3,3], MSW=r$MSW)"))
