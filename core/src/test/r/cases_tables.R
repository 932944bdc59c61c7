# cases_tables.R -- run from the root of the set:  Rscript scripts/cases_tables.R
# Association with intervals, paired and ordered tables, proportions, differences of correlations: by R where it has
# them, else by their formulas. Standard errors of association by numerical differentiation over the cells.
source("scripts/lib_fixture.R")
T_TAB <- list(abs = 1e-12, rel = 1e-9)
SW <- "R 4.2.2; psych 2.2.9"
tcase <- function(id, ...) { e <- list(...); code <- vapply(e, function(x) x, "")
  case(id, "", "0", code, area = "table", software = SW, setup = character(), tol = T_TAB) }

## coefficients of a matrix of shares, written out over pairs of cells
pairs_cd <- function(p) { P <- 0; Q <- 0
  for (i in seq_len(nrow(p))) for (j in seq_len(ncol(p))) for (k in seq_len(nrow(p))) for (l in seq_len(ncol(p)))
    { s <- sign(i - k) * sign(j - l); if (s > 0) P <- P + p[i,j] * p[k,l]; if (s < 0) Q <- Q + p[i,j] * p[k,l] }
  c(P, Q) }
ent <- function(v) { v <- v[v > 0]; -sum(v * log(v)) }
## modal categories are those of the table itself, the first where two tie: max() has no derivative there
coefs <- function(p, T = p) { p <- p / sum(p); pq <- pairs_cd(p); d <- pq[1] - pq[2]; R <- rowSums(p); C <- colSums(p)
  ur <- 1 - sum(R^2); uc <- 1 - sum(C^2); m <- min(dim(p))
  br <- which.max(rowSums(T)); bc <- which.max(colSums(T))
  mr <- sum(p[cbind(seq_len(nrow(p)), apply(T, 1, which.max))]); mc <- sum(p[cbind(apply(T, 2, which.max), seq_len(ncol(p)))]); hx <- ent(R); hy <- ent(C); I <- hx + hy - ent(as.vector(p))
  c(gamma = d / sum(pq), tau_b = d / sqrt(ur * uc), tau_c = d * m / (m - 1), d_columns = d / ur, d_rows = d / uc,
    d_symmetric = 2 * d / (ur + uc), lambda_columns = (mr - C[bc]) / (1 - C[bc]), lambda_rows = (mc - R[br]) / (1 - R[br]),
    lambda_symmetric = (mr + mc - C[bc] - R[br]) / (2 - C[bc] - R[br]),
    u_columns = I / hy, u_rows = I / hx, u_symmetric = 2 * I / (hx + hy)) }
## central differences, improved once (Richardson); cells that are 0 have no weight
NM <- c("gamma", "tau_b", "tau_c", "d_columns", "d_rows", "d_symmetric", "lambda_columns", "lambda_rows", "lambda_symmetric", "u_columns", "u_rows", "u_symmetric")
assoc_ci <- function(T) { n <- sum(T); p <- T / n; th <- unname(coefs(p, T)); names(th) <- NM
  G <- sapply(which(p > 0), function(c) { D <- function(h) { a <- p; a[c] <- a[c] + h; b <- p; b[c] <- b[c] - h
      (coefs(a, T) - coefs(b, T)) / (2 * h) }; h <- min(1e-3, p[c] / 8); (4 * D(h / 2) - D(h)) / 3 })
  w <- p[p > 0]; # coefs() rescales, so Sum p g is 0 already
  se <- sqrt(as.vector(G^2 %*% w - (G %*% w)^2) / n); lo <- c(rep(-1, 6), rep(0, 6)); z <- qnorm(.975)
  list(value = th, low = pmax(lo, th - z * se), high = pmin(1, th + z * se)) }
tabs <- list(cyl_gear = matrix(c(1, 8, 2, 2, 4, 1, 12, 0, 2), 3, byrow = TRUE),
  occupation = unclass(occupationalStatus),
  am_vs = matrix(c(12, 7, 6, 7), 2, byrow = TRUE),
  wide = matrix(c(10, 4, 6, 2, 9, 3, 8, 14), 2, byrow = TRUE),
  model_phase = matrix(c(23, 15, 9, 2, 17, 21, 13, 6, 8, 19, 24, 11), 3, byrow = TRUE))
