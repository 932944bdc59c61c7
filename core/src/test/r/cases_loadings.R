# cases_loadings.R -- run from the root of the set:  Rscript scripts/cases_loadings.R [regex of case ids]
# Large-sample standard errors of maximum likelihood loadings by brute force, and bootstrap ones.
# Brute force: the whole analysis (extraction, rotation) as a function of the correlations, differentiated numerically at the
# correlations of the fitted model, and the covariances of Pearson correlations of normal data (Pearson & Filon 1898). No
# information matrix and no derivative of a rotation criterion is used.
source("scripts/lib_fixture.R")
source("scripts/ref_functions.R")
args <- commandArgs(TRUE); if (length(args)) FX$only <- args[1]

one_fit <- function(S, k, method, start) { # from one start, polished: the minimum that belongs to it
  p <- ncol(S); dec <- function(psi) if (method == "uls") eigen(S - diag(psi), symmetric = TRUE) else eigen(t(S/sqrt(psi))/sqrt(psi), symmetric = TRUE)
  obj <- function(psi) { th <- dec(psi)$values[(k+1):p]; if (method == "uls") sum(th^2)/2 else sum(th - log(th)) - (p-k) }
  grad <- function(psi) { e <- dec(psi); i <- (k+1):p; th <- e$values[i]; V2 <- e$vectors[,i,drop=FALSE]^2
    if (method == "uls") -as.vector(V2 %*% th) else as.vector(V2 %*% (1 - th))/psi }
  x <- nlminb(start, obj, grad, lower = .005, upper = 1, control = list(rel.tol = 1e-15, x.tol = 1e-14, abs.tol = 0))$par
  if (method == "ml") for (it in 1:4) { g <- grad(x); if (max(abs(g)) < 1e-13) break
    x <- x - solve(numDeriv::jacobian(grad, x, method = "simple"), g) }
  e <- dec(x); L <- e$vectors[,1:k,drop=FALSE]
  L <- if (method == "uls") L %*% diag(sqrt(pmax(e$values[1:k], 0)), k) else sqrt(x) * (L %*% diag(sqrt(pmax(e$values[1:k]-1, 0)), k))
  list(psi = x, L = L) }
turn_to <- function(L, target) { s <- svd(crossprod(L, target)); L %*% s$u %*% t(s$v) }
signs_of <- function(L, target) { s <- sign(colSums(L * target)); L %*% diag(s, ncol(L)) }
# r = correlations below the diagonal; base = list(psi, P, criterion, oblique, kaiser)
analyse <- function(r, base, method = "ml") {
  p <- length(base$psi); S <- diag(p); S[lower.tri(S)] <- r; S <- S + t(S) - diag(p); k <- ncol(base$P)
  f <- one_fit(S, k, method, base$psi)
  if (base$criterion == "none") { P <- signs_of(f$L, base$P); Phi <- diag(k) }
  else { o <- rot(turn_to(f$L, base$P), base$criterion, oblique = base$oblique, normalize = base$kaiser)
    P <- o$loadings; Phi <- if (base$oblique) o$Phi else diag(k) }
  c(P, Phi[lower.tri(Phi)], f$psi) }
acov_r <- function(P) { # n times the covariances of correlations, normal data
  p <- ncol(P); w <- which(lower.tri(P), arr.ind = TRUE); m <- nrow(w); G <- matrix(0, m, m)
  for (a in 1:m) for (b in 1:a) { i <- w[a,1]; j <- w[a,2]; k <- w[b,1]; l <- w[b,2]
    G[a,b] <- G[b,a] <- .5*P[i,j]*P[k,l]*(P[i,k]^2 + P[i,l]^2 + P[j,k]^2 + P[j,l]^2) + P[i,k]*P[j,l] + P[i,l]*P[j,k] -
      P[i,j]*(P[i,k]*P[i,l] + P[j,k]*P[j,l]) - P[k,l]*(P[i,k]*P[j,k] + P[i,l]*P[j,l]) }
  G }
base_of <- function(R, k, criterion, oblique, kaiser, method = "ml") {
  t <- tight_fit(R, k, method); P <- t$loadings; Phi <- diag(k)
  if (criterion != "none") { o <- rot(P, criterion, oblique = oblique, normalize = kaiser, starts = 20); P <- o$loadings; if (oblique) Phi <- o$Phi
    s <- sign(colSums(P)); P <- P %*% diag(s, k); Phi <- diag(s, k) %*% Phi %*% diag(s, k) }
  dimnames(P) <- list(rownames(R), paste0("F", 1:k)); dimnames(Phi) <- list(colnames(P), colnames(P))
  list(psi = unname(t$uniquenesses), P = P, Phi = Phi, criterion = criterion, oblique = oblique, kaiser = kaiser) }
as_result <- function(se, base) { p <- nrow(base$P); k <- ncol(base$P); m <- k*(k-1)/2
  S <- matrix(0, k, k); S[lower.tri(S)] <- se[p*k + seq_len(m)]; S <- S + t(S); dimnames(S) <- dimnames(base$Phi)
  r <- list(loadings = base$P, Phi = base$Phi, loadings_se = matrix(se[1:(p*k)], p, k, dimnames = dimnames(base$P)), phi_se = S,
       uniquenesses = setNames(base$psi, rownames(base$P)), uniquenesses_se = setNames(se[p*k + m + 1:p], rownames(base$P)))
  if (k == 1) r$phi_se <- NULL
  r }
errors <- function(R, n, k, criterion = "none", oblique = FALSE, kaiser = FALSE) {
  base <- base_of(R, k, criterion, oblique, kaiser)
  Sig <- base$P %*% base$Phi %*% t(base$P); diag(Sig) <- 1
  J <- numDeriv::jacobian(function(r) analyse(r, base), Sig[lower.tri(Sig)], method = "Richardson", method.args = list(r = 3, d = 1e-3, eps = 1e-3, zero.tol = 0))
  as_result(sqrt(diag(J %*% acov_r(Sig) %*% t(J))/n), base) }
