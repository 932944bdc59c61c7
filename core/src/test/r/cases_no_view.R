# cases_no_view.R -- run from the root of the set:  Rscript scripts/cases_no_view.R
# 'Geen zicht op' (9) as a finding, and a scale and the difference of its groups under every treatment of missing answers.
source("scripts/lib_fixture.R")

nonresponse <- function(raw, rol, size) {
  nv <- raw == 9 & !is.na(raw); ans <- !is.na(raw) & raw <= 5
  x <- ifelse(ans, as.matrix(raw), NA); dev <- sweep(x, 2, colMeans(x, na.rm = TRUE))
  score <- round(rowMeans(dev, na.rm = TRUE), 12); number <- rowSums(nv); asked <- rowSums(nv | ans) > 0
  item <- function(i) {
    in_ <- nv[, i] | ans[, i]; others <- rowMeans(dev[, -i], na.rm = TRUE)
    w <- wilcox.test(size[in_ & nv[, i]], size[in_ & ans[, i]], exact = FALSE, correct = FALSE)
    n1 <- sum(!is.na(size[in_ & nv[, i]])); n2 <- sum(!is.na(size[in_ & ans[, i]]))
    tt <- t.test(others[in_ & nv[, i]], others[in_ & ans[, i]])
    c(n = sum(in_), count = sum(nv[, i]), group_p = fisher.test(nv[in_, i], rol[in_])$p.value,
      size_effect = unname(2 * w$statistic / (n1 * n2) - 1), score_difference = unname(diff(rev(tt$estimate))), score_p = tt$p.value)
  }
  items <- t(vapply(seq_len(ncol(raw)), item, numeric(6))); rownames(items) <- names(raw)
  kw <- kruskal.test(number[asked], rol[asked]); rho <- cor.test(number[asked], size[asked], method = "spearman", exact = FALSE)
  tt <- t.test(score[asked & number > 0], score[asked & number == 0])
  rs <- cor.test(number[asked], score[asked], method = "spearman", exact = FALSE)
  list(items = items, group_p_holm = setNames(p.adjust(items[, "group_p"], "holm"), names(raw)),
       score_p_holm = setNames(p.adjust(items[, "score_p"], "holm"), names(raw)), with_any = sum(number > 0),
       count = sum(nv), asked = sum(nv | ans), h = unname(kw$statistic), h_p = kw$p.value, rho = unname(rho$estimate), rho_p = rho$p.value,
       score = unname(tt$estimate[1] - tt$estimate[2]), score_p = tt$p.value, score_lower = tt$conf.int[1], score_upper = tt$conf.int[2],
       score_rho = unname(rs$estimate), score_rho_p = rs$p.value,
       patterns = sort(as.vector(table(apply(nv, 1, paste, collapse = "")[number > 0])), decreasing = TRUE))
}

# The saturated normal model of lavaan: means, covariances and the variance of the mean of the means.
em <- function(d) {
  Y <- as.matrix(d); Y <- Y[rowSums(!is.na(Y)) > 0, , drop = FALSE]; storage.mode(Y) <- "double"; p <- ncol(Y)
  Yp <- lavaan:::lav_samplestats_missing_patterns(Y = Y, Mp = lavaan:::lav_data_missing_patterns(Y))
  h <- lavaan:::lav_mvnorm_missing_h1_estimate_moments(Y = Y, Mp = lavaan:::lav_data_missing_patterns(Y), Yp = Yp, max.iter = 2000L, tol = 1e-11)
  V <- solve(lavaan:::lav_mvnorm_missing_information_observed_samplestats(Yp = Yp, Mu = h$Mu, Sigma = h$Sigma)) / nrow(Y)
  n <- nrow(Y)
  list(n = n, mean = mean(h$Mu), sd = sqrt(sum(h$Sigma) * n / (n - 1)) / p, se = sqrt(sum(V[1:p, 1:p])) / p,
       alpha = p / (p - 1) * (1 - sum(diag(h$Sigma)) / sum(h$Sigma)))
}
alpha_raw <- function(S) ncol(S) / (ncol(S) - 1) * (1 - sum(diag(S)) / sum(S))
welch <- function(m, s, n) {                                     # from summaries, for standard errors by EM
  v <- s^2 / n; t <- (m[1] - m[2]) / sqrt(sum(v)); df <- sum(v)^2 / sum(v^2 / (n - 1))
  c(difference = m[1] - m[2], p = 2 * pt(-abs(t), df), lower = m[1] - m[2] - qt(.975, df) * sqrt(sum(v)))
}
hedges <- function(m, s, n) { df <- sum(n) - 2; sp <- sqrt(sum((n - 1) * s^2) / df)
  exp(lgamma(df / 2) - lgamma((df - 1) / 2)) / sqrt(df / 2) * (m[1] - m[2]) / sp }
