#!/usr/bin/python3
"""Writes ../resources/gmm/em/golden.json: what NumPy, SciPy and scikit-learn give for module 2.

Made with Debian's python3-sklearn: scikit-learn 1.2.1, SciPy 1.10.1, NumPy 1.24.2. Run it from
anywhere with /usr/bin/python3; the same versions write the same file.
"""
import itertools
import json
import pathlib
import warnings

import numpy as np
import scipy
import sklearn
from scipy.special import logsumexp
from scipy.stats import multivariate_normal
from sklearn.cluster import KMeans
from sklearn.datasets import load_iris
from sklearn.mixture import GaussianMixture

warnings.filterwarnings("ignore")


def mixture(weights, means, covariances):
    return dict(weights=np.asarray(weights, float), means=np.asarray(means, float),
                covariances=np.asarray(covariances, float))


def model(start, iterations, reg):
    return GaussianMixture(len(start["weights"]), tol=0, max_iter=iterations, reg_covar=reg, random_state=0,
                           init_params="random_from_data", weights_init=start["weights"],
                           means_init=start["means"], precisions_init=np.linalg.inv(start["covariances"]))


def fitted(x, start, iterations, reg):
    m = model(start, iterations, reg).fit(x)
    assert m.n_iter_ == iterations
    return m


def log_joint(x, m):
    return np.stack([np.log(w) + multivariate_normal(mu, s).logpdf(x).reshape(len(x))
                     for w, mu, s in zip(m["weights"], m["means"], m["covariances"])], 1)


def history(x, start, iterations, reg):
    first = logsumexp(log_joint(x, start), axis=1).mean()
    return [first] + [fitted(x, start, i, reg).score(x) for i in range(1, iterations + 1)]


def em_case(name, x, start, reg, steps):
    """The E-step of the start by SciPy, then the parameters after some iterations by scikit-learn."""
    joint = log_joint(x, start)
    after = []
    for i in steps:
        m = fitted(x, start, i, reg)
        after.append(dict(iterations=i, weights=m.weights_, means=m.means_, covariances=m.covariances_))
    return dict(name=name, data=x, start=start, regularization=reg,
                responsibilities=np.exp(joint - logsumexp(joint, axis=1, keepdims=True)),
                logLikelihood=logsumexp(joint, axis=1).sum(), after=after,
                history=history(x, start, max(steps), reg))


def stop_after(values, tolerance):
    """The first iteration whose change is below the tolerance."""
    return next(i for i in range(1, len(values)) if abs(values[i] - values[i - 1]) < tolerance)


def spread_start(x, k, seed):
    rng = np.random.RandomState(seed)
    return mixture(np.arange(1, k + 1) / (k * (k + 1) / 2), x[rng.choice(len(x), k, replace=False)], [np.cov(x.T, bias=True)] * k)


def gaussians(rng, n, means, factors):
    z = rng.randint(len(means), size=n)
    return np.array([np.asarray(means[j]) + np.asarray(factors[j]) @ rng.randn(len(means[j])) for j in z])


def kmeans_case(name, x, init, steps):
    after = []
    for i in steps:
        m = KMeans(len(init), init=np.asarray(init, float), n_init=1, algorithm="lloyd", tol=0, max_iter=i).fit(x)
        after.append(dict(iterations=i, centroids=m.cluster_centers_, labels=m.labels_, inertia=m.inertia_))
    return dict(name=name, data=x, centroids=np.asarray(init, float), after=after)


def plus_plus(points, k):
    """The exact probability of each set of k points under D-squared sampling."""
    x = np.asarray(points, float)
    chance = {}
    for order in itertools.permutations(range(len(x)), k):
        p = 1 / len(x)
        for c in range(1, k):
            d = ((x[:, None] - x[None, list(order[:c])]) ** 2).sum(2).min(1)
            p *= d[order[c]] / d.sum()
        key = tuple(sorted(order))
        chance[key] = chance.get(key, 0) + p
    sets = sorted(chance)
    return dict(points=x, k=k, sets=[list(s) for s in sets], probabilities=[chance[s] for s in sets])


def bound(x, m, r):
    terms = np.where(r > 0, r * (log_joint(x, m) - np.log(np.where(r > 0, r, 1))), 0)
    return terms.sum()


def plain(o):
    if isinstance(o, dict):
        return {k: plain(v) for k, v in o.items()}
    if isinstance(o, (list, tuple)):
        return [plain(v) for v in o]
    return o.tolist() if isinstance(o, (np.ndarray, np.generic)) else o


