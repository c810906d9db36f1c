//! A set of revisions of one history.

/// Revisions by their position in a history, in that order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Set {
    words: Vec<u64>,
}

impl Set {
    /// An empty set for a history of that many revisions.
    pub(super) fn new(size: usize) -> Set {
        Set { words: vec![0; size.div_ceil(64)] }
    }

    /// Adds a revision; false if it was there.
    pub fn insert(&mut self, position: usize) -> bool {
        let bit = 1 << (position % 64);
        let word = &mut self.words[position / 64];
        let new = *word & bit == 0;
        *word |= bit;
        new
    }

    /// Removes a revision.
    pub fn remove(&mut self, position: usize) {
        self.words[position / 64] &= !(1 << (position % 64));
    }

    /// True if a revision is in the set.
    pub fn contains(&self, position: usize) -> bool {
        self.words[position / 64] & (1 << (position % 64)) != 0
    }

    /// True if there is none.
    pub fn is_empty(&self) -> bool {
        self.words.iter().all(|word| *word == 0)
    }

    /// Keeps what the other set has too.
    pub fn intersect(&mut self, other: &Set) {
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word &= other;
        }
    }

    /// Removes what the other set has.
    pub fn subtract(&mut self, other: &Set) {
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word &= !other;
        }
    }

    /// The positions in ascending order.
    pub fn iter(&self) -> impl Iterator<Item = usize> + '_ {
        self.words.iter().enumerate().flat_map(|(index, word)| {
            let mut word = *word;
            std::iter::from_fn(move || {
                (word != 0).then(|| {
                    let bit = word.trailing_zeros() as usize;
                    word &= word - 1;
                    index * 64 + bit
                })
            })
        })
    }
}
