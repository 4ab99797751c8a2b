"""scikit-learn's side of `course bench`: one fit from a given start, its time and parameters as JSON.

  sklearn_fit.py fit DATA.npy K TYPE ITERATIONS START.json [--reg 1e-6]

TYPE is full, tied, diag or spherical. START.json holds weights [k], means [k][d] and covariances [k][d][d];
the other types start from the mean of the covariances, their diagonals, the mean of each diagonal.
"""
import argparse
import json
import sys
import time
import warnings

import numpy as np
from sklearn.mixture import GaussianMixture


def precisions(covariances, kind):
    if kind == "full":
        return np.linalg.inv(covariances)
    if kind == "tied":
        return np.linalg.inv(covariances.mean(axis=0))
    variances = np.diagonal(covariances, axis1=1, axis2=2)
    return 1 / (variances if kind == "diag" else variances.mean(axis=1))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("verb", choices=["fit"])
    parser.add_argument("data")
    parser.add_argument("k", type=int)
    parser.add_argument("kind", choices=["full", "tied", "diag", "spherical"])
    parser.add_argument("iterations", type=int)
    parser.add_argument("start")
    parser.add_argument("--reg", type=float, default=1e-6)
    asked = parser.parse_args()

    rows = np.load(asked.data)
    with open(asked.start) as file:
        start = json.load(file)
    mixture = GaussianMixture(
        asked.k, covariance_type=asked.kind, tol=0, max_iter=asked.iterations, reg_covar=asked.reg,
        weights_init=start["weights"], means_init=start["means"],
        precisions_init=precisions(np.array(start["covariances"]), asked.kind),
        init_params="random_from_data", random_state=0)
    warnings.simplefilter("ignore")  # that it has not converged is what was asked for
    begin = time.perf_counter()
    mixture.fit(rows)
    seconds = time.perf_counter() - begin
    json.dump({
        "seconds": seconds,
        "iterations": mixture.n_iter_,
        "weights": mixture.weights_.tolist(),
        "means": mixture.means_.tolist(),
        "covariances": mixture.covariances_.tolist(),
    }, sys.stdout)


if __name__ == "__main__":
    main()
