//! What it means: the opinion map kept current, results and reports.
