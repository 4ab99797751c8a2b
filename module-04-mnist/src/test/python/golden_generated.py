"""Writes golden-denoised.json and golden-judged.json, what exercises 4.13 and 4.14 are held against.

Made with SciPy 1.10.1, scikit-learn 1.2.1 and NumPy 1.24.2, from the mixture in golden-posterior.json:

    python3 golden_generated.py ../resources/gmm/digits
"""

import json
import pathlib
import sys

import numpy as np
from scipy.integrate import quad
from scipy.stats import multivariate_normal, norm
from sklearn.datasets import load_iris
from sklearn.neighbors import NearestCentroid


def by_integration(weights, means, variances, noisy, noise):
    """The posterior mean as it is defined: two integrals over all x, no formula for Gaussians."""

    def joint(x):
        density = sum(
            w * norm.pdf(x, m, v**0.5) for w, m, v in zip(weights, means, variances)
        )
        return density * norm.pdf(noisy, x, noise)

    breaks = sorted([*means, noisy])
    options = {"points": breaks, "limit": 400, "epsabs": 0, "epsrel": 1e-12}
    total = quad(joint, -60, 70, **options)[0]
    return quad(lambda x: x * joint(x), -60, 70, **options)[0] / total


def by_precisions(weights, means, covariances, rows, noise):
    """Each component's guess in the form that adds precisions, and the score as a sum of slopes."""
    d = rows.shape[1]
    noised = [c + noise**2 * np.eye(d) for c in covariances]
    joint = np.stack(
        [w * multivariate_normal(m, c).pdf(rows) for w, m, c in zip(weights, means, noised)], 1
    )
    shares = joint / joint.sum(1, keepdims=True)
    expected, score = np.zeros_like(rows), np.zeros_like(rows)
    for k, (m, c) in enumerate(zip(means, covariances)):
        precision = np.linalg.inv(c)
        both = np.linalg.inv(precision + np.eye(d) / noise**2)
        guess = (precision @ m + rows / noise**2) @ both
        expected += shares[:, [k]] * guess
        score -= shares[:, [k]] * ((rows - m) @ np.linalg.inv(noised[k]))
    return expected, score


def main(folder):
    weights, means, variances = [0.75, 0.25], [0.0, 10.0], [1.0, 4.0]
    places = [-3.0, 1.0, 5.0, 6.5, 14.0]
    line = {
        "noisy": [[h] for h in places],
        "half": [[by_integration(weights, means, variances, h, 0.5)] for h in places],
        "two": [[by_integration(weights, means, variances, h, 2.0)] for h in places],
        "eight": [[by_integration(weights, means, variances, h, 8.0)] for h in places],
    }
    mixture = json.loads((folder / "golden-posterior.json").read_text())
    parameters = [np.array(mixture[key]) for key in ("weights", "means", "covariances")]
    noise = 0.4
    flowers = load_iris().data[::6]
    noisy = flowers + noise * np.random.default_rng(5).standard_normal(flowers.shape)
    expected, score = by_precisions(*parameters, noisy, noise)
    golden = {
        "line": line,
        "flowers": {
            "noise": noise,
            "noisy": noisy.tolist(),
            "posteriorMean": expected.tolist(),
            "score": score.tolist(),
        },
    }
    (folder / "golden-denoised.json").write_text(json.dumps(golden) + "\n")
    (folder / "golden-judged.json").write_text(json.dumps(judged()) + "\n")


def judged():
    """Judges that know the mean of each species, on irises of which some stand for generated ones."""
    iris = load_iris()
    real, held = slice(0, None, 3), slice(1, None, 3)
    generated = iris.data[2::3] + np.random.default_rng(7).standard_normal((50, 4))
    meant = iris.target[2::3]
    by_real = NearestCentroid().fit(iris.data[real], iris.target[real])
    by_generated = NearestCentroid().fit(generated, meant)
    return {
        "generated": generated.tolist(),
        "meant": meant.tolist(),
        "realOnReal": by_real.score(iris.data[held], iris.target[held]),
        "realOnGenerated": by_real.score(generated, meant),
        "generatedOnReal": by_generated.score(iris.data[held], iris.target[held]),
    }


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