scored <- function(x, least, g) {
  s <- ifelse(rowSums(!is.na(x)) >= least, rowMeans(x, na.rm = TRUE), NA)
  f <- x[!is.na(s), ]; f[is.na(f)] <- s[!is.na(s)][row(f)[is.na(f)]]
  a <- s[g == 1]; b <- s[g == 2]; tt <- t.test(a, b); both <- list(a[!is.na(a)], b[!is.na(b)])
  c(n = sum(!is.na(s)), mean = mean(s, na.rm = TRUE), sd = sd(s, na.rm = TRUE), alpha = alpha_raw(cov(f)),
    difference = unname(tt$estimate[1] - tt$estimate[2]), p = tt$p.value, lower = tt$conf.int[1],
    g = hedges(sapply(both, mean), sapply(both, sd), lengths(both)))
}
treatments <- function(raw, g) {
  x <- as.matrix(raw); x[x > 5] <- NA; k <- ncol(x); m <- as.matrix(raw); m[m == 9] <- 3; m[m > 5] <- NA
  e <- em(x); e1 <- em(x[g == 1, ]); e2 <- em(x[g == 2, ]); n <- c(e1$n, e2$n); mu <- c(e1$mean, e2$mean)
  w <- welch(mu, c(e1$se, e2$se) * sqrt(n / (n - 1)) * sqrt(n), n); P <- cov(x, use = "pairwise")
  diag(P) <- apply(x, 2, var, na.rm = TRUE)
  out <- list(listwise = scored(x, k, g), middle = scored(m, ceiling(k / 2), g),
    em = c(n = e$n, mean = e$mean, sd = e$sd, alpha = e$alpha, w, g = hedges(mu, c(e1$sd, e2$sd), n)),
    pairwise = c(n = sum(rowSums(!is.na(x)) > 0), mean = mean(colMeans(x, na.rm = TRUE)), sd = sqrt(sum(P)) / k, alpha = alpha_raw(P)))
  for (least in 1:(k - 1)) out[[paste0("person_", least)]] <- scored(x, least, g)
  out
}
open <- c("D <- read.csv('data/survey_open.csv')")
case("noview__VER__nonresponse", "data/survey_open.csv", "nonresponse(D[paste0('VER_', 1:8)], D$rol, D$ervaring)", setup = open,
  expr = c(items = "r$items", group_p_holm = "r$group_p_holm", score_p_holm = "r$score_p_holm", with_any = "r$with_any", count = "r$count",
    asked = "r$asked", h = "r$h", h_p = "r$h_p", rho = "r$rho", rho_p = "r$rho_p", score = "r$score", score_p = "r$score_p",
    score_lower = "r$score_lower", score_upper = "r$score_upper", score_rho = "r$score_rho", score_rho_p = "r$score_rho_p",
    patterns = "r$patterns"), tol = list(abs = 1e-9, rel = 1e-9))
for (s in c("VER", "RES")) {
  k <- c(VER = 8, RES = 7)[[s]]
  case(sprintf("noview__%s__treatments", s), "data/survey_open.csv", sprintf("treatments(D[paste0('%s_', 1:%d)], D$geslacht)", s, k),
    setup = c(open, "D <- D[D$geslacht %in% 1:2, ]"), software = sw("lavaan"),
    expr = setNames(sprintf("r$%s", c("listwise", "pairwise", "em", "middle", paste0("person_", 1:(k - 1)))),
      c("listwise", "pairwise", "em", "middle", paste0("person_", 1:(k - 1)))),
    tol = list(abs = 1e-8, rel = 1e-8), per = list(em = list(abs = 0, rel = 2e-6)))
}
