# Lowest values of rotation criteria that the cases rot__* do not have, and Cureton-Mulaik weights, for the unrotated loadings
# of rot__harman74__varimax_ml4. Run in this directory: Rscript rotations_other.R
suppressMessages({library(GPArotation); library(jsonlite)})
L <- fromJSON("../resources/reference/expected/rot__harman74__varimax_ml4.json")$values$input_loadings$data
p <- nrow(L); k <- ncol(L)
lowest <- function(name, ..., oblique = FALSE, starts = 8) {
  set.seed(1); gpa <- if (oblique) GPFoblq else GPForth; best <- Inf
  for (i in 0:starts) {
    o <- tryCatch(suppressWarnings(gpa(L, if (i == 0) diag(k) else Random.Start(k), method = name, eps = 1e-5, maxit = 1000,
                                       methodArgs = list(...))), error = function(e) NULL)
    if (!is.null(o)) best <- min(best, o$Table[nrow(o$Table), 2])
  }
  best
}
H <- matrix(0, p, k); H[cbind(1:p, 1 + (0:(p - 1)) %/% 6)] <- .6
W <- 1 * (H == 0)
value <- c(
  parsimax = lowest("cf", kappa = (k - 1) / (p + k - 2)), factorParsimony = lowest("cf", kappa = 1),
  obliqueCrawfordFerguson = lowest("cf", kappa = 1 / p, oblique = TRUE), geominOrthogonal = lowest("geomin", delta = .01),
  bentlerOrthogonal = lowest("bentler"), infomaxOrthogonal = lowest("infomax"), infomaxOblique = lowest("infomax", oblique = TRUE),
  tandemI = lowest("tandemI"), tandemII = lowest("tandemII"),
  # GPArotation's bifactor criterion is without the factor 1/4.
  bifactorOrthogonal = lowest("bifactor") / 4, bifactorOblique = lowest("bifactor", oblique = TRUE) / 4,
  targetOrthogonal = lowest("target", Target = H), targetOblique = lowest("target", Target = H, oblique = TRUE),
  partialTargetOrthogonal = lowest("pst", W = W, Target = H), partialTargetOblique = lowest("pst", W = W, Target = H, oblique = TRUE))
write.csv(data.frame(value = format(value, digits = 15)), "../resources/reference/rotations_other.csv", quote = FALSE)
w <- lavaan:::lav_matrix_rotate_cm_weights(L)
write.csv(data.frame(weight = format(w, digits = 15)), "../resources/reference/cureton_mulaik.csv", quote = FALSE, row.names = FALSE)
