"""Golden values of exercise 5.8 (half a face): NumPy 1.24.2, SciPy 1.10.1.

By brute force: code and seen pixels as one Gaussian for each component, cut into blocks and solved.
Run in this folder; writes ../resources/gmm/faces/half.json.
"""

import json
from pathlib import Path

import numpy as np
from scipy.special import softmax
from scipy.stats import multivariate_normal

rng = np.random.default_rng(58)


def rounded(a):
    return np.round(a, 3)


def spread(m):
    a = rng.normal(size=(m, m + 1))
    return rounded(a @ a.T / m + 0.1 * np.eye(m))


def posterior(mean_face, u, weights, means, covariances, noise, seen, values):
    """u is d x m; for one picture the weights (K), means (K x m) and covariances (K x m x m)."""
    ua = u[seen]
    log_weights, after_means, after_covariances = [], [], []
    for w, mu, sigma in zip(weights, means, covariances):
        cross = sigma @ ua.T
        of_seen = ua @ cross + noise * np.eye(len(seen))
        expected = mean_face[seen] + ua @ mu
        gain = np.linalg.solve(of_seen, cross.T).T
        log_weights.append(np.log(w) + multivariate_normal(expected, of_seen).logpdf(values))
        after_means.append(mu + gain @ (values - expected))
        after_covariances.append(sigma - gain @ cross.T)
    return softmax(log_weights), after_means, after_covariances


def case(d, m, k, s, n, noise, name):
    u = np.linalg.qr(rng.normal(size=(d, m)))[0]
    mean_face = rounded(rng.uniform(0.3, 0.7, d))
    weights = rounded(rng.dirichlet(np.full(k, 3.0)))
    weights[-1] = 1 - weights[:-1].sum()
    means = rounded(rng.normal(size=(k, m)))
    covariances = [spread(m) for _ in range(k)]
    seen = rng.permutation(d)[:s]
    codes = rng.normal(size=(n, m)) * 1.5
    values = rounded((mean_face + codes @ u.T)[:, seen] + np.sqrt(noise) * rng.normal(size=(n, s)))
    each = [posterior(mean_face, u, weights, means, covariances, noise, seen, v) for v in values]
    after = np.array([e[0] for e in each])
    after_means = np.array([[e[1][j] for e in each] for j in range(k)])  # K x n x m
    pictures = mean_face + np.einsum("ik,kij->ij", after, after_means) @ u.T
    pictures[:, seen] = values
    return {
        name + "Mean": mean_face, name + "Components": u.T, name + "Weights": weights,
        name + "Means": means, name + "Covariances": covariances, name + "Noise": noise,
        name + "Seen": seen, name + "Values": values,
        name + "AfterWeights": after, name + "AfterMeans": after_means,
        name + "AfterCovariances": each[0][2], name + "Pictures": pictures,
    }


# small: every weight matters; wide: the densities of 90 pixels at once are too small for a double
golden = case(8, 3, 3, 4, 4, 0.3, "small") | case(120, 2, 2, 90, 2, 1e-4, "wide")
out = Path(__file__).parent.parent / "resources/gmm/faces/half.json"
lines = [f'  "{k}": {json.dumps(np.asarray(v).tolist())}' for k, v in golden.items()]
out.write_text("{\n" + ",\n".join(lines) + "\n}\n")
print(golden["smallWeights"], golden["smallAfterWeights"], golden["wideAfterWeights"])
