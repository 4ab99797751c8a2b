"""Golden values of exercise 5.10 (factor analysers): NumPy 1.24.2, SciPy 1.10.1, scikit-learn 1.2.1.

Densities by scipy.stats with the whole d x d covariance; factors by conditioning the joint Gaussian
of factors and pixels. Run in this folder; writes ../resources/gmm/faces/factors.json.
"""

import json
from pathlib import Path

import numpy as np
from scipy.stats import multivariate_normal
from sklearn.decomposition import FactorAnalysis

rng = np.random.default_rng(510)


def rounded(a, digits=3):
    return np.round(a, digits)


def case(d, q, n, noise, name):
    mean = rounded(rng.normal(size=d))
    loadings = rounded(rng.normal(size=(d, q)))
    psi = rounded(noise * rng.uniform(0.4, 2.5, d), 6)
    rows = rounded(mean + rng.normal(size=(n, q)) @ loadings.T
                   + np.sqrt(psi) * rng.normal(size=(n, d)) * 1.3)
    r = rounded(rng.uniform(0.05, 0.95, n))
    cov = loadings @ loadings.T + np.diag(psi)
    gain = np.linalg.solve(cov, loadings).T  # q x d
    factors = (rows - mean) @ gain.T
    left = np.eye(q) - gain @ loadings
    second = sum(ri * (left + np.outer(f, f)) for ri, f in zip(r, factors))
    return {
        name + "Mean": mean, name + "Loadings": loadings, name + "Noise": psi, name + "Rows": rows,
        name + "Responsibilities": r, name + "Factors": factors, name + "Second": second,
        name + "LogDensities": multivariate_normal(mean, cov).logpdf(rows),
    }


# wide: the product of 150 noise variances of about 1e-3 is too small for a double
golden = case(5, 2, 4, 0.5, "small") | case(150, 3, 3, 1e-3, "wide")
cloud = rounded(rng.normal(size=(300, 2)) @ rng.normal(size=(2, 6)) * 1.5
                + rng.normal(size=(300, 6)) * np.array([0.5, 1, 0.7, 0.3, 1.2, 0.9]) + 1)
fa = FactorAnalysis(2, tol=1e-10, max_iter=100000, svd_method="lapack").fit(cloud)
golden |= {"cloud": cloud, "cloudScore": fa.score(cloud), "cloudCovariance": fa.get_covariance()}
out = Path(__file__).parent.parent / "resources/gmm/faces/factors.json"
lines = [f'  "{k}": {json.dumps(np.asarray(v).tolist())}' for k, v in golden.items()]
out.write_text("{\n" + ",\n".join(lines) + "\n}\n")
print(golden["cloudScore"], golden["wideLogDensities"], golden["smallResponsibilities"])
