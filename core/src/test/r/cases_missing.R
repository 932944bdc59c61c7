# cases_missing.R -- run from the root of the set:  Rscript scripts/cases_missing.R
# Maximum likelihood under multivariate normality from incomplete answers, by lavaan; Little's test from these estimates.
source("scripts/lib_fixture.R")

# The estimates of lavaan's EM, taken on until a step moves less than 1e-11; its information and log-likelihood at that point.
em_lavaan <- function(d) {
  Y <- as.matrix(d)
  Y <- Y[rowSums(!is.na(Y)) > 0, , drop = FALSE]
  storage.mode(Y) <- "double"
  Mp <- lavaan:::lav_data_missing_patterns(Y)
  Yp <- lavaan:::lav_samplestats_missing_patterns(Y = Y, Mp = Mp)
  h1 <- lavaan:::lav_mvnorm_missing_h1_estimate_moments(Y = Y, Mp = Mp, Yp = Yp, max.iter = 2000L, tol = 1e-11)
  p <- ncol(Y)
  info <- lavaan:::lav_mvnorm_missing_information_observed_samplestats(Yp = Yp, Mu = h1$Mu, Sigma = h1$Sigma)
  V <- solve(info) / nrow(Y)                      # lavaan's information is that of one respondent
  at <- matrix(0, p, p); at[lower.tri(at, TRUE)] <- p + seq_len(p * (p + 1) / 2)
  at <- pmax(at, t(at))
  R <- cov2cor(h1$Sigma)
  se_r <- matrix(NA_real_, p, p)
  for (i in seq_len(p)) for (j in seq_len(p)) if (i != j) {
    g <- c(1 / sqrt(h1$Sigma[i, i] * h1$Sigma[j, j]), -R[i, j] / (2 * h1$Sigma[i, i]), -R[i, j] / (2 * h1$Sigma[j, j]))
    w <- c(at[i, j], at[i, i], at[j, j])
    se_r[i, j] <- sqrt(drop(g %*% V[w, w] %*% g))
  }
  nm <- colnames(Y); dn <- list(nm, nm)
  list(n = nrow(Y), patterns = Mp$npatterns, mean = setNames(as.vector(h1$Mu), nm),
       sigma = structure(h1$Sigma, dimnames = dn), r = structure(R, dimnames = dn),
       loglik = lavaan:::lav_mvnorm_missing_loglik_samplestats(Yp = Yp, Mu = h1$Mu, Sigma = h1$Sigma),
       se_mean = setNames(sqrt(diag(V))[seq_len(p)], nm),
       se_sigma = structure(matrix(sqrt(diag(V))[at], p), dimnames = dn), se_r = structure(se_r, dimnames = dn))
}

# Little (1988), from the raw answers and given estimates: one pattern after the other.
little <- function(d, mu, sigma) {
  Y <- as.matrix(d)
  Y <- Y[rowSums(!is.na(Y)) > 0, , drop = FALSE]
  key <- apply(is.na(Y), 1, paste, collapse = "")
  d2 <- 0; df <- -ncol(Y)
  for (k in unique(key)) {
    part <- Y[key == k, , drop = FALSE]
    o <- which(!is.na(part[1, ]))
    gap <- colMeans(part[, o, drop = FALSE]) - mu[o]
    d2 <- d2 + nrow(part) * drop(gap %*% solve(sigma[o, o, drop = FALSE]) %*% gap)
    df <- df + length(o)
  }
  c(statistic = d2, df = df, p = pchisq(d2, df, lower.tail = FALSE), log_p = pchisq(d2, df, lower.tail = FALSE, log.p = TRUE),
    patterns = length(unique(key)))
}

fam_em <- function(id, data, prep, note = NULL) case(paste0("missing__", id, "__em"), data, "em_lavaan(d)",
  area = "missing", setup = prep, software = sw("lavaan"),
  expr = c(n = "r$n", patterns = "r$patterns", mean = "r$mean", covariance = "r$sigma", r = "r$r", log_likelihood = "r$loglik",
           se_mean = "r$se_mean", se_covariance = "r$se_sigma", se_r = "r$se_r",
           little = "little(d, r$mean, r$sigma)"),
  tol = list(abs = 1e-8, rel = 1e-8),
  per = list(se_mean = list(abs = 0, rel = 1e-6), se_covariance = list(abs = 0, rel = 1e-6), se_r = list(abs = 0, rel = 1e-6),
             little = list(abs = 0, rel = 1e-7)),
  note = c("Divisor n. Standard errors from lavaan's analytic observed information; those of r by the delta method.",
           "Little's test with the same covariance matrix, divisor n, as BaylorEdPsych::LittleMCAR and naniar::mcar_test have it.", note))

survey <- function(k, i) c("D <- read.csv('data/survey_open.csv')", sprintf("d <- D[paste0('%s_', 1:%d)]; d[d == 9 | d == 8] <- NA", k, i))
fam_em("survey_VER", "data/survey_open.csv", survey("VER", 8))
fam_em("survey_SAM", "data/survey_open.csv", survey("SAM", 6))
fam_em("survey_TEV", "data/survey_open.csv", survey("TEV", 9))
fam_em("survey_RES", "data/survey_open.csv", survey("RES", 7))
hole <- "for (i in 1:30) for (j in 1:7) if ((7 * i + 3 * j * j) %% 11 == 0) d[i, j] <- NA"
fam_em("attitude_removed", "data/attitude.csv", c("d <- read.csv('data/attitude.csv')", hole),
       "An answer is removed where (7 i + 3 j^2) mod 11 = 0, i the row and j the column from 1.")
fam_em("attitude", "data/attitude.csv", "d <- read.csv('data/attitude.csv')[1:6]",
       "Complete: the estimates are the means and the covariances with divisor n.")

# naniar's documentation prints 35.1, df 14, p .00142 and 4 patterns for R's airquality; so does this function.
if (is.null(FX$only)) local({ f <- em_lavaan(airquality); print(little(airquality, f$mean, f$sigma)) })