for (nm in names(tabs)) { T <- matrix(as.double(tabs[[nm]]), nrow(tabs[[nm]])); d <- deparse1(as.vector(t(T)))
  mk <- sprintf("matrix(%s, %d, byrow = TRUE)", d, nrow(T))
  case(paste0("assoc__", nm), "", "0", c(observed = sprintf("{o <- %s; dimnames(o) <- list(paste0('r', 1:nrow(o)), paste0('c', 1:ncol(o))); o}", mk),
     value = sprintf("assoc_ci(%s)$value", mk), low = sprintf("assoc_ci(%s)$low", mk), high = sprintf("assoc_ci(%s)$high", mk)),
     area = "table", software = SW, setup = character(), tol = list(abs = 1e-8, rel = 1e-7),
     note = "coefficients over all pairs of cells; standard errors by numerical differentiation") }

newcombe <- function(x1, n1, x2, n2) { a <- prop.test(x1, n1, correct = FALSE)$conf.int; b <- prop.test(x2, n2, correct = FALSE)$conf.int
  p1 <- x1 / n1; p2 <- x2 / n2; c(d = p1 - p2, low = p1 - p2 - sqrt((p1 - a[1])^2 + (b[2] - p2)^2), high = p1 - p2 + sqrt((a[2] - p1)^2 + (p2 - b[1])^2)) }
wilson <- function(x, n, f = 1) { z <- qnorm(.975); p <- x / n; v <- z^2 * f / n  # (p - q)^2 = v q (1 - q), a quadratic in q
  A <- 1 + v; B <- -(2 * p + v); s <- sqrt(B^2 - 4 * A * p^2); c((-B - s) / (2 * A), (-B + s) / (2 * A)) }
ac <- function(x, n) { z <- qnorm(.975); m <- n + z^2; p <- (x + z^2 / 2) / m; c(max(0, p - z * sqrt(p * (1 - p) / m)), min(1, p + z * sqrt(p * (1 - p) / m))) }
hyp <- function(x, n, N) { K <- x:(N - n + x); up <- phyper(x - 1, K, N - K, n, lower.tail = FALSE); lo <- phyper(x, K, N - K, n)
  range(K[up > .025 & lo > .025]) / N }
tcase("proportion__intervals", wilson_63_105 = "as.vector(prop.test(63, 105, correct = FALSE)$conf.int)",
  wilson_0_20 = "as.vector(prop.test(0, 20, correct = FALSE)$conf.int)", exact_63_105 = "as.vector(binom.test(63, 105)$conf.int)",
  exact_0_20 = "as.vector(binom.test(0, 20)$conf.int)", ac_63_105 = "ac(63, 105)", ac_1_20 = "ac(1, 20)",
  jeffreys_63_105 = "qbeta(c(.025, .975), 63.5, 42.5)", wilson_63_105_of_151 = "wilson(63, 105, 46 / 150)",
  wilson_130_217_of_380 = "wilson(130, 217, 163 / 379)", ac_63_105_of_151 = "ac(63 * 150 / 46, 105 * 150 / 46)",
  jeffreys_63_105_of_151 = "qbeta(c(.025, .975), 63 * 150 / 46 + .5, 42 * 150 / 46 + .5)",
  exact_63_105_of_151 = "hyp(63, 105, 151)", exact_130_217_of_380 = "hyp(130, 217, 380)", exact_0_105_of_151 = "hyp(0, 105, 151)",
  newcombe = "newcombe(63, 105, 98, 217)", newcombe_zero = "newcombe(0, 20, 5, 25)",
  pooled_p = "prop.test(c(63, 98), c(105, 217), correct = FALSE)$p.value", pooled_z2 = "unname(prop.test(c(63, 98), c(105, 217), correct = FALSE)$statistic)")
tcase("proportion__binomial", two = "binom.test(63, 105)$p.value", less = "binom.test(63, 105, alternative = 'less')$p.value",
  greater = "binom.test(63, 105, alternative = 'greater')$p.value", p_third = "binom.test(20, 105, 1 / 3)$p.value",
  zero = "binom.test(0, 20, .1)$p.value", all = "binom.test(20, 20, .7)$p.value", large = "binom.test(50300, 100000)$p.value")
