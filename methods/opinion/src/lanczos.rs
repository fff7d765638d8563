//! The two largest eigenvalues of a symmetric matrix that is known only by its products with vectors.
//!
//! Lanczos's method with full reorthogonalisation (Golub and Van Loan, "Matrix Computations", 4th ed., §10.3): a few dozen products give
//! both eigenvectors to the last digits, where a full decomposition would cost n³. The start is a fixed vector, so the same matrix gives
//! the same bits.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng;

use crate::random::uniform;

/// A pair of eigenvalue and unit eigenvector.
#[derive(Debug, Clone)]
pub(crate) struct EigenPair {
    pub(crate) value: f64,
    pub(crate) vector: Vec<f64>,
}

/// Stop when both residuals ‖A v − λ v‖ are below this part of the largest eigenvalue.
const TOLERANCE: f64 = 1e-12;
/// More products than this are never spent; a gap so small that it would take more is no direction at all.
const MOST_STEPS: usize = 400;

/// The two largest eigenpairs of a positive semi-definite matrix of size n ≥ 1; `multiply(v, out)` writes A v. Where the matrix has fewer
/// than two directions, the rest are zero.
pub(crate) fn two_largest(n: usize, mut multiply: impl FnMut(&[f64], &mut [f64])) -> [EigenPair; 2] {
    let mut random = ChaCha8Rng::seed_from_u64(0x0070_6775_6e61);
    let mut basis: Vec<Vec<f64>> = Vec::new();
    let (mut diagonal, mut beside): (Vec<f64>, Vec<f64>) = (Vec::new(), Vec::new());
    let mut next = fresh_direction(n, &basis, &mut random);
    let mut product = vec![0.0; n];
    let mut scale = 0.0_f64;
    let steps = n.min(MOST_STEPS);
    let mut check_at = 6;
    while let Some(direction) = next.take() {
        multiply(&direction, &mut product);
        let alpha = dot(&direction, &product);
        scale = scale.max(alpha.abs());
        basis.push(direction);
        diagonal.push(alpha);
        // Twice is enough (Kahan, in Parlett, "The Symmetric Eigenvalue Problem", §6.9).
        orthogonalise(&mut product, &basis);
        orthogonalise(&mut product, &basis);
        let beta = norm(&product);
        if basis.len() == steps {
            break;
        }
        if beta > scale * 1e-14 {
            beside.push(beta);
            next = Some(product.iter().map(|x| x / beta).collect());
        } else {
            // The space closed in on itself: go on in a new direction, in case an eigenvalue is multiple.
            beside.push(0.0);
            next = fresh_direction(n, &basis, &mut random);
        }
        if basis.len() >= check_at {
            check_at = basis.len() + 2;
            let (_, vectors) = tridiagonal(&diagonal, &beside[..basis.len() - 1]);
            let last = basis.len() - 1;
            if beta > 0.0 && (0..2).all(|i| beta * vectors[i][last].abs() <= TOLERANCE * scale) {
                break;
            }
        }
    }
    let (values, vectors) = tridiagonal(&diagonal, &beside[..diagonal.len().saturating_sub(1)]);
    let pair = |i: usize| {
        let mut vector = vec![0.0; n];
        let Some(&value) = values.get(i) else { return EigenPair { value: 0.0, vector } };
        if value <= scale * 1e-12 {
            return EigenPair { value: 0.0, vector };
        }
        for (weight, direction) in vectors[i].iter().zip(&basis) {
            for (v, d) in vector.iter_mut().zip(direction) {
                *v += weight * d;
            }
        }
        let length = norm(&vector);
        for v in &mut vector {
            *v /= length;
        }
        EigenPair { value, vector }
    };
    [pair(0), pair(1)]
}

/// A unit vector orthogonal to all of the basis; `None` when the basis is complete.
fn fresh_direction(n: usize, basis: &[Vec<f64>], random: &mut ChaCha8Rng) -> Option<Vec<f64>> {
    if basis.len() >= n {
        return None;
    }
    let mut direction: Vec<f64> = (0..n).map(|_| uniform(random) - 0.5).collect();
    orthogonalise(&mut direction, basis);
    orthogonalise(&mut direction, basis);
    let length = norm(&direction);
    (length > 1e-10).then(|| direction.iter().map(|x| x / length).collect())
}

fn orthogonalise(vector: &mut [f64], basis: &[Vec<f64>]) {
    for direction in basis {
        let along = dot(vector, direction);
        for (v, d) in vector.iter_mut().zip(direction) {
            *v -= along * d;
        }
    }
}

/// Inner product in eight interleaved sums: the same bits on every machine, and room for vector instructions.
fn dot(a: &[f64], b: &[f64]) -> f64 {
    let mut sums = [0.0; 8];
    let (whole_a, rest_a) = a.as_chunks::<8>();
    let (whole_b, rest_b) = b.as_chunks::<8>();
    for (x, y) in whole_a.iter().zip(whole_b) {
        for i in 0..8 {
            sums[i] += x[i] * y[i];
        }
    }
    let rest: f64 = rest_a.iter().zip(rest_b).map(|(x, y)| x * y).sum();
    ((sums[0] + sums[4]) + (sums[1] + sums[5])) + ((sums[2] + sums[6]) + (sums[3] + sums[7])) + rest
}

