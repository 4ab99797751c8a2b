#!/usr/bin/python3
"""A thousand random configurations in 80-bit arithmetic (NumPy's long double on x86), and how far off scikit-learn 1.2.1 is.

  golden_random.py > ../resources/gmm/mixture/golden-random.csv

Rows and start of a configuration are made of its seed alone, by sums and products of Java's SplittableRandom: the
same bits here and in RandomConfiguration.java. One or two EM iterations from the start are then the reference. A line
has the seed; the mean log-likelihood before the last M-step; sums, each term with a random sign, of log weights, of
means (from the centre of their rows, in standard deviations), of log variances and of correlations; and the mean log
density afterwards. Six numbers follow: scikit-learn's differences from these ("inf" where it gives up).
"""
import sys, warnings
import numpy as np
from sklearn.mixture import GaussianMixture
warnings.filterwarnings("ignore")

COUNT = 1000
L = np.longdouble
TYPES = ("full", "tied", "diag", "spherical")
FEATURES = (1, 1, 2, 2, 2, 3, 3, 4, 5, 6, 8, 12, 33, 40)
ROWS = (40, 60, 100, 160)
REGULARIZATION = (0, 0, 0, 1e-9, 1e-6, 1e-3)
DISTANCES = (0.5, 2, 2, 5, 30, 1000, 1e5)
OFFSETS = (0, 0, 0, 0, 1e3, 1e6)
SPREADS = (1, 1, 1, 10, 1e3, 1e6)
WIDTHS = (1, 1, 1, 0.1, 1e-2, 1e-4)
THIN = (1, 1, 1, 0.1, 1e-3, 1e-5)
STARTS = (0.7, 1, 3)


class SplittableRandom:
    """Java's, from a seed."""

    def __init__(self, seed):
        self.seed = seed

    def doubles(self, count):
        step = np.uint64(0x9E3779B97F4A7C15)
        z = np.uint64(self.seed) + step * np.arange(1, count + 1, dtype=np.uint64)
        self.seed = int(z[-1])
        z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        return ((z ^ (z >> np.uint64(31))) >> np.uint64(11)) * 2.0**-53

    def one_of(self, values):
        return values[int(self.doubles(1)[0] * len(values))]


class Configuration:

    def __init__(self, seed):
        random = SplittableRandom(seed)
        self.type = random.one_of(TYPES)
        self.k = k = random.one_of((1, 2, 3, 4, 6))
        self.d = d = random.one_of(FEATURES)
        self.n = n = random.one_of(ROWS) * (2 if d > 12 else 1)
        self.reg = random.one_of(REGULARIZATION)
        self.iterations = random.one_of((1, 2))
        distance, offset, spread, thin, start = map(random.one_of, (DISTANCES, OFFSETS, SPREADS, THIN, STARTS))
        scale = np.array([random.one_of((1 / spread, 1, spread)) for _ in range(d)])
        width = np.array([random.one_of(WIDTHS) for _ in range(k)])
        own = width * start if random.one_of((True, True, False)) else np.full(k, start * distance)
        self.centres = scale * (offset + distance * (2 * random.doubles(k * d).reshape(k, d) - 1))
        parts = np.floor(1 + 9 * random.doubles(k))
        self.weights = parts / parts.sum()
        self.means = self.centres + width[:, None] * scale * (random.doubles(k * d).reshape(k, d) - 0.5)
        self.roots = 1 / (own[:, None] * scale)
        u = random.doubles(n * (1 + 4 * d)).reshape(n, 1 + 4 * d)
        component = (u[:, 0] * k).astype(int)
        t = np.empty((n, d))
        for j in range(d):
            a = u[:, 1 + 4 * j:]
            z = ((a[:, 0] + a[:, 1]) + (a[:, 2] + a[:, 3]) - 2) * 1.7320508
            t[:, j] = z if j == 0 or thin == 1 else t[:, j - 1] + thin * z
        self.rows = self.centres[component] + width[component][:, None] * scale * t
        self.signs = np.where(random.doubles(k * (1 + 2 * d + d * d)) < 0.5, -1, 1)

    def precisions(self):
        r = self.roots
        if self.type == "spherical":
            return r[:, 0] * r[:, 0]
        if self.type == "diag":
            return r * r
        full = np.where(np.eye(self.d) == 1, 1, 0.2) * (r[:, :, None] * r[:, None, :])
        return full if self.type == "full" else full[0]


def cholesky(a):
    """Lower; None if the matrix is not positive definite by far more than a double's rounding."""
    l = np.zeros_like(a)
    for j in range(len(a)):
        rest = a[j, j] - l[j, :j] @ l[j, :j]
        if not rest > 1e-12 * a[j, j]:
            return None
        l[j, j] = np.sqrt(rest)
        l[j + 1:, j] = (a[j + 1:, j] - l[j + 1:, :j] @ l[j, :j]) / l[j, j]
    return l