boot_errors <- function(d, R, k, criterion, oblique, method, seed = 1) {
  C <- cor(d); base <- base_of(C, k, criterion, oblique, FALSE, method); set.seed(seed)
  t <- replicate(R, { C <- cor(d[sample(nrow(d), replace = TRUE), ]); analyse(C[lower.tri(C)], base, method) })
  c(as_result(apply(t, 1, sd), base), list(replicates = R)) }

harman23 <- "R <- as.matrix(read.csv('data/harman23_cor.csv', row.names = 1)); colnames(R) <- rownames(R); n <- 305"
likert9 <- "d <- read.csv('data/likert_complete.csv')[c('A_1','A_2','A_3','B_1','B_2','B_3','C_1','C_2','C_3')]; R <- cor(d); n <- nrow(d)"
se_case <- function(data, file, setup, k, what, how, tol = list(abs = 1e-7, rel = 1e-5)) case(paste0("loaderr__", data, "__", what), file, sprintf("errors(R, n, %d%s)", k, how),
  area = "loaderr", software = sw("GPArotation", "numDeriv"), setup = setup,
  expr = c(loadings = "r$loadings", Phi = "r$Phi", loadings_se = "r$loadings_se", phi_se = "r$phi_se", uniquenesses = "r$uniquenesses", uniquenesses_se = "r$uniquenesses_se"),
  tol = tol, compare = "columns up to order and sign", note = "n in the divisor, not n - 1; normal theory; standardised items.")
for (s in list(list("harman23", "data/harman23_cor.csv", harman23, 2), list("likert9", "data/likert_complete.csv", likert9, 3))) {
  se_case(s[[1]], s[[2]], s[[3]], s[[4]], "none", "")
  se_case(s[[1]], s[[2]], s[[3]], s[[4]], "oblimin", ", 'oblimin', TRUE")
  se_case(s[[1]], s[[2]], s[[3]], s[[4]], "oblimin_kaiser", ", 'oblimin', TRUE, TRUE")
  se_case(s[[1]], s[[2]], s[[3]], s[[4]], "geomin", ", 'geomin', TRUE")
  se_case(s[[1]], s[[2]], s[[3]], s[[4]], "varimax_kaiser", ", 'varimax', FALSE, TRUE")
  se_case(s[[1]], s[[2]], s[[3]], s[[4]], "quartimax", ", 'quartimax', FALSE")
}
se_case("likert9", "data/likert_complete.csv", sub("\\[c\\(.*\\)\\];", "[c('A_1','A_2','A_3','A_4')];", likert9), 1, "one", "")
case("loadboot__likert9__oblimin_minres", "data/likert_complete.csv", "boot_errors(d, 800, 3, 'oblimin', TRUE, 'uls')", area = "loadboot", software = sw("GPArotation"), seed = 1,
  setup = likert9, expr = c(loadings = "r$loadings", Phi = "r$Phi", loadings_se = "r$loadings_se", phi_se = "r$phi_se", uniquenesses_se = "r$uniquenesses_se", replicates = "r$replicates"),
  tol = list(abs = 0, rel = .12), compare = "columns up to order and sign", note = "Monte Carlo: 800 replicates, of which a standard error has a standard error of 2.5%, more where the distribution is heavy-tailed.")

# lavaan differentiates its rotation numerically: at its default gpa.tol of 1e-5 these standard errors are off by up to 46%,
# at 1e-6 by 1.6%, at 1e-7 by .6%.
lavaan_errors <- function(d, k, rotation, tol) {
  m <- paste(paste0("efa('e')*F", 1:k, collapse = " + "), "=~", paste(names(d), collapse = " + "))
  f <- lavaan::sem(m, data = d, rotation = rotation, estimator = "ML", control = list(rel.tol = 1e-14, x.tol = 1e-12),
    rotation.args = list(row.weights = "none", rstarts = 0, gpa.tol = tol, geomin.epsilon = .01))
  s <- lavaan::standardizedSolution(f); p <- ncol(d); F <- paste0("F", 1:k)
  l <- s[s$op == "=~", ]; u <- s[s$op == "~~" & s$lhs %in% names(d), ]; c <- s[s$op == "~~" & s$lhs != s$rhs, ]
  square <- function(x, one) { S <- diag(one, k); S[lower.tri(S)] <- x; S <- S + t(S) - diag(diag(S)); dimnames(S) <- list(F, F); S }
  list(loadings = matrix(l$est.std, p, dimnames = list(names(d), F)), loadings_se = matrix(l$se, p, dimnames = list(names(d), F)),
    Phi = square(c$est.std, 1), phi_se = square(c$se, 0), uniquenesses = setNames(u$est.std, u$lhs), uniquenesses_se = setNames(u$se, u$lhs)) }
for (rotation in c("oblimin", "geomin")) case(paste0("loaderr__likert9__", rotation, "_lavaan"), "data/likert_complete.csv", sprintf("lavaan_errors(d, 3, '%s', 1e-7)", rotation),
  area = "loaderr", software = sw("lavaan"), setup = likert9,
  expr = c(loadings = "r$loadings", Phi = "r$Phi", loadings_se = "r$loadings_se", phi_se = "r$phi_se", uniquenesses = "r$uniquenesses", uniquenesses_se = "r$uniquenesses_se"),
  tol = list(abs = 1e-5, rel = .007), compare = "columns up to order and sign", note = "lavaan's numerical differentiation leaves the errors at .6%.")
