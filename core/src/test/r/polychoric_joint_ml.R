# Makes reference/polychoric_joint_ml.csv: joint maximum likelihood of thresholds and rho for the first pair of items of
# each data set. polycor::polychor(ML = TRUE) maximises by Nelder and Mead and stops at thresholds off by up to 1e-3, so
# nlminb goes on from there. Run in src/test/resources/reference:
#   Rscript ../../r/polychoric_joint_ml.R > polychoric_joint_ml.csv
# R 4.2.2, polycor 0.8.1 and mnormt 2.1.1 made the present file.
survey <- read.csv("data/survey_open.csv")
items <- function(d, missing) { d[d %in% missing] <- NA; d }
pairs <- list(
  likert_complete = as.list(read.csv("data/likert_complete.csv")[3:4]),
  survey_TEV = lapply(survey[c("TEV_1", "TEV_2")], items, 8:9),
  survey_VER = lapply(survey[c("VER_1", "VER_2")], items, 8:9),
  survey_ja = as.list(survey[c("ja1", "ja2")]))
cell <- function(lower, upper, rho) mnormt::sadmvn(lower, upper, c(0, 0), matrix(c(1, rho, rho, 1), 2), abseps = 1e-14)
cat("data,parameter,value\n")
for (name in names(pairs)) {
  tab <- unclass(table(pairs[[name]][[1]], pairs[[name]][[2]]))
  r <- nrow(tab); k <- ncol(tab)
  f <- function(p) {
    a <- c(-Inf, p[2:r], Inf); b <- c(-Inf, p[(r + 1):(r + k - 1)], Inf)
    if (any(diff(a[2:r]) <= 0) || any(diff(b[2:k]) <= 0) || abs(p[1]) >= 1) return(Inf)
    s <- 0
    for (i in 1:r) for (j in 1:k) if (tab[i, j] > 0)
      s <- s - tab[i, j] * log(cell(c(a[i], b[j]), c(a[i + 1], b[j + 1]), p[1]))
    s
  }
  start <- polycor::polychor(tab, ML = TRUE, std.err = TRUE)
  p <- c(start$rho, start$row.cuts, start$col.cuts)
  best <- nlminb(p, f, control = list(rel.tol = 1e-15, x.tol = 1e-12, iter.max = 2000, eval.max = 20000))$par
  se <- sqrt(solve(optimHess(best, f, control = list(ndeps = rep(1e-4, length(p)))))[1, 1])
  label <- c("rho", paste0("row", seq_len(r - 1)), paste0("column", seq_len(k - 1)), "loglik", "se")
  cat(sprintf("%s,%s,%.15g\n", name, label, c(best, -f(best), se)), sep = "")
}
