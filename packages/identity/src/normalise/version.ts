/**
 * Version of everything in this folder, and of what `compare/kinds` folds. A stored comparison names it: what was folded by
 * another version is folded again before it is compared, never mixed.
 */
export const NORMALISE_VERSION = '6'
