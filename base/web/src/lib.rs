//! What every page stands on: the shell, forms, sessions, assets, errors and limits.
