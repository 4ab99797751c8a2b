"""Golden values of exercise 5.9 (morphing): NumPy 1.24.2, SciPy 1.10.1.

Directions by scipy.spatial.geometric_slerp, y by scipy.linalg.solve_triangular.
Run in this folder; writes ../resources/gmm/faces/morphing.json.
"""

import json
from pathlib import Path

import numpy as np
from scipy.linalg import solve_triangular
from scipy.spatial import geometric_slerp
from scipy.stats import multivariate_normal

rng = np.random.default_rng(59)
d, points = 4, 6


def spread():
    a = rng.normal(size=(d, d + 1))
    return np.round(a @ a.T / d + 0.2 * np.eye(d), 3)


weights = np.array([0.5, 0.2, 0.3])
means = np.round(rng.normal(size=(3, d)) * 2, 3)
covariances = [spread() for _ in range(3)]
factors = [np.linalg.cholesky(c) for c in covariances]


def maker(t):
    return int(np.argmax([np.log(w) + multivariate_normal(m, c).logpdf(t)
                          for w, m, c in zip(weights, means, covariances)]))


def draw(k):
    return np.round(means[k] + factors[k] @ rng.normal(size=d), 3)


def path(a, b):
    k, l = maker(a), maker(b)
    ya = solve_triangular(factors[k], a - means[k], lower=True)
    yb = solve_triangular(factors[l], b - means[l], lower=True)
    na, nb = np.linalg.norm(ya), np.linalg.norm(yb)
    share = np.linspace(0, 1, points)
    turned = geometric_slerp(ya / na, yb / nb, share)
    y = ((1 - share) * na + share * nb)[:, None] * turned
    return np.array([(1 - s) * means[k] + s * means[l] + ((1 - s) * factors[k] + s * factors[l]) @ v
                     for s, v in zip(share, y)]), (k, l)


ends = np.array([draw(0), draw(2), draw(1), draw(2)])
between, kl = path(ends[0], ends[1])
other, kl2 = path(ends[2], ends[1])
within, kl3 = path(ends[1], ends[3])
print(kl, kl2, kl3)
print("nearest means", [np.argmin(((means - e) ** 2).sum(1)) for e in ends])
golden = {
    "weights": weights, "means": means, "covariances": covariances, "ends": ends,
    "between": between, "other": other, "within": within,
}
out = Path(__file__).parent.parent / "resources/gmm/faces/morphing.json"
lines = [f'  "{k}": {json.dumps(np.asarray(v).tolist())}' for k, v in golden.items()]
out.write_text("{\n" + ",\n".join(lines) + "\n}\n")
