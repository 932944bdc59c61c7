# cases_factor_number.R -- run from the root of the set:  Rscript scripts/cases_factor_number.R
# Rules for the number of factors, from the formulas of their papers: scree (Raiche, Walls, Magis, Riopel & Blais 2013),
# empirical Kaiser criterion (Braeken & van Assen 2017), Hull (Lorenzo-Seva, Timmerman & Kiers 2011) and comparison data
# (Ruscio & Roche 2012).
source("scripts/lib_fixture.R")
source("scripts/ref_functions.R")
FX$only <- commandArgs(TRUE)[1]
if (is.na(FX$only)) FX$only <- NULL

# Lines are fitted by lm; the acceleration counts where the eigenvalue before the bend is above 1.
scree <- function(l) {
  p <- length(l)
  oc <- sapply(1:(p - 2), function(i) predict(lm(y ~ x, data.frame(x = c(i + 1, p), y = l[c(i + 1, p)])), data.frame(x = i)))
  af <- diff(l, differences = 2)                        # of eigenvalues 2 to p - 1
  list(optimal_coordinates = unname(oc), acceleration = af,
       n_optimal_coordinates = which(c(l[1:(p - 2)] <= oc | l[1:(p - 2)] <= 1, TRUE))[1] - 1,
       n_acceleration = which.max(ifelse(l[1:(p - 2)] > 1, af, -Inf)))
}
ekc <- function(l, n) {
  p <- length(l)
  ref <- sapply(1:p, function(j) max((1 + sqrt(p / n))^2 * (p - sum(l[seq_len(j - 1)])) / (p - j + 1), 1))
  list(references = ref, n_factors = which(c(l <= ref, TRUE))[1] - 1)
}
kmo_of <- function(R) {
  Q <- -cov2cor(solve(R)); diag(Q) <- 0; diag(R) <- 0
  sum(R^2) / (sum(R^2) + sum(Q^2))
}
# The hull by chull(): of the points with more fit than all that have fewer factors, the upper left boundary.
hull <- function(R, n, most, index) {
  p <- ncol(R); k <- 0:most; df <- ((p - k)^2 - (p + k)) / 2; df[1] <- p * (p - 1) / 2
  null <- -(n - 1 - (2 * p + 5) / 6) * log(det(R))
  f <- sapply(k, function(m) {
    if (index == "CAF") {
      E <- R
      if (m > 0) { E <- R - tcrossprod(tight_fit(R, m, "uls")$loadings); diag(E) <- 1 }
      1 - kmo_of(E)
    } else if (m == 0) 0
    else 1 - ((n - 1 - (2 * p + 5) / 6 - 2 * m / 3) * tight_fit(R, m, "ml")$objective - df[m + 1]) / (null - df[1])
  })
  keep <- c(TRUE, f[-1] > cummax(f)[-length(f)])
  x <- df[1] - df
  on <- which(keep)
  # One far point below makes the lower boundary leave by it, so that all others on the hull are above.
  h <- chull(c(x[on], max(x[on])), c(f[on], min(f[on]) - 1))
  h <- sort(on[h[h <= length(on)]])
  st <- rep(NA_real_, length(k))
  for (i in seq_along(h)[-c(1, length(h))]) {
    a <- h[i - 1]; b <- h[i]; c <- h[i + 1]
    st[b] <- ((f[b] - f[a]) / (df[a] - df[b])) / ((f[c] - f[b]) / (df[b] - df[c]))
  }
  list(fit = f, df = df, st = st, n_factors = k[which.max(st)])
}
# A finite population with m factors: Ruscio & Kaczetow's iteration, with loadings of a converged principal axis.
population <- function(d, m, N) {
  p <- ncol(d); target <- cor(d)
  values <- sapply(d, function(x) sort(sample(x, N, replace = TRUE)))
  common <- matrix(rnorm(N * m), N); own <- matrix(rnorm(N * p), N)
  make <- function(aim) {
    h <- rep(1, p)
    for (step in 1:50) {
      A <- aim; diag(A) <- h
      e <- eigen(A, symmetric = TRUE)
      L <- e$vectors[, 1:m, drop = FALSE] %*% diag(sqrt(pmax(0, e$values[1:m])), m)
      new <- pmin(1, rowSums(L^2)); done <- max(abs(new - h)) < .001; h <- new
      if (done) break
    }
    L[] <- pmax(-1, pmin(1, L))
    Z <- common %*% t(L) + own %*% diag(sqrt(pmax(0, 1 - rowSums(L^2))))
    sapply(1:p, function(j) values[rank(Z[, j], ties.method = "first"), j])
  }
  aim <- target; best <- Inf; fails <- 0
  while (fails < 5) {
    X <- make(aim); rest <- target - cor(X); off <- sum(rest^2)
    if (off < best) { best <- off; keep <- list(X = X, aim = aim, rest = rest); fails <- 0; aim <- aim + rest }
    else { fails <- fails + 1; aim <- keep$aim + .5^fails * keep$rest }
  }
  keep$X
}
misfit <- function(d, m, N, samples) {
  X <- population(d, m, N); l <- eigen(cor(d))$values
  replicate(samples, sqrt(mean((eigen(cor(X[sample(N, nrow(d), TRUE), ]), TRUE, TRUE)$values - l)^2)))
}
comparison <- function(d, most, N = 10000, samples = 200, populations = 3) {
  all <- lapply(1:populations, function(i) sapply(1:most, function(m) misfit(d, m, N, samples)))
  means <- sapply(all, colMeans)
  n <- sapply(all, function(M) {
    p <- sapply(2:most, function(m) wilcox.test(M[, m], M[, m - 1], "less")$p.value)
    which(c(p >= .30, TRUE))[1]
  })
  list(mean = rowMeans(means), sd = apply(means, 1, sd), n_factors = n)
}
eigenvalues <- "eigen(R, symmetric = TRUE)$values"
sets <- list(
  harman74 = c("data/harman74_cor.csv",
    "M <- read.csv('data/harman74_cor.csv'); R <- as.matrix(M[-1]); rownames(R) <- M$variable; n <- 145"),
  harman23 = c("data/harman23_cor.csv",
    "M <- read.csv('data/harman23_cor.csv'); R <- as.matrix(M[-1]); rownames(R) <- M$variable; n <- 305"),
  attitude = c("data/attitude.csv", "d <- read.csv('data/attitude.csv'); R <- cor(d); n <- nrow(d)"),
  likert_complete = c("data/likert_complete.csv",
    "d <- read.csv('data/likert_complete.csv')[-(1:2)]\nR <- cor(d); n <- nrow(d)"))
