# cases_ranks.R -- run from the root of the set:  Rscript scripts/cases_ranks.R
# Rank tests that are in base R, or in no package of R here: those from brute force, not from the formulas of the library.
# The data stand among the values: y with its group g, or the matrix m of respondents by items.
source("scripts/lib_fixture.R")

likert <- function(n, k, options, seed, gap = 0, missing = 0) {
  set.seed(seed)
  m <- matrix(pmin(options, sample(options, n * k, TRUE) + rep(rbinom(k, gap, .5), each = n)), n, k)
  m[runif(n * k) < missing] <- NA
  dimnames(m) <- list(NULL, LETTERS[seq_len(k)])
  m
}
yes_no <- function(n, k, seed) {
  set.seed(seed)
  matrix(rbinom(n * k, 1, rep(seq(.3, .7, length.out = k), each = n)), n, k, dimnames = list(NULL, LETTERS[seq_len(k)]))
}
grouped <- function(sizes, options, seed, slope = 0) {
  set.seed(seed)
  g <- rep(seq_along(sizes), sizes)
  y <- if (is.infinite(options)) round(rnorm(length(g), slope * g), 6) else pmin(options, sample(options, length(g), TRUE) + rbinom(length(g), g - 1, slope))
  list(y = y, g = g)
}

# ---- Jonckheere-Terpstra: the pairs counted one by one; z is that of Kendall's S with ties -------------------------------
jt <- function(y, g) { J <- 0; for (a in seq_along(y)) for (b in seq_along(y)) if (g[a] < g[b]) J <- J + (y[a] < y[b]) + (y[a] == y[b]) / 2; J }
jt_pairs <- function(g) sum(outer(g, g, "<"))
jt_z <- function(y, g, alternative) { t <- suppressWarnings(cor.test(g, y, method = "kendall", exact = FALSE, alternative = alternative)); c(z = unname(t$statistic), p = t$p.value) }
jt_exact <- function(y, g) {                                  # every way to divide the numbers over the groups
  sizes <- as.vector(table(g)); J <- numeric(); stopifnot(length(sizes) == 3)
  all <- seq_along(y)
  for (first in combn(all, sizes[1], simplify = FALSE)) { rest <- setdiff(all, first)
    for (second in combn(rest, sizes[2], simplify = FALSE)) { h <- integer(length(y)); h[first] <- 1; h[second] <- 2; h[h == 0] <- 3; J <- c(J, jt(y, h)) } }
  o <- jt(y, g); up <- mean(J >= o - 1e-9); lo <- mean(J <= o + 1e-9); c(greater = up, less = lo, two_sided = min(1, 2 * min(up, lo)))
}
fam_jt <- function(id, sizes, options, seed, slope, exact = FALSE) case(paste0("ranks__", id, "__jonckheere"), "", "grouped(sizes, options, seed, slope)",
  area = "ranks", setup = sprintf("sizes <- c(%s); options <- %s; seed <- %d; slope <- %s", paste(sizes, collapse = ","), options, seed, slope), software = RV,
  expr = c(y = "r$y", g = "r$g", J = "jt(r$y, r$g)", expected = "jt_pairs(r$g) / 2", concordance = "jt(r$y, r$g) / jt_pairs(r$g)",
    two_sided = "jt_z(r$y, r$g, 'two.sided')", greater = "jt_z(r$y, r$g, 'greater')", less = "jt_z(r$y, r$g, 'less')",
    if (exact) c(exact = "jt_exact(r$y, r$g)")),
  tol = list(abs = 1e-12, rel = 1e-10), note = "z and p of cor.test(method = 'kendall'), whose S is 2 (J - E).")

