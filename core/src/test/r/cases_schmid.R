# cases_schmid.R -- Schmid-Leiman of oblique solutions that the cases rot__* hold (copy those to expected/ first): four
# factors, whose second-order loadings are polished with nlm, and two factors in each of psych's options.
source("scripts/lib_fixture.R")
library(jsonlite)
T_SL <- list(abs = 5e-6, rel = 5e-6)
schmid_setup <- function(rot) c(
  sprintf("x <- jsonlite::fromJSON('expected/%s.json')$values$none", rot),
  "P <- x$loadings$data; rownames(P) <- x$loadings$rows; Phi <- x$Phi$data",
  "s <- sign(colSums(P)); P <- P %*% diag(s); Phi <- diag(s) %*% Phi %*% diag(s)")
sl <- "{ m <- suppressMessages(psych::schmid(P, Phi = Phi, %s)); sl <- unclass(m$sl)[, 1:(ncol(P) + 1)]; list(second_order_loadings = as.numeric(m$gloading), general_loadings = sl[, 1], ECV = sum(sl[, 1]^2) / sum(sl^2)) }"
for (rot in c("rot__harman74__oblimin_uls4", "rot__harman74__oblimin_ml4"))
  case(sub("rot__(.*)__oblimin_(.*)", "schmid__\\1__\\2", rot), "data/harman74_cor.csv",
    c("{ f <- function(g) { E <- Phi - tcrossprod(g); sum(E[lower.tri(E)]^2) }",
      "  g <- nlm(f, psych::fa(Phi, fm = 'minres')$loadings[, 1], gradtol = 1e-14, steptol = 1e-14, iterlim = 1000)$estimate",
      "  gl <- (P %*% g)[, 1]; group <- P %*% diag(sqrt(1 - g^2))",
      "  list(P = P, Phi = Phi, g = g, gl = gl, group = group, ECV = sum(gl^2) / (sum(gl^2) + sum(group^2))) }"),
    c(oblimin_pattern = "r$P", second_order_loadings = "r$g", general_loadings = "r$gl", group_loadings = "r$group",
      ECV = "r$ECV", psych = sprintf(sl, "fm = 'minres'")),
    setup = schmid_setup(rot), tol = T_SL, software = sw("psych"), per = list(psych = list(abs = 5e-3, rel = 5e-3)),
    note = "No second-order uniqueness is at a bound. psych's group loadings take the square root of 1 - (1 - lambda^2) - (lambda g)^2, which is the same but for rounding.")
case("schmid__ability_cov__ml2", "data/ability_cov.csv", "list(P = P, Phi = Phi)",
  c(oblimin_pattern = "r$P", equal = sprintf(sl, "option = 'equal', two.ok = TRUE"), first = sprintf(sl, "option = 'first'"),
    second = sprintf(sl, "option = 'second'")),
  setup = schmid_setup("rot__ability_cov__oblimin_ml2"), tol = T_SL, software = sw("psych"))
