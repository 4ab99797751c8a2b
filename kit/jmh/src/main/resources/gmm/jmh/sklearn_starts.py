"""scikit-learn's side of StartQuality: fits with its defaults from many seeds, what they reach and how long they take.

  sklearn_starts.py DATA.npy K TYPE SEEDS

TYPE is full, tied, diag or spherical. The first three fits warm up and are made again.
"""
import json
import sys
import time
import warnings

import numpy as np
from sklearn.mixture import GaussianMixture

warnings.simplefilter("ignore")  # that a fit has not converged after 100 iterations is part of what is measured
rows, k, kind, seeds = np.load(sys.argv[1]), int(sys.argv[2]), sys.argv[3], int(sys.argv[4])


def fit(seed):
    return GaussianMixture(k, covariance_type=kind, random_state=seed).fit(rows).lower_bound_


for seed in range(3):
    fit(seed)
begin = time.perf_counter()
bounds = [fit(seed) for seed in range(seeds)]
seconds = time.perf_counter() - begin
json.dump({"lower_bounds": bounds, "seconds": seconds / seeds}, sys.stdout)
