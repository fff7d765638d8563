//! What visitors see of the results.
