#!/usr/bin/python3
"""Reference values for module 3: scikit-learn 1.2.1, NumPy 1.24.2, SciPy 1.10.1 (Debian's packages).

  golden_mixture.py > ../resources/gmm/mixture/golden-mixture.json

90 made-up rows of 3 features, and for each covariance type what GaussianMixture makes of them from
a given start (weights_init, means_init, precisions_init).
"""
import json, sys, warnings
import numpy as np
import sklearn
from sklearn.metrics import adjusted_rand_score, silhouette_score
from sklearn.mixture import GaussianMixture
from scipy.optimize import linear_sum_assignment
warnings.filterwarnings("ignore")

rng = np.random.RandomState(3)
centres = np.array([[0, 0, 0], [3, 1, -1], [-2, 2.5, 1]])
shapes = [np.array([[1, .5, 0], [.5, 1, .2], [0, .2, .5]]), np.diag([.3, 1.5, .8]), .6 * np.eye(3)]
labels = rng.choice(3, size=90, p=[.5, .3, .2])
rows = np.round([rng.multivariate_normal(centres[l], shapes[l]) for l in labels], 4)
fresh = np.round(rng.randn(6, 3) * 2, 4)
start = dict(weights=[.2, .3, .5], means=[[.5, -.5, 0], [2, 0, 0], [-1, 1, 1]])
total = np.cov(rows.T)
precisions = {"full": [np.linalg.inv(total * s) for s in (1, .5, 2)], "tied": np.linalg.inv(total),
              "diag": [1 / np.diag(total) * s for s in (1, 2, .5)], "spherical": np.array([1, .5, 2.])}


def model(kind, iterations, tol):
    return GaussianMixture(3, covariance_type=kind, max_iter=iterations, tol=tol, weights_init=start["weights"],
                           means_init=start["means"], precisions_init=precisions[kind], random_state=0).fit(rows)


def facts(kind, iterations, tol):
    g = model(kind, iterations, tol)
    return dict(weights=g.weights_, means=g.means_, covariances=g.covariances_, precisions=g.precisions_,
                precisionsCholesky=g.precisions_cholesky_, lowerBound=g.lower_bound_, iterations=g.n_iter_,
                converged=bool(g.converged_), predictProba=g.predict_proba(fresh), predict=g.predict(fresh),
                scoreSamples=g.score_samples(fresh), score=g.score(rows), bic=g.bic(rows), aic=g.aic(rows),
                parameters=g._n_parameters())


kinds = ("full", "tied", "diag", "spherical")
golden = dict(versions=dict(sklearn=sklearn.__version__, numpy=np.__version__), rows=rows, fresh=fresh, start=start,
              precisions=precisions, one={k: facts(k, 1, 0) for k in kinds},
              thirty={k: facts(k, 30, 0) for k in kinds}, converged={k: facts(k, 200, 1e-4) for k in kinds})
found = model("full", 200, 1e-4).predict(rows)
golden["clustering"] = dict(labels=labels, found=found, silhouette=silhouette_score(rows, found),
                            adjustedRandIndex=adjusted_rand_score(labels, found))
scores = np.array(golden["converged"]["full"]["scoreSamples"])
golden["quantiles"] = {str(q): np.quantile(scores, q) for q in (0, .1, .25, .5, .73, 1)}
tables = [rng.randint(0, 60, shape).astype(float) for shape in ((4, 4), (7, 5), (3, 8), (12, 12), (1, 1), (1, 4))]
golden["assignments"] = [dict(gain=t, total=t[linear_sum_assignment(t, maximize=True)].sum()) for t in tables]
json.dump(golden, sys.stdout, default=lambda a: a.tolist(), indent=0)
