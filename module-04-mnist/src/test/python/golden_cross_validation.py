"""Writes golden-cross-validation.json, what exercises 4.10 and 4.11 are held against.

Made with scikit-learn 1.2.1, SciPy 1.10.1 and NumPy 1.24.2:

    python3 golden_cross_validation.py ../resources/gmm/digits

The flowers' petals fall into two clusters that no fold takes apart, so that one or two components have
one best place, which every start leads to.
"""

import json
import pathlib
import sys

import numpy as np
from scipy.stats import sem
from sklearn.datasets import load_iris
from sklearn.mixture import GaussianMixture
from sklearn.model_selection import PredefinedSplit, cross_val_score

REG_COVAR = 0.02
TYPES = {"FULL": "full", "TIED": "tied", "DIAGONAL": "diag", "SPHERICAL": "spherical"}


def folds(mixture, rows, fold_of):
    scores = cross_val_score(mixture, rows, cv=PredefinedSplit(fold_of))
    return float(scores.mean()), float(sem(scores))


def candidate(rows, fold_of, name, k):
    mixture = GaussianMixture(
        k,
        covariance_type=TYPES[name],
        reg_covar=REG_COVAR,
        tol=1e-10,
        max_iter=2000,
        n_init=3,
        random_state=1,
    )
    return *folds(mixture, rows, fold_of), float(mixture.fit(rows).bic(rows))


def main(folder):
    rows = load_iris().data[:, 2:]
    fold_of = np.random.default_rng(4).permutation(np.arange(len(rows)) % 4)
    one = folds(GaussianMixture(1, reg_covar=0), rows, fold_of)
    grid = [candidate(rows, fold_of, name, k) for name in TYPES for k in (1, 2)]
    golden = {
        "regCovar": REG_COVAR,
        "foldOf": fold_of.tolist(),
        "oneGaussianMean": one[0],
        "oneGaussianError": one[1],
        "means": [mean for mean, _, _ in grid],
        "standardErrors": [error for _, error, _ in grid],
        "bics": [bic for _, _, bic in grid],
    }
    (folder / "golden-cross-validation.json").write_text(json.dumps(golden) + "\n")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
