//! Groups that were planted are found, and none where none were.
