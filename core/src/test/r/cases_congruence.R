# cases_congruence.R -- congruence of the loadings of two halves of the respondents, aligned by GPArotation. Started at the
# orthogonal Procrustes solution: a gradient projection from the identity cannot reach a rotation that mirrors (det -1).
source("scripts/lib_fixture.R"); source("scripts/ref_functions.R")
rows <- function(a, b) rowSums(a * b) / sqrt(rowSums(a^2) * rowSums(b^2))
both <- "{ A <- %s; s <- svd(crossprod(B, A)); o <- rot(B, 'target', %s, Tmat = tcrossprod(s$u, s$v), Target = A); P <- unclass(o$loadings); dimnames(P) <- dimnames(B); list(aligned = P, congruence = unname(psych::factor.congruence(A, P, digits = 15)), item = rows(A, P), overall = sum(A * P) / sqrt(sum(A^2) * sum(P^2)) %s) }"
for (k in 2:3) case(sprintf("congruence__likert_halves__uls%d", k), "data/likert_complete.csv", "NULL",
  c(first_loadings = "L1", second_loadings = "B", varimax = "V", procrustes = sprintf(both, "V", "FALSE", ""),
    oblimin = "O$loadings", oblique_target = sprintf(both, "O$loadings", "TRUE", ", Phi = o$Phi")),
  setup = c("d <- read.csv('data/likert_complete.csv')[-(1:2)]; half <- seq_len(nrow(d)) <= 150; set.seed(1)",
            sprintf("L1 <- tight_fit(cor(d[half, ]), %d, 'uls')$loadings; B <- tight_fit(cor(d[!half, ]), %d, 'uls')$loadings", k, k),
            "V <- unclass(stats::varimax(L1, eps = 1e-14)$loadings); dimnames(V) <- dimnames(L1); O <- rot(L1, 'oblimin', gam = 0)"),
  tol = list(abs = 2e-6, rel = 2e-6), software = sw("psych", "GPArotation"))
