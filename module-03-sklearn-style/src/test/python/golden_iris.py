#!/usr/bin/python3
"""Iris on its lattice: scikit-learn 1.2.1, NumPy 1.24.2 (Debian's packages).

  golden_iris.py > ../resources/gmm/mixture/golden-iris.json

What BIC says of full covariances from given starts, with two regularisations: one that lets a component
collapse onto the 29 setosas whose petals are 0.2 cm wide, and one of the size of the rounding. Under "search"
the numbers that section 7.6 of the lecture quotes, from 50 random starts.
"""
import json, sys, warnings
import numpy as np
from sklearn.datasets import load_iris
from sklearn.mixture import GaussianMixture
warnings.filterwarnings("ignore")

iris = load_iris()
rows, species = iris.data, iris.target
narrow = np.where((species == 0) & (rows[:, 3] == .2), 0, np.where(species == 0, 1, 2))


def start(labels):
    groups = [rows[labels == k] for k in range(labels.max() + 1)]
    return dict(weights=[len(g) / len(rows) for g in groups], means=[g.mean(0).tolist() for g in groups],
                precisions=[np.linalg.inv(np.cov(g.T, bias=True) + 1e-3 * np.eye(4)).tolist() for g in groups])


def facts(model):
    return dict(bic=model.bic(rows), aic=model.aic(rows), score=model.score(rows),
                smallest=min(np.linalg.eigvalsh(c)[0] for c in model.covariances_))


def fit(labels, reg_covar):
    s = start(labels)
    return facts(GaussianMixture(len(s["weights"]), reg_covar=reg_covar, tol=1e-12, max_iter=5000,
                                 weights_init=s["weights"], means_init=s["means"],
                                 precisions_init=np.array(s["precisions"])).fit(rows))


golden = dict(starts={name: start(labels) for name, labels in
                      dict(two=np.minimum(species, 1), three=species, narrow=narrow).items()},
              fits=dict(two=fit(np.minimum(species, 1), 1e-3), three=fit(species, 1e-3),
                        narrow=fit(narrow, 1e-6), narrowCured=fit(narrow, 1e-3)))
golden["search"] = {
    str(reg): {str(k): facts(GaussianMixture(k, reg_covar=reg, n_init=50, init_params="random_from_data", tol=1e-5,
                                             max_iter=1000, random_state=1).fit(rows)) for k in range(1, 7)}
    for reg in (1e-6, 1e-3)}
json.dump(golden, sys.stdout, indent=0)
