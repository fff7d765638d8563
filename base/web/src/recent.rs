//! Some things are asked for again and again for a while, and then never again: they are kept in memory for as long as they are used, and
//! never more of them than fit.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// What was used lately. Between `most` and twice `most` things are kept; those that nobody has used for longest go first.
///
/// ```
/// let recent = toguna_web::recent::Recent::new(2);
/// recent.put(1, "one");
/// recent.put(2, "two");
/// assert_eq!(recent.with(&1, |name| *name), Some("one"));
/// assert_eq!(recent.with(&3, |name| *name), None);
/// ```
pub struct Recent<K, V> {
    most: usize,
    kept: Mutex<Kept<K, V>>,
}

struct Kept<K, V> {
    /// Used since the last time that this half was full.
    young: BTreeMap<K, V>,
    /// Used before, and not since.
    old: BTreeMap<K, V>,
}

impl<K, V> fmt::Debug for Recent<K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Recent")
    }
}

impl<K: Ord + Clone, V> Recent<K, V> {
    /// Nothing yet.
    pub fn new(most: usize) -> Self {
        Self { most: most.max(1), kept: Mutex::new(Kept { young: BTreeMap::new(), old: BTreeMap::new() }) }
    }

    /// What `act` makes of the thing under this key, if it is kept.
    pub fn with<R>(&self, key: &K, act: impl FnOnce(&mut V) -> R) -> Option<R> {
        let mut kept = self.kept();
        if let Some(value) = kept.young.get_mut(key) {
            return Some(act(value));
        }
        let mut value = kept.old.remove(key)?;
        let made = act(&mut value);
        kept.put(key.clone(), value, self.most);
        Some(made)
    }

    /// Keeps a thing in the place of the earlier one.
    pub fn put(&self, key: K, value: V) {
        let mut kept = self.kept();
        kept.old.remove(&key);
        kept.put(key, value, self.most);
    }

    /// Keeps what `first` gives, or changes what is kept already: `again` gets both.
    pub fn put_or(&self, key: K, value: V, again: impl FnOnce(&mut V, V)) {
        let mut kept = self.kept();
        if let Some(there) = kept.young.get_mut(&key) {
            return again(there, value);
        }
        let value = match kept.old.remove(&key) {
            Some(mut there) => {
                again(&mut there, value);
                there
            }
            None => value,
        };
        kept.put(key, value, self.most);
    }

    /// Forgets a thing.
    pub fn remove(&self, key: &K) {
        let mut kept = self.kept();
        kept.young.remove(key);
        kept.old.remove(key);
    }

    /// Forgets everything for which `stays` says no.
    pub fn retain(&self, mut stays: impl FnMut(&K, &V) -> bool) {
        let mut kept = self.kept();
        kept.young.retain(|key, value| stays(key, value));
        kept.old.retain(|key, value| stays(key, value));
    }

    /// How many things are kept.
    pub fn len(&self) -> usize {
        let kept = self.kept();
        kept.young.len() + kept.old.len()
    }

    /// Whether nothing is kept.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    fn kept(&self) -> MutexGuard<'_, Kept<K, V>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<K: Ord, V> Kept<K, V> {
    fn put(&mut self, key: K, value: V, most: usize) {
        self.young.insert(key, value);
        if self.young.len() >= most {
            self.old = std::mem::take(&mut self.young);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_used_stays_and_what_is_not_goes() {
        let recent = Recent::new(3);
        for number in 0..100 {
            recent.put(number, number * 2);
            assert_eq!(recent.with(&0, |value| *value), Some(0));
            assert!(recent.len() <= 6);
        }
        assert_eq!(recent.with(&1, |value| *value), None);
    }

    #[test]
    fn a_thing_that_is_there_is_changed_and_not_replaced() {
        let recent = Recent::new(2);
        for number in [1, 2, 4] {
            recent.put_or("sum", number, |sum, more| *sum += more);
            recent.put("other", 0);
        }
        assert_eq!(recent.with(&"sum", |sum| *sum), Some(7));
        recent.remove(&"sum");
        assert_eq!(recent.with(&"sum", |sum| *sum), None);
        recent.retain(|_, value| *value != 0);
        assert!(recent.is_empty());
    }
}