## Cramer's V from the noncentralities found by uniroot; effectsize's search stops elsewhere where the lower limit is 0
v_ci <- function(x, df, n, k) { g <- function(p) if (pchisq(x, df) < p) 0 else uniroot(function(l) pchisq(x, df, l) - p, c(0, 10 * x + 100), tol = 1e-12)$root
  sqrt(c(g(.975), g(.025)) / n / k) }
tcase("assoc_v__noncentral", rol_by_VER_1 = "v_ci(16.391967064274755, 12, 88, 3)", b432 = "v_ci(19.6509, 9, 215, 3)", none = "v_ci(.001, 4, 50, 2)")
## paired tables; Stuart-Maxwell by a generalised inverse of the whole matrix
stuart <- function(T) { d <- rowSums(T) - colSums(T); V <- -(T + t(T)); diag(V) <- rowSums(T) + colSums(T) - 2 * diag(T)
  e <- eigen(V, symmetric = TRUE); k <- e$values > 1e-9 * max(e$values); u <- crossprod(e$vectors[, k], d)
  c(x = sum(u^2 / e$values[k]), df = sum(k)) }
midp <- function(b, c) { x <- 0:(b + c); f <- dbinom(x, b + c, .5); min(1, 2 * sum(f[x < min(b, c)]) + dbinom(min(b, c), b + c, .5)) }
PT <- "matrix(c(20,10,5,2, 3,30,12,4, 6,8,25,9, 1,3,14,18), 4, byrow = TRUE)"; PB <- "matrix(c(9,3,0,0, 7,5,0,0, 0,0,4,6, 0,0,2,8), 4, byrow = TRUE)"
mcn <- function(T) { m <- mcnemar.test(T, correct = FALSE); c(x = unname(m$statistic), df = unname(m$parameter), p = m$p.value) }
BT <- "apply(UCBAdmissions, 3, function(x) as.vector(t(x)))"  # a, b, c, d of each department
bd <- function(S, psi) { v <- apply(S, 2, function(s) { r <- s[1] + s[2]; m <- s[1] + s[3]; n <- sum(s)
    A <- uniroot(function(A) log(A) + log(n - r - m + A) - log(r - A) - log(m - A) - log(psi), c(max(0, r + m - n) + 1e-9, min(r, m) - 1e-9), tol = 1e-13)$root
    c(s[1] - A, 1 / (1 / A + 1 / (r - A) + 1 / (m - A) + 1 / (n - r - m + A))) })
  x <- sum(v[1, ]^2 / v[2, ]) - sum(v[1, ])^2 / sum(v[2, ]); c(x = x, p = pchisq(x, ncol(S) - 1, lower.tail = FALSE)) }
TT <- "matrix(c(2, 9, 14, 20, 18, 16, 12, 7), 2, byrow = TRUE)"; LT <- "matrix(c(23, 15, 9, 2, 17, 21, 13, 6, 8, 19, 24, 11), 3, byrow = TRUE)"
r2 <- function(T, x, y) { g <- expand.grid(x = x, y = y); w <- rep(seq_len(nrow(g)), as.vector(T)); cor(g$x[w], g$y[w])^2 }
tcase("paired__tests", bowker = sprintf("mcn(%s)", PT), stuart = sprintf("stuart(%s)", PT), stuart_sets = sprintf("stuart(%s)", PB), midp_15_30 = "midp(15, 30)",
  midp_4_4 = "midp(4, 4)", midp_0_6 = "midp(0, 6)", odds_15_30 = "{p <- binom.test(15, 45)$conf.int; c(low = p[1] / (1 - p[1]), high = p[2] / (1 - p[2]))}")
tcase("trend__tests", armitage = sprintf("{t <- %s; p <- prop.trend.test(t[1, ], colSums(t)); c(x = unname(p$statistic), p = p$p.value)}", TT),
  armitage_scores = sprintf("{t <- %s; p <- prop.trend.test(t[1, ], colSums(t), c(1, 2, 4, 8)); c(x = unname(p$statistic), p = p$p.value)}", TT),
  linear = sprintf("(sum(%s) - 1) * r2(%s, 1:3, 1:4)", LT, LT), linear_scores = sprintf("(sum(%s) - 1) * r2(%s, c(0, 1, 5), 1:4)", LT, LT))