def main():
    rng = np.random.RandomState(3)
    three = gaussians(rng, 150, [[0, 0], [4, 1], [1, 5]],
                      [[[1, 0], [0.8, 0.5]], [[1.2, 0], [-0.5, 0.7]], [[0.6, 0], [0.1, 1.1]]])
    slanted = gaussians(rng, 100, [[0, 0, 0], [2, -1, 3]],
                        [[[1, 0, 0], [0.9, 0.3, 0], [-0.4, 0.2, 0.6]], [[0.5, 0, 0], [0, 2, 0], [0.5, 0.5, 0.5]]])
    iris = load_iris().data
    em = [em_case("three Gaussians in the plane", three, spread_start(three, 3, 1), 1e-6, [1, 5, 20]),
          em_case("two slanted Gaussians in space", slanted, spread_start(slanted, 2, 2), 1e-6, [1, 5, 20]),
          em_case("iris", iris, spread_start(iris, 3, 3), 1e-6, [1, 5, 20])]

    # the lecture's five numbers
    five = np.array([[1.], [2.], [4.], [7.], [8.]])
    start = mixture([.5, .5], [[2.], [6.]], [[[4.]], [[4.]]])
    by_hand = em_case("the lecture's five numbers", five, start, 0, [1, 2, 10])
    values = history(five, start, 60, 0)
    by_hand["tolerance"] = 0.02
    by_hand["stopsAfter"] = stop_after(values, 0.02)

    # units in which the first iteration's mean log-likelihood is 0: a loop that starts at 0 stops there
    scale = np.exp(values[1])
    scaled = mixture([.5, .5], start["means"] * scale, start["covariances"] * scale ** 2)
    zero = dict(data=five * scale, start=scaled, tolerance=1e-3, history=history(five * scale, scaled, 60, 0))
    zero["stopsAfter"] = stop_after(zero["history"], 1e-3)

    # a regularisation so large that the likelihood falls
    narrow = mixture([.5, .5], [[2.3], [7.5]], [[[1.5]], [[.25]]])
    falls = dict(data=five, start=narrow, regularization=1.0, tolerance=1e-3,
                 history=history(five, narrow, 60, 1.0))
    falls["stopsAfter"] = stop_after(falls["history"], 1e-3)

    any_r = np.abs(rng.randn(len(three), 3))
    any_r /= any_r.sum(1, keepdims=True)
    lower = dict(responsibilities=any_r, bound=bound(three, em[0]["start"], any_r))

    hard = KMeans(3, init=three[:3], n_init=1, algorithm="lloyd").fit(three).labels_
    one_hot = np.eye(3)[hard]
    from sklearn.mixture._gaussian_mixture import _estimate_gaussian_parameters
    counts, means, covariances = _estimate_gaussian_parameters(three, one_hot, 1e-6, "full")
    clusters = dict(data=three, labels=hard, weights=counts / len(three), means=means, covariances=covariances)

    kmeans = [kmeans_case("three Gaussians in the plane", three, three[:3], [1, 2, 100]),
              kmeans_case("iris", iris, iris[[0, 1, 2]], [1, 2, 100])]
    far = np.vstack([three[:40], [[9, 9], [8, -7]]])
    empty = kmeans_case("two centroids without samples", far, [[0, 0], [2, 2], [500, 500], [-400, 300]], [1])

    tilt = np.array([[np.cos(.6), -np.sin(.6)], [np.sin(.6), np.cos(.6)]])
    covs = [tilt @ np.diag(v) @ tilt.T for v in ([4, 1], [9, 1e-3], [1e-2, 2e-2], [25, 4e-2])]
    eigen = dict(covariances=covs, smallest=[np.linalg.eigvalsh(c)[0] for c in covs])

    out = dict(versions=dict(sklearn=sklearn.__version__, scipy=scipy.__version__, numpy=np.__version__),
               em=em, byHand=by_hand, zero=zero, falls=falls, bound=lower, clusters=clusters, kmeans=kmeans,
               emptyClusters=empty, plusPlus=[plus_plus([[0.], [1.], [3.]], 2), plus_plus([[0.], [1.], [3.], [7.]], 3)],
               eigenvalues=eigen)
    target = pathlib.Path(__file__).parent.parent / "resources/gmm/em/golden.json"
    target.write_text(json.dumps(plain(out), separators=(",", ":")) + "\n")
    print(target, target.stat().st_size, "bytes; stops:", by_hand["stopsAfter"], zero["stopsAfter"], falls["stopsAfter"])
    print(values[:25]); print(zero["history"][:4]); print(falls["history"][:12]); print(out["plusPlus"])


if __name__ == "__main__":
    main()
