#!/usr/bin/python3
"""Fits from a start with full covariances, whatever the fit's type: scikit-learn 1.2.1, NumPy 1.24.2 (Debian's packages).

  cd module-03-sklearn-style/src/test/resources/gmm/mixture
  ../../../python/golden_start.py golden-mixture.json start.json > golden-start.json

Reads the rows of golden-mixture.json, writes a start in the form of `course fit --init-from`, and prints what
GaussianMixture makes of it in ten iterations, for each covariance type.
"""
import json, sys, warnings
import numpy as np
from sklearn.mixture import GaussianMixture
warnings.filterwarnings("ignore")

rows = np.array(json.load(open(sys.argv[1]))["rows"])
total = np.cov(rows.T, bias=True)
covs = np.array([np.round(total * s + t * np.diag([.3, .1, .2]), 6) for s, t in ((1, 0), (.4, 1), (1.5, .5))])
start = dict(weights=[.5, .2, .3], means=rows[[3, 40, 77]].tolist(), covariances=covs.tolist())
json.dump(start, open(sys.argv[2], "w"), indent=0)
golden = {}
for kind, precisions in dict(full=np.linalg.inv(covs), tied=np.linalg.inv(covs.mean(0)),
                             diag=1 / np.array([np.diag(c) for c in covs]),
                             spherical=1 / np.array([np.diag(c).mean() for c in covs])).items():
    g = GaussianMixture(3, covariance_type=kind, max_iter=10, tol=0, weights_init=start["weights"],
                        means_init=start["means"], precisions_init=precisions).fit(rows)
    golden[kind] = dict(weights=g.weights_.tolist(), means=g.means_.tolist(), covariances=g.covariances_.tolist(),
                        lower_bound=g.lower_bound_, score=g.score(rows), bic=g.bic(rows), aic=g.aic(rows))
json.dump(golden, sys.stdout, indent=0)