def forward(l, b):
    x = np.zeros_like(b)
    for j in range(len(l)):
        x[j] = (b[j] - l[j, :j] @ x[:j]) / l[j, j]
    return x


def joint(rows, weights, means, covariances):
    """log w + log N of each row and component; None if a covariance is ill-defined."""
    n, d = rows.shape
    log2pi = np.log(8 * np.arctan(L(1)))
    columns = []
    for w, mean, covariance in zip(weights, means, covariances):
        l = cholesky(covariance)
        if l is None:
            return None
        y = forward(l, (rows - mean).T)
        columns.append(np.log(w) - (d * log2pi + (y * y).sum(0)) / 2 - np.log(np.diag(l)).sum())
    return np.array(columns).T


def log_sum(a):
    top = a.max(1, keepdims=True)
    return (top + np.log(np.exp(a - top).sum(1, keepdims=True)))[:, 0]


def m_step(c, rows, r):
    counts = r.sum(0)
    if counts.min() < 1e-7:
        return None
    means = (r.T @ rows) / counts[:, None]
    scatters = []
    for j in range(c.k):
        t = rows - means[j]
        scatters.append((r[:, j, None] * t).T @ t)
    if c.type == "tied":
        covariances = np.array([sum(scatters) / counts.sum()] * c.k)
    else:
        covariances = np.array([s / count for s, count in zip(scatters, counts)])
    eye = np.eye(c.d).astype(L)
    if c.type == "diag":
        covariances = covariances * eye
    if c.type == "spherical":
        covariances = np.array([eye * np.trace(s) / c.d for s in covariances])
    return counts / counts.sum(), means, covariances + L(c.reg) * eye


def start_covariances(c):
    eye = np.eye(c.d).astype(L)
    p = c.precisions().astype(L)
    if c.type == "spherical":
        return np.array([eye / v for v in p])
    if c.type == "diag":
        return np.array([np.diag(1 / v) for v in p])
    inverse = lambda m: (lambda x: x.T @ x)(forward(cholesky(m), eye))
    return np.array([inverse(p)] * c.k) if c.type == "tied" else np.array([inverse(m) for m in p])


def reference(c):
    rows = c.rows.astype(L)
    found = c.weights.astype(L), c.means.astype(L), start_covariances(c)
    for _ in range(c.iterations):
        a = joint(rows, *found)
        if a is None:
            return None
        log_density = log_sum(a)
        found = m_step(c, rows, np.exp(a - log_density[:, None]))
        if found is None:
            return None
    a = joint(rows, *found)
    return None if a is None else facts(c, log_density.mean(), *found, log_sum(a).mean())


def facts(c, before, weights, means, covariances, after):
    s = np.split(c.signs, np.cumsum([c.k, c.k * c.d, c.k * c.d]))
    variances = np.array([np.diag(v) for v in covariances])
    deviations = np.sqrt(variances)
    correlations = covariances / deviations[:, :, None] / deviations[:, None, :]
    return np.array([before, (s[0] * np.log(weights)).sum(),
                     (s[1].reshape(c.k, c.d) * ((means - c.centres) / deviations)).sum(),
                     (s[2].reshape(c.k, c.d) * np.log(variances)).sum(),
                     (s[3].reshape(c.k, c.d, c.d) * correlations).sum(), after])


def theirs(c):
    g = GaussianMixture(c.k, covariance_type=c.type, tol=0, reg_covar=c.reg, max_iter=c.iterations,
                        weights_init=c.weights, means_init=c.means, precisions_init=c.precisions(),
                        init_params="random_from_data", random_state=0)
    g.fit(c.rows)
    v, eye = g.covariances_, np.eye(c.d)
    covariances = {"full": lambda: v, "tied": lambda: np.array([v] * c.k),
                   "diag": lambda: np.array([np.diag(one) for one in v]),
                   "spherical": lambda: np.array([eye * one for one in v])}[c.type]()
    return facts(c, g.lower_bound_, g.weights_, g.means_, covariances, g.score(c.rows))


def differences(c, expected):
    try:
        found = theirs(c)
    except ValueError:
        return [np.inf] * len(expected)
    off = np.abs(found - expected)
    return np.where(np.isfinite(off), off, np.inf)


def main():
    seed, written = 0, 0
    while written < COUNT:
        seed += 1
        c = Configuration(seed)
        expected = reference(c)
        if expected is not None:
            numbers = [repr(float(x)) for x in expected] + ["%.1e" % x for x in differences(c, expected)]
            print(",".join([str(seed)] + numbers))
            written += 1


main()
