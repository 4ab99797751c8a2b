"""Golden values of exercises 5.11 and 5.12 and of the t distribution: NumPy 1.24.2, SciPy 1.10.1.

Run in this folder; writes ../resources/gmm/faces/density.json. Nothing here uses the formulas that are
tested: maxima are found by SciPy's minimiser, densities are SciPy's, of whole pictures.
"""

import json
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from scipy.special import logsumexp
from scipy.stats import multivariate_normal, multivariate_t

rng = np.random.default_rng(511)


def rounded(a):
    return np.round(a, 3)


def factor(theta, d):
    """A lower triangular matrix with a positive diagonal from d (d + 1) / 2 free numbers."""
    lower = np.zeros((d, d))
    lower[np.tril_indices(d)] = theta
    lower[np.diag_indices(d)] = np.exp(np.diag(lower))
    return lower


def free(matrix):
    lower = np.linalg.cholesky(matrix)
    lower[np.diag_indices(len(lower))] = np.log(np.diag(lower))
    return lower[np.tril_indices(len(lower))]


def maximum(function, start):
    """By BFGS with a numerical gradient, begun anew until it stands still."""
    theta = np.array(start, dtype=float)
    for _ in range(20):
        theta = minimize(lambda t: -function(t), theta, method="BFGS", options={"gtol": 1e-9}).x
        theta = minimize(lambda t: -function(t), theta, method="Nelder-Mead",
                         options={"xatol": 1e-11, "fatol": 1e-13, "maxiter": 20000,
                                  "maxfev": 20000, "adaptive": True}).x
    return theta


def gaussian(covariance, scatter, count):
    """Expected log-likelihood of count samples of the mean square scatter, constants left out."""
    sign, logdet = np.linalg.slogdet(covariance)
    return -0.5 * count * (logdet + np.trace(np.linalg.solve(covariance, scatter)))


# three components of three features, of about one shape and very different sizes
d = 3
common = rng.standard_normal((d, d))
common = common @ common.T + 0.5 * np.eye(d)
own = []
for size, n in ((0.4, 12), (1.5, 9), (5, 25)):
    x = rng.standard_normal((n, d)) @ np.linalg.cholesky(size * common).T
    own.append(rounded(np.cov(x.T, bias=True)))
own = np.array(own)
counts = np.array([11.5, 8.25, 24.0])
strength = 7.0


def scaled_tied(theta):
    shape = factor(theta[:6], d)
    shape = shape @ shape.T
    scales = np.exp(np.concatenate([[0], theta[6:]]))
    return [s * shape for s in scales]


theta = maximum(
    lambda t: sum(gaussian(c, s, n) for c, s, n in zip(scaled_tied(t), own, counts)),
    np.concatenate([free(own[0]), [1, 2]]))
targets = np.array(scaled_tied(theta))


def penalised(covariance, k):
    """Likelihood times an inverse-Wishart density whose mode is the target."""
    degrees = strength - d - 1
    scale = strength * targets[k]
    sign, logdet = np.linalg.slogdet(covariance)
    prior = -0.5 * (degrees + d + 1) * logdet - 0.5 * np.trace(np.linalg.solve(covariance, scale))
    return gaussian(covariance, own[k], counts[k]) + prior


shrunk = []
for k in range(3):
    lower = factor(maximum(lambda t: penalised(factor(t, d) @ factor(t, d).T, k), free(own[k])), d)
    shrunk.append(lower @ lower.T)

# pictures of 6 pixels, 2 eigenfaces, a mixture of 2 Gaussians on codes, and the rest:
# each component is a Gaussian of 6 pixels
mean = rounded(0.5 + 0.1 * rng.standard_normal(6))
directions = np.linalg.qr(rng.standard_normal((6, 2)))[0].T
weights = np.array([0.3, 0.7])
code_means = rounded(rng.standard_normal((2, 2)))
code_covariances = np.array([[[0.5, 0.2], [0.2, 0.3]], [[1.2, -0.4], [-0.4, 0.8]]])
rest = 0.05
pictures = rounded(mean + rng.standard_normal((5, 2)) @ directions
                   + 0.3 * rng.standard_normal((5, 6)))
left_out = rest * (np.eye(6) - directions.T @ directions)
log_densities = logsumexp([
    np.log(w) + multivariate_normal(mean + m @ directions,
                                    directions.T @ c @ directions + left_out).logpdf(pictures)
    for w, m, c in zip(weights, code_means, code_covariances)], axis=0)


def rest_variance(log_variance):
    """The likelihood of the rest in an orthonormal basis of what the eigenfaces leave out."""
    basis = np.linalg.svd(directions)[2][2:]
    numbers = ((pictures - mean) @ basis.T).ravel()
    return multivariate_normal(0, np.exp(log_variance[0])).logpdf(numbers).sum()


# a t distribution, and the one of 4 degrees of freedom under which 60 points are most probable
t_mean = rounded(rng.standard_normal(3))
t_scale = rounded(common)
t_rows = rounded(t_mean + 3 * rng.standard_normal((6, 3)))
cloud = rounded(multivariate_t([1, -2], [[2, 0.7], [0.7, 1]], df=4, seed=5).rvs(60))


def t_of(theta):
    lower = factor(theta[2:], 2)
    return theta[:2], lower @ lower.T


theta = maximum(lambda t: multivariate_t(*t_of(t), df=4).logpdf(cloud).sum(),
                np.concatenate([cloud.mean(axis=0), free(np.cov(cloud.T))]))

golden = {
    "own": own,
    "counts": counts,
    "strength": strength,
    "targets": targets,
    "shrunk": shrunk,
    "pictureMean": mean,
    "directions": directions,
    "weights": weights,
    "codeMeans": code_means,
    "codeCovariances": code_covariances,
    "rest": rest,
    "pictures": pictures,
    "logDensities": log_densities,
    "restVariance": float(np.exp(maximum(rest_variance, [np.log(rest)])[0])),
    "tMean": t_mean,
    "tScale": t_scale,
    "tRows": t_rows,
    "tLogDensities": multivariate_t(t_mean, t_scale, df=5).logpdf(t_rows),
    "cloud": cloud,
    "cloudMean": t_of(theta)[0],
    "cloudScale": t_of(theta)[1],
}

out = Path(__file__).parent.parent / "resources/gmm/faces/density.json"
lines = [f'  "{k}": {json.dumps(np.asarray(v).tolist())}' for k, v in golden.items()]
out.write_text("{\n" + ",\n".join(lines) + "\n}\n")