case("strata__ucb", "", "0", c(strata = sprintf("t(%s)", BT), homogeneity = sprintf("bd(%s, unname(mantelhaen.test(UCBAdmissions)$estimate))", BT),
  p_no_correction = "mantelhaen.test(UCBAdmissions, correct = FALSE)$p.value"), area = "table", software = SW, setup = character(), tol = list(abs = 1e-12, rel = 1e-7))
## differences of correlations; the correlation of two correlations from Cov(s_ij, s_kl) = s_ik s_jl + s_il s_jk, numerically
crr <- function(R, a, b) { p <- nrow(R); ix <- which(upper.tri(R, TRUE), arr.ind = TRUE); s <- R[ix]
  V <- outer(seq_along(s), seq_along(s), Vectorize(function(u, v) R[ix[u,1], ix[v,1]] * R[ix[u,2], ix[v,2]] + R[ix[u,1], ix[v,2]] * R[ix[u,2], ix[v,1]]))
  f <- function(s, ij) { S <- matrix(0, p, p); S[ix] <- s; S[ix[, 2:1]] <- s; S[ij[1], ij[2]] / sqrt(S[ij[1], ij[1]] * S[ij[2], ij[2]]) }
  g <- function(ij) sapply(seq_along(s), function(k) { d <- function(h) { e <- replace(0 * s, k, h); (f(s + e, ij) - f(s - e, ij)) / (2 * h) }; (4 * d(5e-4) - d(1e-3)) / 3 })
  ga <- g(a); gb <- g(b); sum(ga * (V %*% gb)) / sqrt(sum(ga * (V %*% ga)) * sum(gb * (V %*% gb))) }
zou <- function(r1, r2, n1, n2, c) { l <- function(r, n) tanh(atanh(r) + c(-1, 1) * qnorm(.975) / sqrt(n - 3)); a <- l(r1, n1); b <- l(r2, n2)
  c(low = r1 - r2 - sqrt((r1 - a[1])^2 + (b[2] - r2)^2 - 2 * c * (r1 - a[1]) * (b[2] - r2)), high = r1 - r2 + sqrt((a[2] - r1)^2 + (r2 - b[1])^2 - 2 * c * (a[2] - r1) * (r2 - b[1]))) }
m3 <- function(a, b, c) matrix(c(1, a, b, a, 1, c, b, c, 1), 3)                       # j k h
m4 <- function(jk, hm, jh, jm, kh, km) { R <- diag(4); R[upper.tri(R)] <- c(jk, jh, kh, jm, km, hm); R + t(R) - diag(4) }  # j k h m
stz <- function(r1, r2, n, c) { z <- (atanh(r1) - atanh(r2)) * sqrt(n - 3) / sqrt(2 - 2 * c); c(z = z, p = 2 * pnorm(-abs(z))) }
case("cordiff__tests", "", "0", c(independent = "{x <- r.test(104, .49, .36, n2 = 113); c(z = x$z, p = x$p)}", independent_zou = "zou(.49, .36, 104, 113, 0)",
  williams = "{x <- r.test(103, .4, .5, .1); c(t = x$t, p = x$p)}", overlap_steiger = "stz(.4, .5, 103, crr(m3(.45, .45, .1), c(1, 2), c(1, 3)))",
  overlap_zou = "zou(.4, .5, 103, 103, crr(m3(.4, .5, .1), c(1, 2), c(1, 3)))",
  apart_psych = "{x <- r.test(103, r12 = .5, r34 = .6, r23 = .45, r13 = .4, r14 = .3, r24 = .35); c(z = x$z, p = x$p)}",
  apart_steiger = "stz(.5, .6, 103, crr(m4(.55, .55, .4, .3, .45, .35), c(1, 2), c(3, 4)))",
  apart_zou = "zou(.5, .6, 103, 103, crr(m4(.5, .6, .4, .3, .45, .35), c(1, 2), c(3, 4)))"),
  area = "cor", software = SW, setup = character(), tol = list(abs = 1e-9, rel = 1e-7))
