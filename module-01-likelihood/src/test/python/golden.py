"""Reference values for module 1, computed by NumPy, SciPy and scikit-learn.

Run from this folder:  python3 golden.py
Writes ../resources/gmm/likelihood/golden-likelihood.json, which names the versions it was made with.
"""

import json
import pathlib

import numpy as np
import scipy
import sklearn
from scipy.special import logsumexp
from scipy.stats import chi2, multivariate_normal, norm
from sklearn.mixture import GaussianMixture

rng = np.random.default_rng(20240501)


def covariance(d):
    a = rng.normal(size=(d, d))
    return a @ a.T / d + 0.1 * np.eye(d)


def univariate():
    cases = [(0.3, 2.5, -1.7), (-4.0, 0.01, -3.8), (100.0, 400.0, 1000.0), (0.0, 1.0, 60.0),
             (0.0, 1e-300, 2e-150), (1e150, 1e300, -3e150), (5.0, 7.0, 5.0)]
    return [{"mean": m, "variance": v, "x": x, "logDensity": norm.logpdf(x, m, np.sqrt(v))}
            for m, v, x in cases]


def sample_1d():
    data = rng.gamma(2.0, 3.0, size=50)
    return {"data": data, "mean": np.mean(data), "variance": np.var(data),
            "unbiased": np.var(data, ddof=1),
            "logLikelihood": norm.logpdf(data, 5.0, 3.0).sum()}


def multivariate():
    cases = []
    for d in (1, 2, 3, 8, 25):
        mean, cov = rng.normal(size=d), covariance(d)
        x = mean + 2 * rng.normal(size=d)
        cases.append({
            "mean": mean, "covariance": cov, "x": x,
            "mahalanobisSquared": (x - mean) @ np.linalg.inv(cov) @ (x - mean),
            "logDeterminant": np.linalg.slogdet(cov)[1],
            "logDensity": multivariate_normal(mean, cov).logpdf(x)})
    return cases


def sample_3d():
    data = rng.multivariate_normal([1, -2, 30], covariance(3), size=40)
    return {"data": data, "mean": data.mean(axis=0), "covariance": np.cov(data.T, bias=True)}


def log_sum_exp():
    cases = [[0.1, -2.0, 3.5], [1000.0, 999.0, 998.5], [-1000.0, -1001.0, -1002.25],
             [-745.2, 0.0, -745.0], [2.0, -np.inf, 1.0], list(rng.normal(size=40) * 50)]
    return [{"values": ["-Infinity" if np.isinf(v) else v for v in values],
             "result": logsumexp(values)} for values in cases]


def mixture():
    k, d = 3, 2
    weights = np.array([0.5, 0.3, 0.2])
    means, covs = rng.normal(size=(k, d)) * 3, np.array([covariance(d) for _ in range(k)])
    model = GaussianMixture(k, covariance_type="full")
    model.weights_, model.means_, model.covariances_ = weights, means, covs
    model.precisions_cholesky_ = np.array(
        [np.linalg.inv(np.linalg.cholesky(c)).T for c in covs])
    points = np.vstack([rng.normal(size=(6, d)) * 4, [[60.0, -80.0]]])
    scores = model.score_samples(points)
    return {"weights": weights, "means": means, "covariances": covs, "points": points,
            "logDensities": scores, "logLikelihood": scores.sum()}


def conditional():
    d, known = 5, [3, 0]
    rest = [i for i in range(d) if i not in known]
    mean, cov = rng.normal(size=d), covariance(d)
    values = rng.normal(size=len(known))
    # through the precision matrix (Bishop 2.73, 2.75), not through the covariance as the course does
    precision = np.linalg.inv(cov)
    bb, ba = precision[np.ix_(rest, rest)], precision[np.ix_(rest, known)]
    return {"mean": mean, "covariance": cov, "known": known, "values": values,
            "conditionalMean": mean[rest] - np.linalg.inv(bb) @ ba @ (values - mean[known]),
            "conditionalCovariance": np.linalg.inv(bb)}


def ellipses():
    cases = []
    for p in (0.5, 0.9, 0.99):
        mean, cov = rng.normal(size=2), covariance(2)
        lengths, vectors = np.linalg.eigh(cov)
        half = np.sqrt(chi2.ppf(p, 2) * lengths)
        x, y = vectors[:, 1] * (1 if vectors[0, 1] > 0 else -1)
        cases.append({"mean": mean, "covariance": cov, "probability": p, "semiMajor": half[1],
                      "semiMinor": half[0], "angle": np.arctan2(y, x)})
    return cases


golden = {
    "versions": {"numpy": np.__version__, "scipy": scipy.__version__,
                 "scikit-learn": sklearn.__version__},
    "univariate": univariate(), "sample1d": sample_1d(), "multivariate": multivariate(),
    "sample3d": sample_3d(), "logSumExp": log_sum_exp(), "mixture": mixture(),
    "conditional": conditional(), "ellipses": ellipses(),
}
target = pathlib.Path(__file__).parent / "../resources/gmm/likelihood/golden-likelihood.json"
target.resolve().write_text(
    json.dumps(golden, indent=1, default=lambda v: v.tolist()) + "\n")
