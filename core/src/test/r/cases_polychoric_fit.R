# cases_polychoric_fit.R -- run from the root of the set:  Rscript scripts/cases_polychoric_fit.R
# Sampling covariances of polychoric correlations, and factor models of them with scaled chi-squares, by lavaan.
source("scripts/lib_fixture.R")
FX$only <- commandArgs(TRUE)[1]
if (is.na(FX$only)) FX$only <- NULL

# The sampling covariances of the correlations: lavaan's gamma over n, without the rows and columns of thresholds.
sampling <- function(d, missing = "listwise") {
  m <- paste("f =~", paste(names(d), collapse = " + "))
  fit <- lavaan::cfa(m, d, ordered = TRUE, std.lv = TRUE, estimator = "WLSMV", missing = missing)
  G <- unclass(lavaan::lavInspect(fit, "gamma"))
  at <- grep("~~", rownames(G), fixed = TRUE)
  G[at, at] / lavaan::lavInspect(fit, "nobs")
}
efa_fit <- function(d, k, estimator, ...) {
  fit <- lavaan::efa(d, nfactors = k, rotation = "none", ordered = TRUE, estimator = estimator, output = "lavaan", ...)
  L <- lavaan::lavInspect(fit, "est")$lambda
  S <- L %*% t(L); diag(S) <- 1
  fm <- lavaan::fitMeasures(fit)
  out <- list(implied = unclass(S), n = lavaan::lavInspect(fit, "nobs"), df = fm[["df"]])
  pick <- if (estimator == "WLS") c(chisq = "chisq", null_chisq = "baseline.chisq", rmsea = "rmsea",
      rmsea_low90 = "rmsea.ci.lower", rmsea_high90 = "rmsea.ci.upper", cfi = "cfi", tli = "tli", p = "pvalue")
    else c(chisq = "chisq.scaled", null_chisq = "baseline.chisq.scaled", rmsea = "rmsea.scaled",
      rmsea_low90 = "rmsea.ci.lower.scaled", rmsea_high90 = "rmsea.ci.upper.scaled", cfi = "cfi.scaled",
      tli = "tli.scaled", p = "pvalue.scaled")
  for (name in names(pick)) out[[name]] <- fm[[pick[[name]]]]
  if (estimator != "WLS") {
    test <- fit@test[["scaled.shifted"]]
    out$mean_adjusted <- fm[["chisq"]] * fm[["df"]] / test$trace.UGamma
  }
  out
}
data <- list(
  likert_complete = list(file = "data/likert_complete.csv", setup = "d <- read.csv('data/likert_complete.csv')[-(1:2)]"),
  survey_TEV = list(file = "data/survey_open.csv", setup = c(
    "D <- read.csv('data/survey_open.csv')", "d <- D[paste0('TEV_', 1:9)]; d[d == 9 | d == 8] <- NA",
    "d$TEV_3 <- 6 - d$TEV_3")))
tol <- list(abs = 2e-5, rel = 1e-5)   # lavaan's search ends at gradients near 1e-6
for (name in names(data)) {
  x <- data[[name]]
  case(paste0("acov__", name, "__listwise"), x$file, "sampling(d[1:6])", c(covariance = "r"), setup = x$setup,
       tol = list(abs = 1e-9, rel = 1e-7))
}
case("acov__survey_TEV__pairwise", data$survey_TEV$file, "sampling(d[1:6], 'pairwise')", c(covariance = "r"),
     setup = data$survey_TEV$setup, tol = list(abs = 1e-9, rel = 1e-7),
     note = "thresholds of all answers to an item")
case("acov__likert_complete__dichotomous", data$likert_complete$file, "sampling(data.frame(1 * (d[1:6] >= 4)))",
     c(covariance = "r"), setup = data$likert_complete$setup, tol = list(abs = 1e-9, rel = 1e-7))
values <- function(estimator) {
  v <- c("implied", "n", "df", "chisq", "null_chisq", "rmsea", "rmsea_low90", "rmsea_high90", "cfi", "tli", "p",
         if (estimator != "WLS") "mean_adjusted")
  setNames(paste0("r$", v), v)
}
for (estimator in c("ULSMV", "WLSMV", "WLS")) {
  for (k in 1:3) case(paste0("polyfit__likert_complete__", estimator, "_", k), data$likert_complete$file,
    sprintf("efa_fit(d[1:12], %d, '%s')", k, estimator), values(estimator), setup = data$likert_complete$setup, tol = tol)
  case(paste0("polyfit__survey_TEV__", estimator, "_1"), data$survey_TEV$file,
    sprintf("efa_fit(d[1:6], 1, '%s')", estimator), values(estimator), setup = data$survey_TEV$setup, tol = tol)
}