for (name in names(sets)) {
  x <- sets[[name]]
  case(paste0("number__", name, "__scree"), x[1], sprintf("scree(%s)", eigenvalues),
       c(optimal_coordinates = "r$optimal_coordinates", acceleration = "r$acceleration",
         n_optimal_coordinates = "r$n_optimal_coordinates", n_acceleration = "r$n_acceleration"), setup = x[2])
  case(paste0("number__", name, "__ekc"), x[1], sprintf("ekc(%s, n)", eigenvalues),
       c(references = "r$references", n_factors = "r$n_factors"), setup = x[2])
  most <- if (name == "attitude") 3 else if (name == "harman23") 4 else 5
  for (index in c("CAF", "CFI"))
    case(paste0("number__", name, "__hull", index), x[1], sprintf("hull(R, n, %d, '%s')", most, index),
         c(fit = "r$fit", df = "r$df", st = "r$st", n_factors = "r$n_factors"), setup = x[2],
         tol = list(abs = 1e-6, rel = 1e-6), per = list(st = list(abs = 1e-4, rel = 1e-4)), seed = 1)
}
case("number__likert_complete__comparison", sets$likert_complete[1], "comparison(d, 4)",
     c(mean = "r$mean", sd = "r$sd", n_factors = "r$n_factors"),
     setup = "d <- read.csv('data/likert_complete.csv')[-(1:2)]", seed = 1,
     note = "mean: of 200 samples of each of 3 populations; sd: between the means of the populations")
