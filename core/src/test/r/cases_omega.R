# cases_omega.R -- run from the root of the set:  Rscript scripts/cases_omega.R
# Ordinal alpha and categorical omega (Green & Yang 2009) by lavaan and semTools; the same once more from thresholds and
# correlations by formulas with the bivariate normal distribution of mnormt, which semTools does not use.
source("scripts/lib_fixture.R"); source("scripts/ref_functions.R")
suppressPackageStartupMessages({library(lavaan); library(semTools)})

one_factor <- function(d, estimator) {
  cfa(paste("f =~", paste(names(d), collapse = " + ")), d, std.lv = TRUE, ordered = names(d), estimator = estimator,
      control = list(rel.tol = 1e-11, eval.max = 5000, iter.max = 5000))
}

# The covariance of two items scored 1, 2, ... whose latent responses correlate by rho; of an item with itself for rho = 1.
covariance <- function(a, b, rho) {
  sum(outer(a, b, Vectorize(function(s, t) {
    both <- if (rho == 1) pnorm(min(s, t)) else mnormt::sadmvn(c(-Inf, -Inf), c(s, t), c(0, 0), matrix(c(1, rho, rho, 1), 2))[1]
    both - pnorm(s) * pnorm(t)
  })))
}

categorical_omega <- function(thresholds, loadings, correlations) {
  k <- length(loadings)
  true <- total <- 0
  for (i in 1:k) for (j in 1:k) {
    true <- true + covariance(thresholds[[i]], thresholds[[j]], loadings[i] * loadings[j])
    total <- total + covariance(thresholds[[i]], thresholds[[j]], correlations[i, j])
  }
  true / total
}

fam_ordinal <- function(id, setup) case(paste0("item__", id, "__ordinal"), sub(".*'(data/.*?)'.*", "\\1", setup[1]),
  "one_factor(d, 'ULS')", area = "item", software = sw("lavaan", "semTools", "mnormt"),
  setup = c(setup, "d <- na.omit(d)"),
  expr = c(.init = "R <- unclass(lavInspect(r, 'sampstat')$cov); th <- split(lavInspect(r, 'sampstat')$th, sub('[|].*', '', names(lavInspect(r, 'sampstat')$th)))[names(d)]; l <- lavInspect(r, 'std')$lambda[, 1]; k <- ncol(d); M <- tcrossprod(l); diag(M) <- 1",
           n = "nrow(d)", ordinal_alpha = "k / (k - 1) * (1 - k / sum(R))",
           omega_observed = "unname(compRelSEM(r, ord.scale = TRUE, obs.var = TRUE))",
           omega_model = "unname(compRelSEM(r, ord.scale = TRUE, obs.var = FALSE))",
           omega_observed_by_formula = "categorical_omega(th, l, R)",
           omega_model_by_formula = "categorical_omega(th, l, M)",
           omega_observed_dwls = "unname(compRelSEM(one_factor(d, 'DWLS'), ord.scale = TRUE, obs.var = TRUE))",
           loadings = "l"),
  tol = list(abs = 1e-5, rel = 1e-5),
  note = "semTools takes the correlations and thresholds of lavaan; obs.var = TRUE divides by the variance of the polychoric correlations, FALSE by that of the model.")

fam_ordinal("likert_A", c("d <- read.csv('data/likert_complete.csv')[-(1:2)]", "d <- d[1:6]"))
fam_ordinal("likert_12", c("d <- read.csv('data/likert_complete.csv')[-(1:2)]", "d <- d[c(1:4,7:10,13:16)]"))
fam_ordinal("survey_ja", c("D <- read.csv('data/survey_open.csv')", "d <- D[c('ja1','ja2','ja3')]"))
fam_ordinal("invariance", c("d <- read.csv('data/invariance_ordinal.csv')[-1]"))
fam_ordinal("survey_VER", c("D <- read.csv('data/survey_open.csv')", "d <- D[paste0('VER_', 1:8)]", "d[d == 9 | d == 8] <- NA"))
fam_ordinal("survey_TEV", c("D <- read.csv('data/survey_open.csv')", "d <- D[paste0('TEV_', 1:9)]", "d[d == 9 | d == 8] <- NA", "d$TEV_3 <- 6 - d$TEV_3"))

# Composite reliability and average variance extracted of each factor, over the items that load most on it.
composite <- function(L) {
  most <- apply(abs(L), 1, which.max)
  values <- t(sapply(seq_len(ncol(L)), function(f) {
    l <- L[most == f, f]
    c(composite = sum(l)^2 / (sum(l)^2 + sum(1 - l^2)), average_variance = mean(l^2))
  }))
  rownames(values) <- sapply(seq_len(ncol(L)), function(f) names(most)[most == f][1])
  values
}
case("item__likert_complete__composite_ml3", "data/likert_complete.csv",
  "{ R <- cor(d); u <- tight_fit(R, 3, 'ml'); rot(u$loadings, 'oblimin', gam = 0) }", area = "item", software = sw("GPArotation"),
  setup = c("d <- read.csv('data/likert_complete.csv')[-(1:2)]", "d <- na.omit(d)"),
  expr = c(by_first_item = "{ L <- r$loadings; rownames(L) <- names(d); composite(L) }"), tol = list(abs = 1e-5, rel = 1e-5),
  note = "rows are named after the first item that loads most on the factor")
