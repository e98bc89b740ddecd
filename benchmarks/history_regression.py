"""The regressions behind the year-end rules: centre, spread, quantiles."""

from collections.abc import Sequence

import numpy as np
from scipy.optimize import minimize

HELD_BACK = 5.0  # ridge penalty of the spread's terms, in tasks
SPREAD_PULL = 0.1  # how firmly the sharpened spread stays near the regression


def scaled(columns: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Columns in units of their spread, and the units; a constant keeps its own."""
    units = columns.std(axis=0)
    units = np.where(units > 1e-12, units, 1.0)
    return columns / units, units


def fit_centre(
    terms: np.ndarray,
    growth: np.ndarray,
    spread: np.ndarray,
    weight: np.ndarray,
    penalty: np.ndarray,
) -> np.ndarray:
    """Ridge regression with Huber's weights; residuals in units of the spread."""
    columns, units = scaled(terms)
    base = weight / spread
    base = base / base.mean()
    robust, last = np.ones(len(growth)), np.zeros(columns.shape[1])
    for _ in range(30):
        weighted = columns * (base * robust)[:, None]
        found = np.linalg.solve(weighted.T @ columns + np.diag(penalty + 1e-9), weighted.T @ growth)
        if np.abs(found - last).max() < 1e-9:
            break
        last = found
        robust = 1 / np.maximum(1, np.abs(growth - columns @ found) / spread)
    return found / units


def fit_spread(terms: np.ndarray, miss: np.ndarray, weight: np.ndarray) -> np.ndarray:
    """Regression of the logarithm of the misses."""
    columns, units = scaled(terms)
    weighted = columns * (weight / weight.mean())[:, None]
    penalty = HELD_BACK * np.eye(columns.shape[1])
    penalty[0, 0] = 1e-9
    target = np.log(np.abs(miss) + 1e-4)
    return np.linalg.solve(weighted.T @ columns + penalty, weighted.T @ target) / units


def sharpen(
    terms: np.ndarray, miss: np.ndarray, part: np.ndarray, weight: np.ndarray, start: np.ndarray
) -> np.ndarray:
    """Move the spread to the least mean of two interval scores, each in units of its start."""
    columns, units = scaled(terms)
    first = start * units
    share = weight * part / (weight * part).sum()
    standard = miss / np.exp(columns @ first)
    ends = {
        level: weighted_quantiles(standard, weight, ((1 - level) / 2, (1 + level) / 2))
        for level in (0.80, 0.95)
    }
    unit: dict[float, float] = {}

    def loss(now: np.ndarray) -> tuple[float, np.ndarray]:
        spread = np.exp(columns @ now)
        value, slope = 0.0, np.zeros(len(spread))
        for level, (low, high) in ends.items():
            below, above = spread * low - miss, miss - spread * high
            penalty = 2 / (1 - level)
            width = spread * (high - low)
            outside = np.maximum(below, 0) + np.maximum(above, 0)
            moved = np.where(below > 0, spread * low, 0) - np.where(above > 0, spread * high, 0)
            score = (share * (width + penalty * outside)).sum()
            one = unit.setdefault(level, score)
            value += score / one
            slope += share * (width + penalty * moved) / one
        away = np.concatenate(([0.0], now[1:] - first[1:]))
        return value + SPREAD_PULL / 2 * (away**2).sum(), columns.T @ slope + SPREAD_PULL * away

    near = [(one - 1, one + 1) for one in first]
    options = {"maxiter": 200}
    found = minimize(loss, first, jac=True, method="L-BFGS-B", bounds=near, options=options)
    return found.x / units


def weighted_quantiles(
    values: np.ndarray, weight: np.ndarray, probabilities: Sequence[float]
) -> np.ndarray:
    """Quantiles of weighted values, linear between their midpoints."""
    order = np.argsort(values, kind="stable")
    reached = np.cumsum(weight[order])
    return np.interp(probabilities, (reached - weight[order] / 2) / reached[-1], values[order])
