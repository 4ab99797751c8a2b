"""scikit-learn's side of `course bench`: one fit, its time and what it found as JSON.

  sklearn_fit.py fit DATA.npy K TYPE ITERATIONS START.json [--reg 1e-6]
  sklearn_fit.py first DATA.npy K SEED

The second is a fit from scratch, with default settings. TYPE is full, tied, diag or spherical. START.json holds weights [k], means [k][d] and covariances [k][d][d];
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


class Timed(GaussianMixture):
    """Its own start takes `start_seconds` of a fit."""

    def _initialize_parameters(self, *given, **named):
        begin = time.perf_counter()
        super()._initialize_parameters(*given, **named)
        self.start_seconds = time.perf_counter() - begin


def first(asked):
    rows = np.load(asked.data)
    mixture = Timed(asked.k, random_state=asked.seed)
    begin = time.perf_counter()
    mixture.fit(rows)
    json.dump({
        "seconds": time.perf_counter() - begin,
        "start_seconds": mixture.start_seconds,
        "n_iter": mixture.n_iter_,
        "lower_bound": mixture.lower_bound_,
    }, sys.stdout)


def fit(asked):
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


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    verbs = parser.add_subparsers(required=True)
    given = verbs.add_parser("fit")
    given.set_defaults(run=fit)
    given.add_argument("data")
    given.add_argument("k", type=int)
    given.add_argument("kind", choices=["full", "tied", "diag", "spherical"])
    given.add_argument("iterations", type=int)
    given.add_argument("start")
    given.add_argument("--reg", type=float, default=1e-6)
    scratch = verbs.add_parser("first")
    scratch.set_defaults(run=first)
    scratch.add_argument("data")
    scratch.add_argument("k", type=int)
    scratch.add_argument("seed", type=int)
    asked = parser.parse_args()
    asked.run(asked)


if __name__ == "__main__":
    main()
