"""Golden values of module 5: NumPy 1.24.2, SciPy 1.10.1, scikit-learn 1.2.1.

Run in this folder; writes ../resources/gmm/faces/golden.json.
"""

import json
from pathlib import Path

import numpy as np
from scipy.stats import mannwhitneyu
from sklearn.cluster import KMeans
from sklearn.decomposition import PCA
from sklearn.neighbors import NearestNeighbors

rng = np.random.default_rng(20)


def rounded(a):
    return np.round(a, 3)


# 7 "faces" of 12 pixels, 3 eigenfaces, and 4 faces that were not seen
faces = rounded(0.5 + 0.2 * rng.standard_normal((7, 3)) @ rng.standard_normal((3, 12))
                + 0.05 * rng.standard_normal((7, 12)))
unseen = rounded(0.5 + 0.3 * rng.standard_normal((4, 12)))
pca = PCA(3, svd_solver="full").fit(faces)
rebuilt = pca.inverse_transform(pca.transform(unseen))

# 9 codes in 3 clusters by hand
codes = rounded(rng.normal(size=(9, 2)) + 4 * np.array([[0, 0]] * 4 + [[1, 0]] * 3 + [[0, 1]] * 2))
labels = np.array([0] * 4 + [1] * 3 + [2] * 2)
centroids = np.array([codes[labels == k].mean(axis=0) for k in range(3)])

# 25 distances against 15, with ties
generated = np.round(rng.gamma(4, 0.5, 25), 1)
held_out = np.round(rng.gamma(5, 0.5, 15), 1)
u = mannwhitneyu(held_out, generated).statistic

# a cloud of codes, its own generator: most starts of k-means with 4 clusters end in a worse optimum
cloud = rounded(np.random.default_rng(1).uniform(0, 10, (30, 2)))
cloud_inertia = KMeans(4, n_init=2000, random_state=0, algorithm="lloyd", tol=0).fit(cloud).inertia_

golden = {
    "faces": faces,
    "unseen": unseen,
    "mean": pca.mean_,
    "components": pca.components_,
    "explainedVariance": pca.explained_variance_,
    "explainedVarianceRatio": pca.explained_variance_ratio_,
    "reconstructed": rebuilt,
    "errors": np.sqrt(((unseen - rebuilt) ** 2).mean(axis=1)),
    "codes": codes,
    "labels": labels,
    "centroids": centroids,
    "cohesions": [np.trace(np.atleast_2d(np.cov(codes[labels == k].T, bias=True))) for k in range(3)],
    "cloud": cloud,
    "cloudInertia": cloud_inertia,
    "nearest": NearestNeighbors(n_neighbors=1).fit(faces).kneighbors(unseen)[0][:, 0],
    "generated": generated,
    "heldOut": held_out,
    "copyProbability": u / (len(generated) * len(held_out)),
}
out = Path(__file__).parent.parent / "resources/gmm/faces/golden.json"
lines = [f'  "{k}": {json.dumps(np.asarray(v).tolist())}' for k, v in golden.items()]
out.write_text("{\n" + ",\n".join(lines) + "\n}\n")