# ---- Cochran's Q: as the generalised Cochran-Mantel-Haenszel test with a stratum a respondent -----------------------------
cochran_cmh <- function(m) { k <- ncol(m); n <- nrow(m); t <- mantelhaen.test(factor(m), factor(col(m)), factor(row(m))); c(Q = unname(t$statistic), df = unname(t$parameter), p = t$p.value) }
mcnemar_pair <- function(x, y) { t <- table(factor(x, 0:1), factor(y, 0:1)); b <- t[2, 1]; c <- t[1, 2]
  c(chisq = unname(mcnemar.test(t, correct = FALSE)$statistic), p = mcnemar.test(t, correct = FALSE)$p.value,
    p_continuity = mcnemar.test(t)$p.value, p_exact = binom.test(b, b + c)$p.value) }
mcnemar_all <- function(m) { cmb <- combn(ncol(m), 2); x <- apply(cmb, 2, function(p) mcnemar_pair(m[, p[1]], m[, p[2]])); colnames(x) <- apply(cmb, 2, function(p) paste(colnames(m)[p], collapse = "-")); t(x) }
cochran_dunn <- function(m) { n <- nrow(m); k <- ncol(m)      # the covariance of a respondent's answers in random order, added up
  v <- 0; for (i in seq_len(n)) v <- v + var(m[i, ]) ; cmb <- combn(k, 2)
  z <- apply(cmb, 2, function(p) sum(m[, p[1]] - m[, p[2]]) / sqrt(2 * v)); names(z) <- apply(cmb, 2, function(p) paste(colnames(m)[p], collapse = "-")); z }
fam_cochran <- function(id, n, k, seed) case(paste0("ranks__", id, "__cochran"), "", "yes_no(n, k, seed)",
  area = "ranks", setup = sprintf("n <- %d; k <- %d; seed <- %d", n, k, seed), software = RV,
  expr = c(m = "r", cochran = "cochran_cmh(r)", share = "colMeans(r)", mcnemar = "mcnemar_all(r)", dunn_z = "cochran_dunn(r)"),
  tol = list(abs = 1e-12, rel = 1e-9))

# ---- Quade -------------------------------------------------------------------------------------------------------------------
fam_quade <- function(id, m, note = NULL) case(paste0("ranks__", id, "__quade"), "", "quade.test(m)", area = "ranks", setup = paste("m <-", m), software = RV,
  expr = c(m = "m", F = "unname(r$statistic)", df1 = "unname(r$parameter[1])", df2 = "unname(r$parameter[2])", p = "r$p.value"),
  tol = list(abs = 1e-12, rel = 1e-10), note = note)

# ---- Skillings-Mack and Durbin: the mean and covariance of the adjusted ranks from every order of every respondent ----------------
orders <- function(x) if (length(x) < 2) list(x) else do.call(c, lapply(seq_along(x), function(i) lapply(orders(x[-i]), function(o) c(x[i], o))))
skillings_mack <- function(m, corrected) {
  k <- ncol(m); A <- numeric(k); V <- matrix(0, k, k)
  for (i in seq_len(nrow(m))) { s <- which(!is.na(m[i, ])); if (length(s) < 2) next
    w <- sqrt(12 / (length(s) + 1)); r <- w * (rank(m[i, s]) - (length(s) + 1) / 2); A[s] <- A[s] + r
    base <- if (corrected) r else w * (seq_along(s) - (length(s) + 1) / 2)
    P <- do.call(rbind, orders(base)); V[s, s] <- V[s, s] + crossprod(P) / nrow(P) }
  e <- eigen(V, symmetric = TRUE); keep <- e$values > 1e-9 * max(e$values)
  x <- sum(crossprod(e$vectors[, keep, drop = FALSE], A)^2 / e$values[keep]); df <- sum(keep)
  c(chisq = x, df = df, p = pchisq(x, df, lower.tail = FALSE))
}
durbin <- function(m) {                                                              # Conover (1999), section 5.9
  b <- nrow(m); t <- ncol(m); k <- sum(!is.na(m[1, ])); r <- sum(!is.na(m[, 1])); R <- t(apply(m, 1, rank, na.last = "keep"))
  A <- sum(R^2, na.rm = TRUE); C <- b * k * (k + 1)^2 / 4; Rj <- colSums(R, na.rm = TRUE)
  T1 <- (t - 1) / (A - C) * sum((Rj - r * (k + 1) / 2)^2)
  T2 <- (T1 / (t - 1)) / ((b * (k - 1) - T1) / (b * k - b - t + 1))
  c(chisq = T1, df = t - 1, p = pchisq(T1, t - 1, lower.tail = FALSE), F = T2, df1 = t - 1, df2 = b * k - b - t + 1, p_F = pf(T2, t - 1, b * k - b - t + 1, lower.tail = FALSE))
}
fam_sm <- function(id, m, note = NULL) case(paste0("ranks__", id, "__skillings_mack"), "", "skillings_mack(m, TRUE)", area = "ranks", setup = paste("m <-", m), software = RV,
  expr = c(m = "m", corrected = "r", uncorrected = "skillings_mack(m, FALSE)"), tol = list(abs = 1e-10, rel = 1e-9), note = note)