fn norm(vector: &[f64]) -> f64 {
    dot(vector, vector).sqrt()
}

/// Eigenvalues, largest first, and eigenvectors of a symmetric tridiagonal matrix, by implicit QL steps (Golub and Van Loan, §8.3).
fn tridiagonal(diagonal: &[f64], beside: &[f64]) -> (Vec<f64>, Vec<Vec<f64>>) {
    let m = diagonal.len();
    let mut d = diagonal.to_vec();
    let mut e = beside.to_vec();
    e.push(0.0);
    // Column i of the rotations, stored as a row: the eigenvector of d[i].
    let mut vectors: Vec<Vec<f64>> = (0..m).map(|i| (0..m).map(|j| f64::from(u8::from(i == j))).collect()).collect();
    for low in 0..m {
        for _ in 0..60 {
            let high = (low..m - 1).find(|&i| e[i].abs() <= f64::EPSILON * (d[i].abs() + d[i + 1].abs())).unwrap_or(m - 1);
            if high == low {
                break;
            }
            let half = (d[low + 1] - d[low]) / (2.0 * e[low]);
            let root = half.hypot(1.0);
            let mut g = d[high] - d[low] + e[low] / (half + root.copysign(half));
            let (mut sine, mut cosine, mut shift) = (1.0, 1.0, 0.0);
            let mut deflated = false;
            for i in (low..high).rev() {
                let f = sine * e[i];
                let b = cosine * e[i];
                let r = f.hypot(g);
                e[i + 1] = r;
                if r == 0.0 {
                    d[i + 1] -= shift;
                    e[high] = 0.0;
                    deflated = true;
                    break;
                }
                sine = f / r;
                cosine = g / r;
                let g2 = d[i + 1] - shift;
                let r2 = (d[i] - g2) * sine + 2.0 * cosine * b;
                shift = sine * r2;
                d[i + 1] = g2 + shift;
                g = cosine * r2 - b;
                let (left, right) = vectors.split_at_mut(i + 1);
                for (x, y) in left[i].iter_mut().zip(&mut right[0]) {
                    let old = *y;
                    *y = sine * *x + cosine * old;
                    *x = cosine * *x - sine * old;
                }
            }
            if !deflated {
                d[low] -= shift;
                e[low] = g;
                e[high] = 0.0;
            }
        }
    }
    let mut order: Vec<usize> = (0..m).collect();
    order.sort_by(|&a, &b| d[b].total_cmp(&d[a]).then(a.cmp(&b)));
    (order.iter().map(|&i| d[i]).collect(), order.iter().map(|&i| vectors[i].clone()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of_matrix(matrix: &[&[f64]]) -> [EigenPair; 2] {
        two_largest(matrix.len(), |v, out| {
            for (row, o) in matrix.iter().zip(out) {
                *o = dot(row, v);
            }
        })
    }

    #[test]
    fn a_two_by_two_matrix_has_the_eigenvalues_of_the_textbook() {
        let [first, second] = of_matrix(&[&[2.0, 1.0], &[1.0, 2.0]]);
        assert!((first.value - 3.0).abs() < 1e-14 && (second.value - 1.0).abs() < 1e-14);
        assert!((first.vector[0] - first.vector[1]).abs() < 1e-14);
    }

    #[test]
    fn a_double_eigenvalue_is_found_twice() {
        let [first, second] = of_matrix(&[&[5.0, 0.0, 0.0], &[0.0, 5.0, 0.0], &[0.0, 0.0, 1.0]]);
        assert!((first.value - 5.0).abs() < 1e-13 && (second.value - 5.0).abs() < 1e-13);
        assert!(dot(&first.vector, &second.vector).abs() < 1e-13);
    }

    #[test]
    fn one_direction_leaves_the_second_empty() {
        let [first, second] = of_matrix(&[&[4.0, 2.0], &[2.0, 1.0]]);
        assert!((first.value - 5.0).abs() < 1e-13);
        assert_eq!(second.value, 0.0);
        assert!(second.vector.iter().all(|v| *v == 0.0));
    }

    #[test]
    fn a_large_diagonal_matrix_is_solved_to_the_last_digits() {
        let n = 700;
        let eigenvalue = |i: usize| {
            if i == 500 {
                3.0
            } else if i == 20 {
                2.9
            } else {
                i as f64 / n as f64
            }
        };
        let [first, second] = two_largest(n, |v, out| (0..n).for_each(|i| out[i] = eigenvalue(i) * v[i]));
        assert!((first.vector[500].abs() - 1.0).abs() < 1e-12 && (second.vector[20].abs() - 1.0).abs() < 1e-12);
    }
}
