# cases_profiles.R -- psych::fa and factanal as they come, with their own rotations.
source("scripts/lib_fixture.R")
psych <- "{ g <- suppressWarnings(suppressMessages(psych::fa(R, %d, n.obs = n, fm = '%s', rotate = '%s', scores = 'none'))); list(pattern = unclass(g$loadings), Phi = g$Phi, communalities = g$communality, variances = g$Vaccounted['SS loadings', ]) }"
fact <- "{ f <- stats::factanal(covmat = list(cov = R, n.obs = n), factors = %d, rotation = '%s'); list(pattern = unclass(f$loadings), communalities = 1 - f$uniquenesses) }"
for (s in list(list("harman74", "harman74_cor", "M <- read.csv('data/harman74_cor.csv'); R <- as.matrix(M[-1]); rownames(R) <- M$variable; n <- 145", 4),
               list("likert_complete", "likert_complete", "d <- read.csv('data/likert_complete.csv')[-(1:2)]; R <- cor(d); n <- nrow(d)", 3))) {
  e <- c(lapply(setNames(nm = c("none", "varimax", "quartimax", "equamax", "oblimin", "promax")), function(r) sprintf(psych, s[[4]], "pa", r)))
  names(e) <- paste0("pa_", names(e))
  case(sprintf("profile__%s__psych", s[[1]]), sprintf("data/%s.csv", s[[2]]), "NULL", unlist(c(e, minres_oblimin = sprintf(psych, s[[4]], "minres", "oblimin"))), setup = s[[3]],
       tol = list(abs = 3e-3, rel = 3e-3), per = list(pa_none = list(abs = 1e-8, rel = 1e-8)), software = sw("psych", "GPArotation"), note = "psych ends varimax, promax and oblimin at eps 1e-5, and minres early.")
  case(sprintf("profile__%s__factanal", s[[1]]), sprintf("data/%s.csv", s[[2]]), "NULL", c(none = sprintf(fact, s[[4]], "none"), varimax = sprintf(fact, s[[4]], "varimax"), promax = sprintf(fact, s[[4]], "promax")), setup = s[[3]],
       tol = list(abs = 1e-3, rel = 1e-3), software = RV, note = "factanal's own stopping rule; varimax at eps 1e-5.")
}
