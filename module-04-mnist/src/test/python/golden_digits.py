"""Writes golden-pca.json, golden-posterior.json and golden-bayes.json, what module 4's tests are held against.

Made with scikit-learn 1.2.1, SciPy 1.10.1 and NumPy 1.24.2:

    python3 golden_digits.py ../resources/gmm/digits
"""

import json
import pathlib
import sys

import numpy as np
from scipy.special import logsumexp
from scipy.stats import multivariate_normal
from sklearn.datasets import load_digits, load_iris
from sklearn.decomposition import PCA
from sklearn.discriminant_analysis import QuadraticDiscriminantAnalysis
from sklearn.mixture import GaussianMixture


def pca_case(rows, components, whiten, first):
    pca = PCA(components, whiten=whiten, svd_solver="full").fit(rows)
    codes = pca.transform(rows[:first])
    return {
        "mean": pca.mean_.tolist(),
        "components": pca.components_.tolist(),
        "explainedVariance": pca.explained_variance_.tolist(),
        "totalVariance": float(rows.var(axis=0, ddof=1).sum()),
        "whiten": whiten,
        "codes": codes.tolist(),
        "reconstructions": pca.inverse_transform(codes).tolist(),
    }


def main(folder):
    digits = load_digits().data
    iris = load_iris()
    cumulative = np.cumsum(PCA(svd_solver="full").fit(digits).explained_variance_ratio_)
    pca = {
        "digits": pca_case(digits, 8, False, 4),
        "digitsWhitened": pca_case(digits, 8, True, 4),
        "iris": pca_case(iris.data, 3, False, 5),
        "irisWhitened": pca_case(iris.data, 3, True, 5),
        "wide": pca_case(digits[:12], 10, False, 2),
        "digitsVariances": PCA(svd_solver="full").fit(digits).explained_variance_.tolist(),
        "componentsFor": {
            str(f): int(np.searchsorted(cumulative, f) + 1) for f in (0.5, 0.8, 0.9, 0.95, 0.99)
        },
    }
    write(folder / "golden-pca.json", pca)

    mixture = GaussianMixture(4, covariance_type="full", random_state=3).fit(iris.data)
    responsibilities = mixture.predict_proba(iris.data)
    table = responsibilities.T @ np.eye(3)[iris.target]
    table /= table.sum(axis=1, keepdims=True)
    probabilities = responsibilities @ table
    posterior = {
        "weights": mixture.weights_.tolist(),
        "means": mixture.means_.tolist(),
        "covariances": mixture.covariances_.tolist(),
        "labelGivenComponent": table.tolist(),
        "classProbabilities": probabilities.tolist(),
        "predictions": probabilities.argmax(axis=1).tolist(),
    }
    write(folder / "golden-posterior.json", posterior)
    write(folder / "golden-bayes.json", bayes_case(iris))


def bayes_case(iris):
    """One Gaussian a species, learnt from 50, 30 and 20 flowers; asked of all, and of far ones."""
    learnt = np.r_[0:50, 50:80, 100:120]
    qda = QuadraticDiscriminantAnalysis(store_covariance=True)
    qda.fit(iris.data[learnt], iris.target[learnt])
    rows = np.vstack([iris.data, 6 * iris.data[::10]])
    densities = [
        multivariate_normal(m, c).logpdf(rows) for m, c in zip(qda.means_, qda.covariance_)
    ]
    joint = np.log(qda.priors_) + np.stack(densities, axis=1)
    return {
        "labels": iris.target[learnt].tolist(),
        "priors": qda.priors_.tolist(),
        "means": qda.means_.tolist(),
        "covariances": [c.tolist() for c in qda.covariance_],
        "rows": rows.tolist(),
        "logJoint": joint.tolist(),
        "logMarginal": logsumexp(joint, axis=1).tolist(),
        "classProbabilities": qda.predict_proba(rows).tolist(),
        "predictions": qda.predict(rows).tolist(),
    }


def write(path, value):
    path.write_text(json.dumps(value) + "\n")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
