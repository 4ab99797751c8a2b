"""Golden values of exercise 5.6: NumPy 1.24.2, SciPy 1.10.1.

Run in this folder; writes ../resources/gmm/faces/frechet.json.
"""

import json
from pathlib import Path

import numpy as np
from scipy.linalg import sqrtm

rng = np.random.default_rng(56)
d = 4


def covariance():
    root = rng.standard_normal((d, d)) * [2.0, 1.0, 0.5, 1.5]
    return np.round(root @ root.T + 0.2 * np.eye(d), 3)


mean_a, mean_b = np.round(rng.standard_normal((2, d)), 3)
a, b = covariance(), covariance()
root = sqrtm(a @ b)
assert np.abs(np.imag(root)).max() < 1e-12
distance = ((mean_a - mean_b) ** 2).sum() + np.trace(a) + np.trace(b) - 2 * np.trace(root.real)
golden = {"meanA": mean_a, "covarianceA": a, "meanB": mean_b, "covarianceB": b,
          "distance": distance}
out = Path(__file__).parent.parent / "resources/gmm/faces/frechet.json"
lines = [f'  "{k}": {json.dumps(np.asarray(v).tolist())}' for k, v in golden.items()]
out.write_text("{\n" + ",\n".join(lines) + "\n}\n")