fam_durbin <- function(id, m, note = NULL) case(paste0("ranks__", id, "__durbin"), "", "durbin(m)", area = "ranks", setup = paste("m <-", m), software = RV,
  expr = c(m = "m", durbin = "r", skillings_mack = "skillings_mack(m, TRUE)"), tol = list(abs = 1e-10, rel = 1e-9), note = note)

fam_jt("continuous", c(4, 3, 3), "Inf", 1, .7, exact = TRUE)
fam_jt("falling", c(3, 4, 3), "Inf", 2, -.8, exact = TRUE)
fam_jt("likert", c(12, 20, 9, 15), 5, 3, .3)
fam_jt("ties_everywhere", c(30, 25, 40), 2, 4, .1)
fam_cochran("three", 40, 3, 11)
fam_cochran("five", 25, 5, 12)
fam_quade("conover", "matrix(c(5,4,7,10,12, 1,3,1,0,2, 16,12,22,22,35, 5,4,3,5,4, 10,9,7,13,10, 19,18,28,37,58, 10,7,6,8,7), 7, byrow = TRUE, dimnames = list(NULL, LETTERS[1:5]))",
  "Conover (1999), p. 375: numbers of five brands of hand lotion sold in seven stores; the example of quade.test.")
fam_quade("likert", "likert(30, 4, 5, 21, gap = 1)")
fam_sm("metronome", "cbind(A = c(3,1,5,2,0,0,0,0), B = c(5,3,4,NA,2,2,3,2), C = c(15,18,21,6,17,10,8,13))",
  "Hollander and Wolfe, table 7.18, after Brady (1969): stuttering with and without a metronome.")
fam_sm("likert", "likert(40, 4, 5, 31, gap = 1, missing = .25)")
fam_sm("complete", "likert(15, 5, 7, 32, gap = 1)")
fam_durbin("toxicity", "{ m <- matrix(NA_real_, 7, 7, dimnames = list(NULL, LETTERS[1:7])); m[1, c(1,2,4)] <- c(.465,.343,.396); m[2, c(1,3,5)] <- c(.602,.873,.634); m[3, c(3,4,7)] <- c(.875,.325,.330); m[4, c(1,6,7)] <- c(.423,.987,.426); m[5, c(2,3,6)] <- c(.652,1.142,.989); m[6, c(2,5,7)] <- c(.536,.409,.309); m[7, c(4,5,6)] <- c(.609,.417,.931); m }",
  "Hollander and Wolfe, table 7.12.")
fam_durbin("ties", "{ m <- matrix(NA_real_, 12, 4, dimnames = list(NULL, LETTERS[1:4])); set.seed(41); p <- combn(4, 3)[, rep(1:4, 3)]; for (i in 1:12) m[i, p[, i]] <- sample(4, 3, TRUE); m }")
